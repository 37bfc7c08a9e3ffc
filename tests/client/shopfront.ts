/** The server as it runs, over a database of the file's own and the run's Temporal server, with doors to both that can be shut. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Client, Connection } from '@temporalio/client';
import { type RunningServer, startServer } from '../../client/start-server.ts';
import { PRODUCTION_PACE } from '../../client/start-watch.ts';
import { loadConfiguration, type ServiceConfiguration } from '../../configuration.ts';
import { ENDPOINT_SOURCES, type EndpointSource, saveEndpoint } from '../../database/endpoints.ts';
import { inboxBacklog } from '../../database/inbox.ts';
import { findOrder } from '../../database/orders.ts';
import { shipmentsOfOrder } from '../../database/shipments.ts';
import { type MerchantId, type OrderId, type OrderSource, orderId, partsOf } from '../../domain/ids.ts';
import { createLogger } from '../../logging.ts';
import { clockAt, MASTER, NOON, openShop, TEA } from '../database/shop.ts';
import { ground } from '../ground.ts';
import { doorTo } from './door.ts';

export type Shopfront = Awaited<ReturnType<typeof openShopfront>>;

const STANDARD_SECRET = Buffer.from('a made-up secret of the shop').toString('base64');
const SHOPIFY_SECRET = 'another made-up secret';
const PUSH_KEY = 'a made-up account key';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export async function openShopfront() {
  const shop = await openShop();
  const temporal = await ground('temporal');
  const [host = '', port = ''] = temporal.address.split(':');
  const postgres = new URL(shop.database.urls.application);
  const doors = {
    temporal: await doorTo(host, Number(port)),
    postgres: await doorTo(postgres.hostname, Number(postgres.port)),
  };
  const behindDoor = (url: string) =>
    Object.assign(new URL(url), { hostname: '127.0.0.1', port: doors.postgres.port }).href;
  const base = loadConfiguration({});
  const configuration: ServiceConfiguration = {
    ...base,
    database: {
      url: behindDoor(shop.database.urls.application),
      relayUrl: behindDoor(shop.database.urls.relay),
      migrationUrl: null,
    },
    masterKey: MASTER.bytes,
    http: { ...base.http, host: '127.0.0.1', port: 0 },
    temporal: { ...base.temporal, taskQueuePrefix: `shopfront-${randomUUID().slice(0, 8)}` },
  };
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk: Buffer) => {
    logged += chunk.toString();
  });
  const start = () =>
    startServer({
      configuration,
      temporal: { connection: { address: `127.0.0.1:${doors.temporal.port}` }, namespace: temporal.namespace },
      clock: clockAt(NOON),
      logger: createLogger({ level: 'trace', service: 'server', destination: log }),
      pace: PRODUCTION_PACE,
    });
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  for (const source of ENDPOINT_SOURCES) {
    const push = { '17track': PUSH_KEY, aftership: PUSH_KEY };
    const secret = { standard: `whsec_${STANDARD_SECRET}`, shopify: SHOPIFY_SECRET, ...push }[source];
    await shop.as(TEA, (tx) =>
      saveEndpoint(tx, `ep-${source}`, { merchantId: TEA, source, secret: secret }, MASTER, NOON),
    );
  }
  let server = await start();
  const told = new Set<OrderId>();
  const history = async (id: OrderId): Promise<readonly string[]> => {
    told.add(id);
    try {
      const { events } = await client.workflow.getHandle(id).fetchHistory();
      return (events ?? []).flatMap((e) => e.workflowExecutionSignaledEventAttributes?.signalName ?? []);
    } catch {
      return [];
    }
  };
  return {
    shop,
    doors,
    client,
    log: () => logged,
    server: (): RunningServer => server,
    async restart() {
      await server.stop();
      server = await start();
    },
    /** One delivery, signed as its source signs. */
    async post(source: EndpointSource, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
      const answer = await fetch(`${server.url}/hooks/${source}/ep-${source}`, {
        method: 'POST',
        body,
        headers: { ...signed(source, body), ...headers },
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    },
    /** The names of the signals an order's workflow has got, oldest first; none where there is no workflow. */
    history,
    order: (id: OrderId) => shop.as(partsOf(id).merchantId, (tx) => findOrder(tx, id)),
    parcels: (id: OrderId) => shop.as(partsOf(id).merchantId, (tx) => shipmentsOfOrder(tx, id)),
    /** The inbox, oldest first, as it is stored. */
    entries: async () => (await shop.database.superuser.query('select * from webhook_inbox order by inbox_id')).rows,
    waiting: async () => (await inboxBacklog(shop.database.relay)).waiting,
    close: async () => {
      await server.stop();
      for (const id of told)
        await client.workflow
          .getHandle(id)
          .terminate('the test is over')
          .catch(() => undefined);
      await connection.close();
      await doors.temporal.shut();
      await doors.postgres.shut();
      await shop.close();
    },
  };
}

function signed(source: EndpointSource, body: string): Record<string, string> {
  switch (source) {
    case 'standard': {
      const id = `msg_${randomUUID()}`;
      const at = String(Math.floor(NOON / 1_000));
      const mac = createHmac('sha256', Buffer.from(STANDARD_SECRET, 'base64'))
        .update(`${id}.${at}.${body}`)
        .digest('base64');
      return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${mac}` };
    }
    case 'shopify':
      return {
        'x-shopify-event-id': randomUUID(),
        'x-shopify-hmac-sha256': createHmac('sha256', SHOPIFY_SECRET).update(body).digest('base64'),
      };
    case 'aftership':
      return { 'aftership-hmac-sha256': createHmac('sha256', PUSH_KEY).update(body).digest('base64') };
    case '17track':
      return { sign: createHash('sha256').update(`${body}/${PUSH_KEY}`).digest('hex') };
  }
}

/** An order nobody else on the Temporal server has. */
export function newOrder(source: OrderSource = 'standard', merchant: MerchantId = TEA) {
  const externalId = String(Math.floor(Math.random() * 1e15));
  return { externalId, id: orderId(merchant, source, externalId), number: `YT${externalId.padStart(15, '0')}` };
}
