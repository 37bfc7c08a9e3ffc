import type { Pool } from 'pg';
import type { LookDeferred, LookResult } from '../carriers/carrier.ts';
import type { Envelope } from '../channels/channel.ts';
import type { SealingKey } from '../database/sealing.ts';
import type { MerchantId } from '../domain/ids.ts';
import type { TrackingQuery } from '../domain/look.ts';
import type { RenderedMessage, SendOutcome } from '../domain/notice.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import type { Clock } from '../domain/time.ts';

/** What the activities are given: one object of functions and settings, built by the worker. */
export interface Dependencies {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly master: SealingKey;
  readonly pacing: Pacing;
  /** The installation can send text messages for merchants without an account of their own. */
  readonly installationSms: boolean;
  /**
   * One look, merged with others of the same account; resolves with `sync_failed` where the carrier fails, and with a time
   * to come back where too many wait.
   */
  readonly look: (
    provider: CarrierProvider,
    merchantId: MerchantId,
    query: TrackingQuery,
    signal: AbortSignal,
  ) => Promise<LookResult | LookDeferred>;
  /** The merchant or the installation has an account with this provider. */
  readonly hasAccount: (provider: CarrierProvider, merchantId: MerchantId) => Promise<boolean>;
  readonly send: (request: SendRequest, signal: AbortSignal) => Promise<SendOutcome>;
  /** Called at each named point of a send or look; does nothing but in tests that kill the process there. */
  readonly reached: (point: CrashPoint) => void;
  readonly count: Counters;
}

/** Wall milliseconds, except `slotMs`: see docs/configuration.md. */
export interface Pacing {
  readonly minimumLookIntervalMs: number;
  /** How old a look may be for a notice to leave on it. */
  readonly lookFreshnessMs: number;
  readonly sendTimeoutMs: number;
  /** How long an attempt belongs to its sender; longer than any send can live. */
  readonly sendLeaseMs: number;
  /** Product time: looks of an account are aligned to this grid, so that they meet in one request. */
  readonly slotMs: number;
}

export interface SendRequest {
  readonly merchantId: MerchantId;
  readonly rendered: RenderedMessage;
  readonly envelope: Envelope;
}

/** Where a process may die around a send or a look; a test stands at each of them. */
export const CRASH_POINTS = [
  'before_intent',
  'after_intent',
  'after_call',
  'after_mark',
  'after_look_stored',
  'before_look',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** The product's own few metrics; labels never carry ids. */
export interface Counters {
  look(provider: string, outcome: string): void;
  message(channel: string, kind: string, outcome: string): void;
}
