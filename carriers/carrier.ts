/**
 * The contract every carrier adapter keeps. An adapter is stateless: pace, batching, back-off and the circuit breaker
 * belong to the coalescer in front of it, which owns one account's budget.
 */
import type { Look, TrackingQuery } from '../domain/look.ts';
import type { Provider } from '../domain/plan.ts';

/** A provider that can be asked. */
export type CarrierProvider = Exclude<Provider, 'none'>;

/** What one look at one parcel came to. */
export interface LookResult {
  readonly look: Look;
  /** The number is now registered with the provider on this account; store it, a registration is paid for. */
  readonly registered: boolean;
  /** The request failed, not this parcel: counts towards the circuit breaker. */
  readonly requestFault: boolean;
}

/** What a look may use while it runs. */
export interface LookCall {
  readonly signal?: AbortSignal | undefined;
  /** Sends every HTTP request, of any kind, when its turn has come; rejects when no further request may leave now. */
  readonly pace?: (<T>(send: () => Promise<T>) => Promise<T>) | undefined;
}

export interface CarrierAdapter {
  readonly provider: CarrierProvider;
  /** The most numbers one request takes. */
  readonly batchSize: number;
  /**
   * One result per query, in the same order. A carrier's fault becomes `sync_failed`; rejects only when `signal` is
   * aborted or `pace` rejects.
   */
  look(queries: readonly TrackingQuery[], call?: LookCall): Promise<readonly LookResult[]>;
}

/** One account with a provider. */
export interface CarrierAccount {
  readonly baseUrl: string;
  readonly key: string;
}

/** A carrier's push, read as what it is: a reason to look, never data. */
export interface CarrierPush {
  /** The tag given at registration: our shipment id. Null when the push names none; it then wakes nobody. */
  readonly numberTag: string | null;
  readonly event: 'updated' | 'stopped' | 'other';
}

export interface PushVerifier {
  /** The header that carries the signature, lower-case. */
  readonly signatureHeader: string;
  /** True when the raw bytes were signed with one of the keys; compares in constant time. */
  readonly verify: (rawBody: Uint8Array, signature: string | null, keys: readonly string[]) => boolean;
  /** Null when the body is not a push of this provider. Never throws. */
  readonly parse: (rawBody: Uint8Array) => CarrierPush | null;
}

/** One row of the table of providers. */
export interface CarrierProfile {
  readonly create: (account: CarrierAccount, options?: { readonly requestTimeoutMs?: number }) => CarrierAdapter;
  readonly push: PushVerifier;
  readonly defaultBaseUrl: string;
  /** What the provider allows one account in any second, over all kinds of request. */
  readonly requestsPerSecond: number;
}
