/**
 * Waybell between a real database and a carrier on loopback that misbehaves: the poll as the worker runs it, over the
 * accounts, queues, budgets and adapters of production. Only the clock is the test's.
 */
import { PassThrough } from 'node:stream';
import { ApplicationFailure } from '@temporalio/common';
import { createActivities } from '../../activities/create-activities.ts';
import { CARRIERS } from '../../carriers/index.ts';
import { withTenant } from '../../database/pool.ts';
import { rawAnswersOf } from '../../database/raw-answers.ts';
import type { Journey } from '../../domain/journey.ts';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { after, DAY_MS, HOUR_MS, MINUTE_MS, type ProductInstant } from '../../domain/time.ts';
import type { Misbehaviour } from '../../local/carrier/misbehaviour.ts';
import type { ScriptedEvent } from '../../local/carrier/scripted-journey.ts';
import { LOCAL_CARRIER_KEY, startCarrier } from '../../local/carrier/start-carrier.ts';
import { createLogger } from '../../logging.ts';
import { openCarrierAccounts } from '../../worker/carrier-accounts.ts';
import { openDesk } from '../activities/desk.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;
export type Parcel = Awaited<ReturnType<Stage['parcel']>>;
export type Sighting = Awaited<ReturnType<Parcel['look']>>;

/** A scan by the day of the parcel's life; its instants are days in what a look returns, too. */
export type Scan = Omit<ScriptedEvent, 'at' | 'description'> & { readonly day: number };

/** Carriers as the shop names them, by which the merchant's policy chooses whom to ask. */
const CARRIER_NAMES: Readonly<Record<CarrierProvider, string>> = {
  seventeentrack: 'YunExpress',
  aftership: 'Royal Mail',
  dhl: 'DHL Express',
  fedex: 'FedEx',
  ups: 'UPS',
};

/** How long an answer is waited for; in vain only where none comes. */
const PATIENCE_MS = { usual: 10_000, silence: 100 };

