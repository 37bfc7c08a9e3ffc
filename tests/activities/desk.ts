/**
 * The activities without a Temporal server: a database of the file's own, a clock that stands still until it is moved,
 * and a carrier and channels that answer what the test says.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities.ts';
import type { Dependencies, SendRequest } from '../../activities/dependencies.ts';
import type { PollInput } from '../../activities/poll-shipment.ts';
import type { LookDeferred, LookResult } from '../../carriers/carrier.ts';
import { applyToOrder } from '../../client/apply-order-event.ts';
import { saveMerchant } from '../../database/merchants.ts';
import { messagesOfOrder } from '../../database/messages.ts';
import { findOrder } from '../../database/orders.ts';
import { savePolicy } from '../../database/policies.ts';
import type { PolicyDocument } from '../../database/policy-schema.ts';
import { withTenant } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { askForLook, findShipment, hintShipment } from '../../database/shipments.ts';
import type { FeedRow } from '../../domain/checkpoint.ts';
import type { CanonicalEvent } from '../../domain/events.ts';
import { merchantId, orderId, shipmentId } from '../../domain/ids.ts';
import type { Look, SyncFailure } from '../../domain/look.ts';
import type { SendOutcome } from '../../domain/notice.ts';
import type { SingleOrderEvent } from '../../domain/order-change.ts';
import type { Plan } from '../../domain/plan.ts';
import { DAY_MS, type ProductInstant, productInstant, wallInstant } from '../../domain/time.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { readAs } from '../domain/checkpoints.ts';
import { fulfilmentWord, type OrderWords, orderWord } from '../workflows/shop-words.ts';

/** What activities are told of an attempt. */
export type AttemptInfo = ConstructorParameters<typeof MockActivityEnvironment>[0];

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** A Tuesday at noon. */
const NOON: ProductInstant = productInstant(Date.UTC(2026, 10, 10, 12));

const SILENT = new DefaultLogger('ERROR', () => undefined);

export const MINIMUM_INTERVAL_MS = 60_000;
export const LEASE_MS = 120_000;

