/**
 * `POST /hooks/:source/:endpointKey`: where shops and carriers knock. Verify the signature over the raw bytes, store one
 * inbox row, answer; the relay does the rest. Nothing here waits for Temporal, and nothing of a body is ever logged.
 *
 *     200  stored, or stored before. Also a signed body that cannot be read: it is kept as rejected, because platforms
 *          repeat a refused delivery and in the end delete the subscription
 *     401  not signed by the endpoint's secret, or signed too long ago
 *     404  no such endpoint, or one of another source; also a URL that cannot be read
 *     413  larger than 1 MiB
 *     503  our side failed, nothing is stored: send it again
 */
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { CARRIERS } from '../carriers/index.ts';
import type { Endpoint, EndpointSource } from '../database/endpoints.ts';
import type { InboxEntry } from '../database/inbox.ts';
import type { ProductInstant, WallInstant } from '../domain/time.ts';
import { pushHook } from './push-hook.ts';
import { RAW_BODY_LIMIT_BYTES, rawBodyOf, takeRawBodies } from './raw-body.ts';
import { cleanText } from './sources/clean-text.ts';
import { ordersNamed, SOURCES } from './sources/index.ts';
import { bodyDigest } from './sources/mac.ts';
import { PayloadError } from './sources/payload-error.ts';
import { type Hook, header, type Refusal, type SignedRequest } from './sources/source.ts';

export interface HookDependencies {
  /** The endpoint a key of the URL opens. A rejection means the database cannot be asked. */
  findEndpoint(key: string): Promise<Endpoint | null>;
  /** Stores a delivery once, committed when it resolves. */
  storeInbox(entry: InboxEntry): Promise<'stored' | 'duplicate'>;
  now(): ProductInstant;
  wallNow(): WallInstant;
  /** Called after a new row is stored, so that the relay need not wait for its next round. */
  onAccepted?(): void;
}

/** What every answer of a hook looks like. */
interface HookAnswer {
  readonly accepted: boolean;
  readonly reason:
    | 'stored'
    | 'duplicate'
    | 'unreadable'
    | 'unknown_endpoint'
    | 'body_too_large'
    | 'bad_request'
    | 'try_again_later'
    | Refusal;
  /** For a signed body that cannot be read: the fields at fault, without their values. */
  readonly detail?: string;
}

const HOOKS: Readonly<Record<EndpointSource, Hook>> = {
  ...SOURCES,
  '17track': pushHook(CARRIERS.seventeentrack.push),
  aftership: pushHook(CARRIERS.aftership.push),
};

/** Seconds a sender is asked to wait when our side failed. */
const RETRY_AFTER_SECONDS = 5;

/** Longer ones are kept as their digest: an index takes no keys of any length. */
const MAX_KEY_LENGTH = 300;

const MAX_HEADER_LENGTH = 300;

/** The routes, to be registered with `{ prefix: '/hooks' }`. */
export function hooks(dependencies: HookDependencies): FastifyPluginAsync {
  return async (scope) => {
    takeRawBodies(scope);
    scope.setErrorHandler(answerError);
    // fastify's own answer and log line would repeat the URL, and with it the endpoint's key.
    scope.setNotFoundHandler((_request, reply) => answerUnknown(reply));
    scope.post<{ Params: { source: string; endpointKey: string } }>(
      '/:source/:endpointKey',
      { bodyLimit: RAW_BODY_LIMIT_BYTES },
      async (request, reply) => {
        const { source, endpointKey } = request.params;
        const endpoint = isHookSource(source) ? await dependencies.findEndpoint(endpointKey) : null;
        if (endpoint === null || endpoint.source !== source) return refuse(reply, 404, 'unknown_endpoint');

        const hook = HOOKS[endpoint.source];
        const signed: SignedRequest = { headers: request.headers, rawBody: rawBodyOf(request.body) };
        const verification = hook.verify(signed, endpoint.secrets, dependencies.wallNow());
        if (!verification.ok) {
          request.log.warn({ merchant: endpoint.merchantId, source, why: verification.why }, 'webhook refused');
          return refuse(reply, 401, verification.why);
        }

        const entry = inboxEntry(endpoint, hook, signed, dependencies.now());
        const stored = await dependencies.storeInbox(entry);
        request.log.info(
          { merchant: entry.merchantId, source, topic: entry.topic, state: entry.state, stored, error: entry.error },
          'webhook taken',
        );
        if (entry.error !== null) return answer({ accepted: false, reason: 'unreadable', detail: entry.error });
        if (stored === 'stored') dependencies.onAccepted?.();
        return answer({ accepted: true, reason: stored });
      },
    );
  };
}

function inboxEntry(endpoint: Endpoint, hook: Hook, signed: SignedRequest, receivedAt: ProductInstant): InboxEntry {
  const { topic, dedupeKey, occurredAt } = hook.envelope(signed);
  const error = faultOf(() => hook.parse(topic, signed.rawBody, occurredAt));
  return {
    merchantId: endpoint.merchantId,
    source: endpoint.source,
    topic: cleanText(topic, 100),
    dedupeKey: dedupeKey.length > MAX_KEY_LENGTH ? `digest ${bodyDigest(Buffer.from(dedupeKey))}` : dedupeKey,
    occurredAt,
    receivedAt,
    headers: Object.fromEntries(
      hook.keptHeaders.flatMap((name) => {
        const value = header(signed.headers, name);
        return value === null ? [] : [[name, cleanText(value, MAX_HEADER_LENGTH)]];
      }),
    ),
    body: signed.rawBody,
    state: error === null ? 'pending' : 'rejected',
    error,
    orderIds: error === null ? [] : ordersNamed(endpoint.merchantId, endpoint.source, topic, signed.rawBody),
  };
}

/** What is wrong with the body; null where nothing is. A fault of ours keeps the delivery too: refused, it would be lost. */
function faultOf(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof PayloadError) return error.message;
    const name = error instanceof Error ? error.name : 'unknown fault';
    return `(body): could not be read because of a fault of ours (${name}); replay this row after the next update`;
  }
}

function isHookSource(source: string): source is EndpointSource {
  return Object.hasOwn(HOOKS, source);
}

/** Our own failures ask the sender to come again. An error's text may quote a value, so only its name and code are logged. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 413) return refuse(reply, 413, 'body_too_large');
  if (status >= 400 && status < 500) return refuse(reply, 400, 'bad_request');
  request.log.error(
    { errorName: error.name, errorCode: error.code },
    'webhook not stored; the sender is asked to retry',
  );
  return refuse(reply.header('retry-after', String(RETRY_AFTER_SECONDS)), 503, 'try_again_later');
}

/** The answer where nothing is. It says nothing of the URL, in which an endpoint's key may stand though it is misspelt. */
export function answerUnknown(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'unknown_endpoint');
}

function refuse(reply: FastifyReply, status: number, reason: HookAnswer['reason']): FastifyReply {
  return reply.code(status).send(answer({ accepted: false, reason }));
}

function answer(body: HookAnswer): HookAnswer {
  return body;
}
