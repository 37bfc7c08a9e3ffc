/** The server as a process sees it from outside: alive, ready, measured, drained. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merchantOfRejected, replayRejected } from '../../database/inbox.ts';
import { TEA } from '../database/shop.ts';
import { newOrder, openShopfront, type Shopfront } from './shopfront.ts';

let front: Shopfront;
beforeAll(async () => {
  front = await openShopfront();
});
afterAll(() => front.close());

const notReady = () => front.server().notReady();
const get = async (path: string) => {
  const answer = await fetch(`${front.server().url}${path}`);
  return { status: answer.status, text: await answer.text() };
};
const cancel = () =>
  JSON.stringify({
    type: 'order.cancelled',
    data: { order_id: newOrder().externalId, updated_at: '2026-11-10T12:00:00Z' },
  });

describe('a running server', () => {
  test('is alive and ready, and tells the public no more than that it lives', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await notReady()).toEqual([]);
    for (const path of ['/readyz', '/metrics', '/nothing']) expect((await get(path)).status).toBe(404);
  });

  test.each([
    ['a key that is no UTF-8', '/hooks/shopify/ep-secret%ff'],
    ['a key of 5,000 characters', `/hooks/shopify/ep-secret${'k'.repeat(5_000)}`],
    ['a misspelt path', '/hook/shopify/ep-secret'],
  ])('answers 404 in its own form, without the URL: %s', async (_what, path) => {
    const { status, text } = await get(path);
    expect({ status, text }).toEqual({ status: 404, text: '{"accepted":false,"reason":"unknown_endpoint"}' });
    expect(front.log()).not.toContain('ep-secret');
  });

  test('counts what was rejected, until a replay reads it', async () => {
    const unreadable = '{"type":"order.cancelled","data":{}}';
    expect(await front.post('standard', unreadable)).toMatchObject({ body: { reason: 'unreadable' } });
    expect(await front.server().metrics()).toMatch(/^waybell_inbox_rejected 1$/m);
    const [{ inbox_id: inboxId }] = (await front.entries()).slice(-1) as [{ inbox_id: string }];
    // As an update of the reader would: the same row can be read now.
    await front.shop.database.superuser.query('update webhook_inbox set body = $2 where inbox_id = $1', [
      inboxId,
      cancel(),
    ]);
    expect(await merchantOfRejected(front.shop.database.relay, inboxId)).toBe(TEA);
    expect(await front.shop.as(TEA, (tx) => replayRejected(tx, inboxId))).toBe(true);
    const state = async () => (await front.entries()).find((entry) => entry.inbox_id === inboxId)?.state as string;
    await expect.poll(state).toBe('done');
    expect(await front.server().metrics()).toMatch(/^waybell_inbox_rejected 0$/m);
    expect(await front.shop.as(TEA, (tx) => replayRejected(tx, inboxId))).toBe(false);
  });

  test('without Temporal is alive, takes webhooks, says what it misses, and can be stopped and started', async () => {
    await front.doors.temporal.shut();
    try {
      expect((await get('/healthz')).status).toBe(200);
      expect(await notReady()).toEqual(['Temporal does not answer']);
      expect(await front.post('standard', cancel())).toMatchObject({ status: 200 });
      // A client's retry that outlived its connection would be an uncaught error, which fails the run.
      expect(await notReady()).toHaveLength(1);
      await front.restart();
      expect(await notReady()).toHaveLength(1);
    } finally {
      await front.doors.temporal.open();
    }
    await expect.poll(notReady).toEqual([]);
  });

  test('hangs up on a request that never ends', async () => {
    const { hostname, port } = new URL(front.server().url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /hooks/standard/ep-standard HTTP/1.1\r\nhost: north-tea.example.com\r\ncontent-length: 9\r\n\r\n',
    );
    const heard: Buffer[] = [];
    for await (const part of socket) heard.push(part as Buffer);
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1.1 408 /);
  });

  test('without its database refuses webhooks so that they come again, and comes back by itself', async () => {
    const body = cancel();
    await front.doors.postgres.shut();
    try {
      expect(await front.post('standard', body)).toMatchObject({ status: 503, body: { reason: 'try_again_later' } });
      expect(await notReady()).toContain('PostgreSQL does not answer');
      expect(await front.server().metrics()).toMatch(/^# The inbox could not be counted/);
      expect((await get('/healthz')).status).toBe(200);
      await expect.poll(notReady).toContain('The relay does not read the inbox');
    } finally {
      await front.doors.postgres.open();
    }
    await expect.poll(notReady).toEqual([]);
    expect(await front.post('standard', body)).toMatchObject({ status: 200, body: { reason: 'stored' } });
    await expect.poll(() => front.waiting()).toBe(0);
  });
});

test('a server whose database falls silent goes on by itself, and can be stopped meanwhile', async () => {
  const { postgres } = front.doors;
  postgres.hush();
  await expect.poll(async () => (await front.post('standard', cancel())).status).toBe(200);
  await expect.poll(() => front.waiting()).toBe(0);
  postgres.hush();
  await front.restart();
  expect(await notReady()).toEqual([]);
  // What was silent is still connected behind the door.
  await postgres.shut();
  await postgres.open();
  await expect.poll(notReady).toEqual([]);
});

test('a server that stops answers what is under way, takes nothing more, and leaves no connection', async () => {
  const { url } = front.server();
  const { superuser } = front.shop.database;
  const onlooker = await superuser.connect();
  await onlooker.query('begin; lock table webhook_inbox in exclusive mode');
  const answered = front.post('standard', cancel());
  const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await superuser.query(waiting)).rowCount).toBeGreaterThan(0);
  const stopping = front.server().stop();
  await onlooker.query('rollback');
  onlooker.release();
  expect(await answered).toMatchObject({ status: 200, body: { reason: 'stored' } });
  await stopping;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  // The database notices a closed connection a moment after it was closed.
  const connected =
    "select application_name from pg_stat_activity where datname = current_database() and application_name like 'waybell-%'";
  await expect.poll(async () => (await superuser.query(connected)).rows).toEqual([]);
});

test('nothing of what was posted, and no door key, is in the log', () => {
  expect(front.log()).toContain('webhook taken');
  expect(front.log()).not.toMatch(/ep-standard|Robin|@example\.com|whsec_/);
});
