/**
 * Who is asked about whose parcels: a merchant's own account with a provider, else the installation's. Every account has
 * one queue in this process, where its looks are merged into the provider's largest requests, and one budget, which all
 * processes share.
 */
import type { Pool } from 'pg';
import type { Dependencies } from '../activities/dependencies.ts';
import { judgeShipment } from '../activities/judge-shipment.ts';
import { storeAndFold } from '../activities/poll-shipment.ts';
import { LEAVES_WITHIN_MS } from '../carriers/account-pace.ts';
import type { CarrierAccount, LookResult, RateLimit } from '../carriers/carrier.ts';
import { type Coalescer, coalesce } from '../carriers/coalescer.ts';
import { carrierCredential } from '../carriers/credential.ts';
import { CARRIERS } from '../carriers/index.ts';
import { createUnknownCodes } from '../carriers/unknown-codes.ts';
import { type BudgetSettings, openCarrierBudget } from '../database/carrier-budget.ts';
import { findCredential } from '../database/credentials.ts';
import { withTenant } from '../database/pool.ts';
import type { SealingKey } from '../database/sealing.ts';
import { dueShipments } from '../database/shipments.ts';
import { type MerchantId, partsOf, type ShipmentId } from '../domain/ids.ts';
import type { TrackingQuery } from '../domain/look.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import { after, type Clock, DAY_MS, HOUR_MS, SECOND_MS, type WallInstant } from '../domain/time.ts';
import type { Logger } from '../logging.ts';
import { createAccountAlarm } from './account-alarm.ts';
import type { CarrierCounters } from './counters.ts';

/** Where a provider is, and the installation's key; no key: only merchants with their own are served. */
export type InstallationAccount = Omit<CarrierAccount, 'key'> & { readonly key: string | null };

export interface CarrierSettings {
  readonly accounts: Readonly<Record<CarrierProvider, InstallationAccount>>;
  readonly batchWaitMs: number;
  /** Of one 17TRACK account; null for its usual limit. */
  readonly requestsPerSecond: number | null;
  readonly requestTimeoutMs: number;
  /** How long an account rests after repeated faults; a failed trial doubles it. */
  readonly restMs: number;
}

type Key = Pick<CarrierAccount, 'key' | 'secret'>;

export interface CarrierAccounts {
  readonly look: Dependencies['look'];
  readonly hasAccount: Dependencies['hasAccount'];
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
}

/** How far ahead a parcel may be taken along to fill a batch: product time. */
const FILL_AHEAD_MS = HOUR_MS;

/** Looks of an account that fail in a row before it is left alone, and the most its rest may grow. */
const FAULTS_BEFORE_REST = 5;
const LONGEST_REST = 20;

/** A time-out ends a request; that a busy process hears its own late is allowed for. */
const LATE_TIMEOUT_MS = 5_000;

/** How long a merchant's credential is remembered: wall time. A changed one is in use a minute later. */
const REMEMBER_MS = 60_000;