export async function openStage() {
  const ask = CARRIER_PROVIDERS.map((provider) => ({ carrier: CARRIER_NAMES[provider], provider }));
  const desk = await openDesk({ carriers: { ask, secondOpinion: false } });
  const carrier = await startCarrier({ now: desk.now });
  const log = new PassThrough();
  const alarms: string[] = [];
  log.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n').filter(Boolean)) {
      const { level, provider } = JSON.parse(line) as { readonly level: string; readonly provider: string };
      if (level === 'error') alarms.push(provider);
    }
  });
  const unknownCodes: string[] = [];
  const refused = new Map<string, boolean>();

  const accountsWith = (requestTimeoutMs: number) => {
    const account = (provider: CarrierProvider) => ({
      baseUrl: carrier.urls[provider],
      key: LOCAL_CARRIER_KEY,
      secret: CARRIERS[provider].secretName === null ? null : 'any-secret',
    });
    return openCarrierAccounts({
      pool: desk.database.application,
      relay: desk.database.relay,
      master: desk.dependencies.master,
      clock: desk.dependencies.clock,
      logger: createLogger({ level: 'info', service: 'worker', destination: log }),
      count: {
        batch: () => undefined,
        unknownCode: (provider) => unknownCodes.push(provider),
        accountRefused: (provider, _, is) => refused.set(provider, is),
      },
      activities: () => desk.dependencies,
      settings: {
        accounts: {
          seventeentrack: account('seventeentrack'),
          aftership: account('aftership'),
          dhl: account('dhl'),
          fedex: account('fedex'),
          ups: account('ups'),
        },
        batchWaitMs: 1,
        requestsPerSecond: null,
        requestTimeoutMs,
        restMs: MINUTE_MS,
      },
    });
  };
  const usual = accountsWith(PATIENCE_MS.usual);
  const impatient = accountsWith(PATIENCE_MS.silence);
  let accounts = usual;
  const activities = createActivities({
    ...desk.dependencies,
    look: (...asked) => accounts.look(...asked),
    hasAccount: (...asked) => accounts.hasAccount(...asked),
  });

  /** Time passes for the product, and for what all processes know of the accounts, which is in the database's own time. */
  const pass = async (ms: number): Promise<void> => {
    desk.pass(ms);
    await desk.database.superuser.query(
      `update carrier_budget set left_at = left_at - passed, paused_until = paused_until - passed,
         open_until = open_until - passed, trial_until = trial_until - passed,
         requests = (select coalesce(jsonb_object_agg(key, value::float8 - $1), '{}') from jsonb_each_text(requests))
       from (select $1::float8 * interval '1 ms' as passed) _`,
      [ms],
    );
  };

  return {
    carrier,
    /** The provider of each line at error level. */
    alarms,
    /** The provider of each row read whose code is in no table. */
    unknownCodes,
    /** The gauge of refused accounts, by provider. */
    refused,
    pass,
    now: desk.now,
    /** An order with one parcel whose journey begins now. All parcels before it are watched no more: no batch takes them along. */
    async parcel(provider: CarrierProvider, scans: readonly Scan[], { alone = true } = {}) {
      if (alone) {
        await desk.database.superuser.query("update shipment set state = 'ended'");
        // Time enough for every rest an account was given, and all windows are open.
        await pass(DAY_MS);
        desk.sleepUntilNoon();
      }
      const orderedAt = desk.now();
      const order = await desk.order({ carrierName: CARRIER_NAMES[provider] });
      const { trackingNumber } = await order.shipment();
      if (trackingNumber === null) throw new Error('The parcel has no number.');
      carrier.script(trackingNumber, {
        carrierKey: 190008,
        carrierName: CARRIER_NAMES[provider],
        origin: 'CN',
        destination: 'GB',
        syncEveryMs: HOUR_MS,
        events: scans.map(({ day, ...scan }) => ({ description: '', ...scan, at: after(orderedAt, day * DAY_MS) })),
      });
      /** What is due is sent, as the workflow would: a message left waiting is a matter of its own to staff. */
      const send = async () => {
        const messageId = (await order.shipment()).plan?.send ?? null;
        if (messageId !== null) await desk.run(() => activities.sendNotice({ messageId }));
      };
      /** One attempt of the poll, while the provider misbehaves so. */
      const look = async (rule: Misbehaviour | null = null) => {
        accounts = rule?.kind === 'timeout' ? impatient : usual;
        const behave = rule === null ? () => true : carrier.misbehave({ ...rule, provider });
        const known = (await order.shipment()).planVersion;
        await order.ask();
        const waiting = await desk
          .run(() => activities.pollShipment({ ...order.input(null), known }))
          .then(() => null)
          .catch((error: unknown) => {
            if (error instanceof ApplicationFailure) return error;
            throw error;
          });
        await accounts.idle();
        behave();
        await send();
        const row = await order.shipment();
        const answers = await withTenant(desk.database.application, desk.merchant, (tx) =>
          rawAnswersOf(tx, order.shipmentId),
        );
        return {
          journey: inDays(row.journey, orderedAt),
          /** Until when we saw, and when we were last answered. */
          sight: { seenUntil: row.seenUntil, lastLookedAt: row.lastLookedAt, lastOkWall: row.lastOkWall },
          failures: row.errorStreak,
          reason: row.lastFailure,
          lasting: row.lastingFailure,
          nextInMs: (row.nextLookAt ?? 0) - desk.now(),
          planVersion: row.planVersion,
          /** What operations search for. */
          exception: row.plan?.attributes.exceptionKind ?? null,
          /** How the pending poll shows; null where it has completed with a new plan. */
          waiting: waiting?.type ?? null,
          /** Different answers kept. */
          answers: answers.length,
          notices: (await order.messages()).map(({ kind, state }) => `${kind} ${state}`),
        };
      };
      return {
        look,
        /** Looks on a day of the parcel's life. */
        lookOn: async (day: number, rule: Misbehaviour | null = null) => {
          await pass(after(orderedAt, Math.round(day * DAY_MS)) - desk.now());
          return look(rule);
        },
      };
    },
    close: async () => {
      await Promise.all([usual.idle(), impatient.idle()]);
      await Promise.all([carrier.close(), desk.close()]);
    },
  };
}

/** The journey with days since the order for instants, so that parcels of different weeks compare. */
function inDays(journey: Journey, orderedAt: ProductInstant): Readonly<Record<keyof Journey, unknown>> {
  const inDay = (instant: number): number => (instant - orderedAt) / DAY_MS;
  return JSON.parse(JSON.stringify(journey), (key, value: unknown) => {
    if (key === 'claimedDay' && typeof value === 'string') return Math.ceil(inDay(Date.parse(value)));
    return typeof value === 'number' && key !== 'cycles' ? inDay(value) : value;
  }) as Readonly<Record<keyof Journey, unknown>>;
}
