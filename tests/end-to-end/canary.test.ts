/**
 * What identifies a buyer goes into PostgreSQL, to the carrier and into the messages, and nowhere else. Made-up names that
 * occur nowhere by chance are sent through the whole product, its failures included, and looked for in all that people
 * beside the shop can read: Temporal's records, logs, metrics, the command line, answers and reasons.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Story } from '../../demo/story.ts';
import { HOUR_MS } from '../../domain/time.ts';
import { lookNow, resend, why } from '../../workflows/messages.ts';
import { until } from '../workflows/until.ts';
import { orderOf, startProduct, type TestProduct } from './product.ts';
import { POLICY, scan } from './stories.ts';

/** Words and digits that can stand only for a buyer: parts of names, addresses, numbers, also as they are re-formatted. */
const CANARIES = [
  'quillaby',
  'zanthrope',
  'mistralina',
  'oakenbury',
  'wixford',
  'quaverley',
  'fennimore',
  'k1a 7q9',
  'k1a7q9',
  '6135550173',
  '613-555-0173',
  '613) 555-0173',
  '6135550174',
  'yt9073313377001',
  'yt9073313377002',
  'yt9073313377003',
] as const;

function canariesIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return CANARIES.filter((canary) => lower.includes(canary));
}

function story(product: TestProduct, n: 1 | 2, source: Story['source'], buyer: Partial<Story['buyer']>): Story {
  const trackingNumber = `YT907331337700${n}`;
  return {
    title: `canary ${n}`,
    merchant: product.merchant,
    source,
    name: `#300${n}`,
    externalId: `300${n}`,
    shipping: 'Standard International',
    locale: 'en-CA',
    buyer: {
      name: 'Quillaby Zanthrope',
      email: 'quillaby.zanthrope@example.com',
      phone: '+16135550173',
      country: 'CA',
      province: 'ON',
      postalCode: 'K1A 7Q9',
      city: 'Wixford',
      ...buyer,
    },
    item: 'Kettle',
    parcels: [
      {
        trackingNumber,
        carrierName: 'YunExpress',
        fulfilledAt: at(0, 5),
        journey: {
          carrierKey: 190008,
          carrierName: 'YunExpress',
          origin: 'CN',
          destination: 'CA',
          syncEveryMs: HOUR_MS,
          events: [
            scan(at(0, 8), 'InTransit_PickedUp', 'CN'),
            scan(at(1, 2), 'InTransit_Arrival', 'CA', 'Quaverley Lane 7'),
            {
              ...scan(at(1, 9), 'InTransit_CustomsRequiringInformation', 'CA', 'Fennimore Court'),
              description: `${trackingNumber}: call Mistralina Oakenbury, 613-555-0173, Fennimore Court 2`,
            },
            // A row the adapter has no word for.
            {
              ...scan(at(1, 20), 'InTransit_Quaverley', 'CA', 'Wixford'),
              description: 'Mistralina Oakenbury moved to Quaverley Lane',
            },
          ],
        },
      },
    ],
  };
}

let product: TestProduct;
let stories: readonly Story[];
/** What hooks answered to bodies they could not use. */
const answers: string[] = [];
/** What operations were told. */
const operatorAnswers: string[] = [];

beforeAll(async () => {
  product = await startProduct({
    policy: POLICY.replace('country: US, days: { from: 2, to: 4 }', 'country: CA, days: { from: 2, to: 4 }'),
  });
  const refused = { name: 'Mistralina Oakenbury', email: 'mistralina@oakenbury.example.com', phone: '+16135550174' };
  stories = [story(product, 1, 'shopify', {}), story(product, 2, 'standard', refused)];
  product.inbox.misbehave({ kind: 'reply', at: 'rcpt', code: 550, times: 9, to: refused.email });
  product.twilio.misbehave({ kind: 'code', code: 21_211, times: 9, to: refused.phone });
  const numbers = stories.flatMap(({ parcels }) => parcels.map(({ trackingNumber }) => trackingNumber));
  const faults = [
    { kind: 'status', status: 503 },
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'reset' },
    { kind: 'code', code: -18_010_013 },
  ] as const;
  // One answer each, all on the first day.
  for (const fault of faults) product.carrier.misbehave({ ...fault, numbers, from: at(0, 9), times: 1 });
  for (const each of stories) product.play(each);
  await postWhatCannotBeUsed();
  await product.clock.runTo(at(2, 14, 7));
  await until('both buyers were told of it, or could not be', async () => {
    const known = await Promise.all(stories.map((each) => product.messages(orderOf(each))));
    return known.every((each) => each.length >= 3 && each.every(({ state }) => state === 'sent' || state === 'failed'));
  });
  await operate();
});
afterAll(() => product.stop());

