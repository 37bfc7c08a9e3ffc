import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STANDARD_EVENT_TYPES, standardEventSchema } from '../../client/sources/standard/schema.ts';
import { standard } from '../../client/sources/standard/source.ts';
import { wallInstant } from '../../domain/time.ts';

const page = await readFile(new URL('../../docs/order-webhook.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

interface Field {
  readonly path: string;
  readonly maxLength: number | null;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Every field of the schema with its longest text, as the page names them: `buyer.name`, `items`. */
function fieldsOf(schema: JsonSchema, prefix = ''): readonly Field[] {
  const variants = [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])] as readonly JsonSchema[];
  return variants.flatMap((variant) => [
    ...Object.entries(variant.properties ?? {}).flatMap(([name, inner]) => {
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const field = inner as JsonSchema;
      const own = [field, ...((field.anyOf ?? []) as readonly JsonSchema[])];
      return [
        { path, maxLength: own.find((f) => f.maxLength !== undefined)?.maxLength ?? null },
        ...fieldsOf(field, path),
      ];
    }),
    ...(variant.items === undefined ? [] : fieldsOf(variant.items as JsonSchema, `${prefix}[]`)),
  ]);
}

const eventSchemas = (z.toJSONSchema(standardEventSchema, { io: 'input', unrepresentable: 'any' }).oneOf ??
  []) as JsonSchema[];

describe('docs/order-webhook.md', () => {
  it('shows every event, each in the shape the schema takes', () => {
    const types = blocks('json').map((block) => standardEventSchema.parse(JSON.parse(block)).type);
    expect(types).toEqual([...STANDARD_EVENT_TYPES]);
    for (const block of blocks('json')) expect(standard.parse('', Buffer.from(block), null)).toHaveLength(1);
  });

  it('names every field of the schema, with its longest text', () => {
    expect(eventSchemas).toHaveLength(STANDARD_EVENT_TYPES.length);
    const fields = eventSchemas.flatMap((schema) => fieldsOf((schema.properties?.['data'] ?? {}) as JsonSchema));
    expect(fields.length).toBeGreaterThan(40);
    for (const { path, maxLength } of fields) {
      const name = path.split('.').at(-1) ?? path;
      const row = page
        .split('\n')
        .find((line) => line.startsWith('|') && (line.includes(`\`${path}\``) || line.includes(`\`${name}\``)));
      expect(row, `no row of a table names ${path}`).toBeDefined();
      const length = maxLength === null ? '' : `text, ${maxLength}`;
      expect(row, `the row of ${path} does not say ${length}`).toContain(length);
    }
  });

  it('has a Node example that signs what we accept', async () => {
    const [example = ''] = blocks('js');
    const folder = await mkdtemp(join(tmpdir(), 'waybell-doc-'));
    const requests: { headers: Record<string, string | string[] | undefined>; rawBody: Buffer }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        requests.push({ headers: request.headers, rawBody: Buffer.concat(chunks) });
        response.end();
      });
    });
    try {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const file = join(folder, 'post.mjs');
      await writeFile(file, example);
      const { post } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
        readonly post: (url: string, secret: string, event: unknown) => Promise<Response>;
      };
      const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      await post(url, secret, JSON.parse(blocks('json')[0] ?? ''));
      const [request] = requests;
      if (request === undefined) throw new Error('the example posted nothing');
      expect(standard.verify(request, [secret], wallInstant(Date.now()))).toEqual({ ok: true });
    } finally {
      server.close();
      await rm(folder, { recursive: true });
    }
  });
});
