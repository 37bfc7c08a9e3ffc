import type { FastifyInstance } from 'fastify';

/** Larger than any order a shop sends, small enough to hold many at once. */
export const RAW_BODY_LIMIT_BYTES = 1_048_576;

const NO_BODY = Buffer.alloc(0);

/**
 * Makes every body in this fastify scope arrive as the bytes that were sent, whatever the content type says: none, a
 * form, nonsense. Signatures cover bytes. Scopes beside this one keep their typed bodies.
 */
export function takeRawBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: RAW_BODY_LIMIT_BYTES }, (_request, body, done) => {
    done(null, body);
  });
  // A content type that is no media type at all would be answered with 415 before any parser is asked.
  scope.addHook('onRequest', async (request) => {
    request.headers['content-type'] = 'application/octet-stream';
  });
}

/** The bytes of a request in such a scope; none where no body was sent. */
export function rawBodyOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : NO_BODY;
}