/** Signed and unsigned bodies full of a buyer's data, wrong in places the parser must name. */
async function postWhatCannotBeUsed(): Promise<void> {
  const { shopify, standard } = product.doors;
  const buyer = { name: 'Quillaby Zanthrope', email: 'quillaby.zanthrope@example.com', phone: '+16135550173' };
  const post = async (url: string, body: string, headers: Record<string, string>) => {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    answers.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
  };
  const signed = async (topic: string, body: string) =>
    post(shopify.url, body, {
      'x-shopify-topic': topic,
      'x-shopify-event-id': randomUUID(),
      'x-shopify-hmac-sha256': createHmac('sha256', shopify.secret).update(body).digest('base64'),
    });
  await signed('orders/create', JSON.stringify({ ...buyer, id: buyer.email, created_at: buyer.name, zip: 'K1A 7Q9' }));
  await signed('fulfillments/create', JSON.stringify({ order_id: buyer.name, tracking_number: 'YT9073313377003' }));
  await signed('orders/create', `{"email": "${buyer.email}", "name": "Quillaby Zan`);
  await post(shopify.url, JSON.stringify(buyer), { 'x-shopify-topic': 'orders/create' });
  await post(`${product.url}/hooks/shopify/${buyer.email}`, JSON.stringify(buyer), {});
  await post(`${product.url}/hooks/shopify`, JSON.stringify(buyer), {});
  await post(`${product.url}/hooks/shopify/${'quillaby'.repeat(200_000)}`, '', {});
  const id = `msg_${randomUUID()}`;
  const seconds = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify({
    type: 'order.upserted',
    data: { id: 'Quillaby Zanthrope', number: 'YT9073313377003', buyer },
  });
  const key = Buffer.from(standard.secret.replace(/^whsec_/, ''), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  await post(standard.url, body, { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${mac}` });
}

async function operate(): Promise<void> {
  for (const each of stories) {
    const handle = product.client.workflow.getHandle(orderOf(each));
    operatorAnswers.push(await handle.executeUpdate(lookNow));
    const [message] = await product.messages(orderOf(each));
    if (message === undefined) throw new Error('There is no message to ask about.');
    operatorAnswers.push(
      await handle
        .executeUpdate(resend, { args: [{ messageId: message.messageId }] })
        .catch((error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error))),
    );
  }
}

/** Every payload of a protobuf message as JSON, decoded, beside the rest of it. */
function withDecodedPayloads(json: string): string {
  const decoded = [...json.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
    Buffer.from(data ?? '', 'base64').toString('utf8'),
  );
  return `${json}\n${decoded.join('\n')}`;
}

async function rowsAsText(query: string): Promise<string> {
  const { rows } = await product.database.superuser.query(query);
  return JSON.stringify(rows);
}

describe('what identifies a buyer', () => {
  test('reaches the buyer and the carrier: the net catches what it should', async () => {
    const [mail] = product.inbox.messages;
    expect(canariesIn(`${mail?.mail.text} ${JSON.stringify(mail?.envelope)}`)).toEqual(
      expect.arrayContaining(['quillaby', 'zanthrope', 'yt9073313377001']),
    );
    expect(canariesIn(JSON.stringify(product.twilio.messages))).toContain('6135550173');
    expect(canariesIn(JSON.stringify(product.carrier.requests))).toContain('yt9073313377002');
    expect(canariesIn(await rowsAsText('select * from checkpoint'))).toEqual(expect.arrayContaining(['mistralina']));
    const states = await Promise.all(
      stories.map(async (each) => (await product.messages(orderOf(each))).map((m) => m.state)),
    );
    expect(states.flat()).toEqual(expect.arrayContaining(['sent', 'failed']));
    // Every fault was met on the way.
    expect(new Set(product.carrier.requests.map(({ status }) => status))).toEqual(new Set([200, 503, null]));
  });

  test('is in no history, payload, failure or waiting poll', async () => {
    for (const each of stories) {
      const handle = product.client.workflow.getHandle(orderOf(each));
      const history = historyToJSON(await handle.fetchHistory());
      expect(history.length).toBeGreaterThan(5_000);
      expect(canariesIn(withDecodedPayloads(history))).toEqual([]);
      const raw = await until('a poll waits', async () => {
        const described = (await handle.describe()).raw;
        return described.pendingActivities?.some(({ lastFailure }) => lastFailure != null) ? described : null;
      });
      expect(canariesIn(withDecodedPayloads(JSON.stringify(raw, bytesAsBase64)))).toEqual([]);
    }
  });

  test('is in no id, search attribute, memo or summary', async () => {
    const query = `MerchantId = '${product.merchant}'`;
    const listed = await until('both orders are listed', async () => {
      const found = [];
      for await (const each of product.client.workflow.list({ query })) found.push(each);
      return found.length === 2 ? found : null;
    });
    for (const { workflowId, typedSearchAttributes, memo, raw } of listed) {
      const attributes = typedSearchAttributes.getAll();
      expect(attributes.length).toBeGreaterThan(5);
      const text = JSON.stringify([workflowId, attributes, memo, raw], bytesAsBase64);
      expect(canariesIn(withDecodedPayloads(text))).toEqual([]);
    }
  });

  test('is not in the current details, nor in the answers to questions and requests', async () => {
    for (const each of stories) {
      const handle = product.client.workflow.getHandle(orderOf(each));
      const details = JSON.stringify(await handle.query('__temporal_workflow_metadata'), bytesAsBase64);
      expect(details).toContain('documents needed');
      expect(canariesIn(withDecodedPayloads(details))).toEqual([]);
      expect(canariesIn(JSON.stringify(await handle.query(why)))).toEqual([]);
    }
    expect(operatorAnswers).toHaveLength(4);
    expect(canariesIn(operatorAnswers.join('\n'))).toEqual([]);
  });

  test('is in no log line, at the finest level', () => {
    const log = product.log();
    expect(log).toContain('webhook taken');
    expect(log).toContain('webhook refused');
    expect(canariesIn(log)).toEqual([]);
  });

  test('is in no metric', async () => {
    const page = await product.metrics();
    expect(page).toContain('waybell_messages');
    expect(canariesIn(page)).toEqual([]);
  });

  test('is in no answer of a hook, and in no reason kept for one', async () => {
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual([
      '200',
      '200',
      '200',
      '401',
      '404',
      '404',
      '431',
      '200',
    ]);
    expect(canariesIn(answers.join('\n'))).toEqual([]);
    const errors = await rowsAsText('select state, topic, dedupe_key, error, headers from webhook_inbox');
    expect(errors).toContain('rejected');
    expect(canariesIn(errors)).toEqual([]);
  });

  test('is in no decision, plan, attempt or request', async () => {
    for (const query of [
      'select * from decision',
      'select * from notice',
      'select * from episode',
      'select * from attempt',
      'select * from operator_request',
      'select plan, last_failure, exception_kind from shipment',
    ]) {
      const text = await rowsAsText(query);
      if (!query.includes('episode')) expect(text.length).toBeGreaterThan(100);
      expect(canariesIn(text)).toEqual([]);
    }
  });

  test('is not shown by commands that list, show and explain orders', async () => {
    for (const format of [[], ['--json']]) {
      const said = [await product.waybell(['order', 'list', ...format])];
      for (const each of stories) {
        said.push(await product.waybell(['order', 'show', orderOf(each), ...format]));
        said.push(await product.waybell(['order', 'why', orderOf(each), ...format]));
      }
      for (const { out, err } of said) {
        expect(out).toContain(product.merchant);
        expect(canariesIn(`${out} ${err}`)).toEqual([]);
      }
    }
  });
});

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