export function openCarrierAccounts(options: {
  readonly pool: Pool;
  readonly relay: Pool;
  readonly master: SealingKey;
  readonly clock: Clock;
  readonly settings: CarrierSettings;
  readonly logger: Logger;
  readonly count: CarrierCounters;
  /** The activities' own dependencies, for looks that were taken along. */
  readonly activities: () => Dependencies;
}): CarrierAccounts {
  const { pool, relay, master, clock, settings, logger, count } = options;
  const queues = new Map<string, Coalescer>();
  const known = new Map<string, { readonly key: Key | null; readonly until: number }>();

  const ownKey = async (provider: CarrierProvider, merchant: MerchantId): Promise<Key | null> => {
    const name = `${provider} ${merchant}`;
    const remembered = known.get(name);
    if (remembered !== undefined && remembered.until > clock.wallNow()) return remembered.key;
    const found = await withTenant(pool, merchant, (tx) => findCredential(tx, merchant, provider, master));
    const key = found === null ? null : carrierCredential(CARRIERS[provider]).parse(found);
    known.set(name, { key, until: clock.wallNow() + REMEMBER_MS });
    return key;
  };

  const unknownCodes = createUnknownCodes(count.unknownCode, (provider, family) =>
    logger.warn(
      { provider, family },
      'a carrier writes a code that is in no table; its rows are kept whole and change nothing',
    ),
  );

  /** When parcels that fill a batch were taken along. */
  const takenAt = new Map<string, WallInstant>();

  const onFilled = async (provider: CarrierProvider, query: TrackingQuery, result: LookResult): Promise<void> => {
    const askedAt = takenAt.get(query.tag) ?? clock.wallNow();
    takenAt.delete(query.tag);
    unknownCodes.note(provider, result.look);
    // A request that failed for all is no news of a parcel that nobody asked for. A fault of its own is: until its next
    // look it is not taken along again.
    if (result.look.kind === 'sync_failed' && result.requestFault) return;
    const shipment = query.tag as ShipmentId;
    const deps = options.activities();
    await withTenant(pool, partsOf(shipment).merchantId, async (tx) => {
      await storeAndFold(tx, deps, shipment, result, clock.now(), askedAt);
      await judgeShipment(tx, deps, shipment);
    });
  };

  const queueOf = (provider: CarrierProvider, account: MerchantId | null, { key, secret }: Key): Coalescer => {
    const name = `${provider} ${account ?? ''} ${key} ${secret ?? ''}`;
    const open = queues.get(name);
    if (open !== undefined) return open;
    const profile = CARRIERS[provider];
    const alarm = createAccountAlarm(provider, account ?? 'installation', count, logger);
    const queue = coalesce(profile.create({ baseUrl: settings.accounts[provider].baseUrl, key, secret }, settings), {
      budget: openCarrierBudget(relay, master, { provider, merchant: account, key }, budgetOf(provider, settings)),
      maxWaitMs: settings.batchWaitMs,
      rateLimitPauseMs: settings.restMs,
      fill: async (room, exclude) => {
        const due = await dueShipments(
          relay,
          provider,
          account,
          after(clock.now(), FILL_AHEAD_MS),
          room + exclude.size,
        );
        const taken = due
          .map((d) => d.query)
          .filter((query) => !exclude.has(query.tag))
          .slice(0, room);
        for (const { tag } of taken) takenAt.set(tag, clock.wallNow());
        return taken;
      },
      onFilled: (query, result) => onFilled(provider, query, result),
      onBatch: (report) => {
        count.batch(provider, report);
        alarm(report);
      },
      onError: (error) => logger.warn({ err: error, provider }, 'a batch could not be filled, or its end not noted'),
    });
    queues.set(name, queue);
    return queue;
  };

  return {
    look: async (provider, merchant, query, signal) => {
      const own = await ownKey(provider, merchant);
      const shared = settings.accounts[provider];
      const key = own ?? (shared.key === null ? null : { key: shared.key, secret: shared.secret });
      if (key === null) return noAccount(provider, query);
      const result = await queueOf(provider, own === null ? null : merchant, key).look(query, signal);
      if (!('deferredMs' in result)) unknownCodes.note(provider, result.look);
      return result;
    },
    hasAccount: async (provider, merchant) =>
      settings.accounts[provider].key !== null || (await ownKey(provider, merchant)) !== null,
    idle: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.idle()));
    },
  };
}

function budgetOf(provider: CarrierProvider, settings: CarrierSettings): BudgetSettings {
  const limits: readonly RateLimit[] = CARRIERS[provider].limits;
  const { requestsPerSecond, requestTimeoutMs, restMs } = settings;
  return {
    limits:
      requestsPerSecond === null || provider !== 'seventeentrack'
        ? limits
        : [{ requests: requestsPerSecond, perMs: SECOND_MS }, ...limits.filter(({ perMs }) => perMs >= DAY_MS)],
    leaseMs: LEAVES_WITHIN_MS + requestTimeoutMs + LATE_TIMEOUT_MS,
    breaker: { opensAfter: FAULTS_BEFORE_REST, openMs: restMs, longestOpenMs: LONGEST_REST * restMs },
  };
}

function noAccount(provider: CarrierProvider, query: TrackingQuery): LookResult {
  return {
    look: {
      kind: 'sync_failed',
      failure: 'unauthorised',
      reason: `there is no ${provider} account: neither the merchant nor the installation has a key`,
      retryAfterMs: null,
      raw: null,
    },
    registered: query.registered,
    requestFault: true,
  };
}