export async function openDesk(policy: PolicyDocument | null = null) {
  const database: TestDatabase = await freshDatabase();
  const { application } = database;
  const merchant = merchantId(`desk-${randomUUID().slice(0, 8)}`);
  const master = sealingKey(randomBytes(32));
  let time: number = NOON;
  let stoodStillMs = 0;
  const answers = {
    look: async (): Promise<LookResult | LookDeferred> => looked([]),
    /** What the carrier itself says; null where there is no account with it. */
    direct: null as (() => Promise<LookResult | LookDeferred>) | null,
    send: async (): Promise<SendOutcome> => ACCEPTED,
  };
  const looks: number[] = [];
  const directLooks: string[] = [];
  const sent: SendRequest[] = [];
  const dependencies: Dependencies = {
    pool: application,
    // As in production product time is wall time, until it is made to stand still.
    clock: {
      now: () => productInstant(time - stoodStillMs),
      wallNow: () => wallInstant(time),
      wallAt: (at) => wallInstant(at + stoodStillMs),
    },
    master,
    pacing: {
      minimumLookIntervalMs: MINIMUM_INTERVAL_MS,
      lookFreshnessMs: 1_800_000,
      sendTimeoutMs: 30_000,
      sendLeaseMs: LEASE_MS,
      slotMs: 1,
    },
    installationSms: true,
    hasAccount: async (provider) => provider === 'seventeentrack' || answers.direct !== null,
    look: (provider) => {
      if (provider !== 'seventeentrack') {
        directLooks.push(provider);
        return (answers.direct ?? answers.look)();
      }
      looks.push(time);
      return answers.look();
    },
    send: (request) => {
      sent.push(request);
      return answers.send();
    },
    reached: () => undefined,
    count: { look: () => undefined, message: () => undefined },
  };
  await withTenant(application, merchant, async (tx) => {
    const shop = { merchantId: merchant, name: 'North Tea', domain: 'north-tea.example.com' };
    const rest = { replyTo: 'help@north-tea.example.com', mailFrom: null, originCountry: 'CN' };
    await saveMerchant(tx, { ...shop, ...rest }, master, NOON);
    if (policy !== null) await savePolicy(tx, merchant, policy, 'test', NOON);
  });
  const activities = createActivities(dependencies);
  const desk = {
    database,
    merchant,
    dependencies,
    activities,
    answers,
    /** When the carrier was asked. */
    looks,
    /** The carriers that were asked themselves. */
    directLooks,
    sent,
    now: () => productInstant(time),
    pass: (ms: number) => {
      time += ms;
    },
    /** Wall time passes while product time stands still, as the demo's does. */
    standStill: (ms: number) => {
      time += ms;
      stoodStillMs += ms;
    },
    /** The next noon: every window is open then. */
    sleepUntilNoon: () => {
      stoodStillMs = 0;
      time = Math.ceil((time + 1 - NOON) / DAY_MS) * DAY_MS + NOON;
    },
    /** Runs an activity as the worker would. */
    run: runActivity,
    async order(words: Partial<OrderWords> & { readonly parcels?: number; readonly carrierName?: string } = {}) {
      const externalId = randomUUID().slice(0, 8);
      const { parcels = 1, carrierName = 'YunExpress', ...rest } = words;
      const id = orderId(merchant, 'standard', externalId);
      const tell = (event: SingleOrderEvent) =>
        withTenant(application, merchant, (tx) => applyToOrder(tx, merchant, 'standard', [event], dependencies.clock));
      await tell(orderWord({ at: productInstant(time), unfulfilled: parcels === 0, ...rest, externalId }));
      for (let n = 1; n <= parcels; n += 1) {
        const number = `YT${externalId.replaceAll('-', '').toUpperCase()}${n}`;
        await tell(fulfilmentWord(externalId, productInstant(time), [number], { fulfilmentId: `f${n}`, carrierName }));
      }
      const shipment = shipmentId(id, parcels === 0 ? 0 : 1);
      const shown = async () => {
        const found = await withTenant(application, merchant, (tx) => findShipment(tx, shipment));
        if (found === null) throw new Error('The order has no such parcel.');
        return found;
      };
      return {
        id,
        externalId,
        shipmentId: shipment,
        tell,
        row: () => withTenant(application, merchant, (tx) => findOrder(tx, id)),
        shipment: shown,
        messages: () => withTenant(application, merchant, (tx) => messagesOfOrder(tx, id)),
        hint: () => withTenant(application, merchant, (tx) => hintShipment(tx, shipment, wallInstant(time))),
        ask: () => withTenant(application, merchant, (tx) => askForLook(tx, id, wallInstant(time))),
        /** What an operator's "look now" leads to. */
        look: async (): Promise<Plan | null> => {
          const { planVersion } = await shown();
          await withTenant(application, merchant, (tx) => askForLook(tx, id, wallInstant(time)));
          const input: PollInput = {
            shipmentId: shipment,
            known: planVersion,
            notBefore: wallInstant(0),
            wakeAt: null,
          };
          return runActivity(() => activities.pollShipment(input)).catch((error: unknown) => {
            if (error instanceof ApplicationFailure) return null;
            throw error;
          });
        },
        /** The input a workflow that holds this plan polls with. */
        input: (plan: Plan | null): PollInput => ({
          shipmentId: shipment,
          known: plan?.version ?? 0,
          notBefore: plan?.pollAfter ?? wallInstant(0),
          wakeAt: plan?.wakeAt ?? null,
        }),
      };
    },
    /** An order with a message that may leave now. */
    async dueMessage() {
      const order = await desk.order();
      answers.look = async () => looked([row('ACCEPTED', productInstant(time))]);
      const plan = await runActivity(() => activities.pollShipment(order.input(null)));
      if (plan.send === null) throw new Error('The plan sends nothing.');
      const message = async () => (await order.messages())[0];
      return { order, plan, messageId: plan.send, message };
    },
    close: () => database.drop(),
  };
  return desk;
}

function runActivity<T>(activity: () => Promise<T>, info: AttemptInfo = {}): Promise<T> {
  return new MockActivityEnvironment(info, { logger: SILENT }).run(activity) as Promise<T>;
}

export const ACCEPTED: SendOutcome = { kind: 'accepted', providerRef: '<made-up@example.com>', response: '250 ok' };

/** An answer with these scans, of this moment. */
export function looked(
  rows: readonly FeedRow[],
  syncedAt: ProductInstant | null = null,
  carrierName = 'YunExpress',
): LookResult {
  const look: Look = {
    kind: 'looked',
    rows,
    syncedAt,
    stopped: false,
    carrierName,
    lastMile: null,
    raw: JSON.stringify(rows),
  };
  return { look, registered: true, requestFault: false };
}

export function failed(retryAfterMs: number | null = null, failure: SyncFailure = 'unavailable'): LookResult {
  const reason = failure === 'unavailable' ? 'the carrier answered 503' : `the carrier said ${failure}`;
  return {
    look: { kind: 'sync_failed', failure, reason, retryAfterMs, raw: null },
    registered: true,
    requestFault: true,
  };
}

export function row(event: CanonicalEvent, at: ProductInstant, country = 'CN'): FeedRow {
  return {
    identity: `${event} ${at}`,
    leg: 0,
    feedIndex: 0,
    localTime: new Date(at).toISOString().slice(0, 19),
    claimedAt: at,
    event,
    code: event,
    side: null,
    ...readAs(event),
    country,
    place: null,
    text: '',
  };
}

/** The failure an activity ended with. @throws when it did not fail with one. */
export async function failureOf(work: Promise<unknown>): Promise<ApplicationFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApplicationFailure) return error;
    throw error;
  }
  throw new Error('The activity did not fail.');
}

/** A retry delay in milliseconds. */
export function delayOf(failure: ApplicationFailure): number {
  return Number(failure.nextRetryDelay);
}
