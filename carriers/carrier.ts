/**
 * The contract every carrier adapter keeps. An adapter is stateless but for its access token: batching belongs to the
 * coalescer in front of it; pace, back-off and the circuit breaker to the account's budget.
 */
import type { Look, TrackingQuery } from '../domain/look.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import type { CodeList } from './code-list.ts';

/** What one look at one parcel came to. */
export interface LookResult {
  readonly look: Look;
  /** The number is now registered with the provider on this account; store it, a registration is paid for. */
  readonly registered: boolean;
  /** The request failed, not this parcel: counts towards the circuit breaker. */
  readonly requestFault: boolean;
}

/**
 * Nobody was asked: more looks wait than the account may send. It is no word about the parcel or its carrier; the caller
 * asks again after `deferredMs`, wall time.
 */
export interface LookDeferred {
  readonly deferredMs: number;
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
  /** One real call that costs nothing: why this account cannot be used, as a sentence; null where it answers. */
  check(): Promise<string | null>;
}

/** One account with a provider. */
export interface CarrierAccount {
  readonly baseUrl: string;
  /** The API key, or the client id of an account with a client secret. */
  readonly key: string;
  /** The client secret; null where the provider has none. */
  readonly secret: string | null;
}

export interface AdapterOptions {
  /** How long one request may take: wall time. */
  readonly requestTimeoutMs?: number;
}

/** How many requests one account may send: `requests` in any stretch of `perMs`. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** A parcel found in a raw answer: what a look at it would have said. */
export interface ReadParcel {
  /** The number as the answer has it; null where the answer names none. */
  readonly number: string | null;
  readonly look: Look;
  /** Where it starts and goes, ISO 3166-1 alpha-2, as far as the answer says. */
  readonly lane: { readonly originCountry: string | null; readonly destinationCountry: string | null };
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
  /** As people write it, e.g. `17TRACK`. */
  readonly title: string;
  readonly create: (account: CarrierAccount, options?: AdapterOptions) => CarrierAdapter;
  /** Reads an answer, a stored part of one or a push, as text, without asking anybody. Never throws; null: it is none. */
  readonly read: (raw: string) => readonly ReadParcel[] | null;
  /** Null where the provider's pushes are not taken. */
  readonly push: PushVerifier | null;
  readonly defaultBaseUrl: string;
  /** What the provider allows one account, over all kinds of request; every one of them holds. */
  readonly limits: readonly [RateLimit, ...RateLimit[]];
  /** What `CarrierAccount.secret` is called by this provider; null where there is none. */
  readonly secretName: 'clientSecret' | null;
  /** The tables its codes are looked up in. */
  readonly codeLists: readonly CodeList[];
  /** What it is good for and what it costs, one sentence each; see docs/carriers.md. */
  readonly strength: string;
  readonly cost: string;
}
