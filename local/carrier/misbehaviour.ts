import type { CarrierProvider } from '../../domain/plan.ts';
import type { ProductInstant } from '../../domain/time.ts';
import type { SyncGap } from './scripted-journey.ts';

/** When and whom a misbehaviour hits; everything and always, where it does not say. */
interface Scope {
  /** Product time, inclusive. */
  readonly from?: ProductInstant;
  /** Product time, exclusive. */
  readonly until?: ProductInstant;
  readonly numbers?: readonly string[];
  readonly provider?: CarrierProvider;
  /** As the wire format names the call. */
  readonly endpoint?: string;
  /** The most requests it hits. */
  readonly times?: number;
}

/** Faults of a whole request: one number in scope is enough. */
export type RequestFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate_limit'; readonly retryAfterSeconds?: number }
  /** A maintenance page, with 200. */
  | { readonly kind: 'html' }
  /** The answer breaks off in the middle, though HTTP calls it whole. */
  | { readonly kind: 'truncated' }
  /** No answer at all until the client gives up. */
  | { readonly kind: 'timeout' }
  /** The connection is cut before the answer. */
  | { readonly kind: 'reset' }
  /** The connection is cut in the middle of the answer. */
  | { readonly kind: 'cut_off' }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'forbidden' }
  /** HTTP 200 with an error code for the whole request. */
  | { readonly kind: 'code'; readonly code: number | string };

/** Faults of single numbers inside an answer that is fine. */
export type NumberFault =
  /** Registrations are rejected for want of quota. */
  | { readonly kind: 'quota' }
  | { readonly kind: 'reject'; readonly code: number }
  /** The history is gone, the status stays. */
  | { readonly kind: 'empty' }
  /** The same scans, with places and words enriched in place. */
  | { readonly kind: 'rewrite' }
  | { readonly kind: 'duplicate' }
  /** The other way round. */
  | { readonly kind: 'reorder' }
  /** In no order at all. */
  | { readonly kind: 'shuffle' }
  /** No row has a date. */
  | { readonly kind: 'undated' }
  /** The newest row is dated a year ahead. */
  | { readonly kind: 'future' }
  /** The newest row has a status that is in nobody's table, and words nobody knows. */
  | { readonly kind: 'unheard_of' }
  /** The newest row is gone, from the summary too. */
  | { readonly kind: 'remove' }
  /** The list of rows is no list. */
  | { readonly kind: 'list_type' }
  /** Every field of every row is of another type. */
  | { readonly kind: 'field_types' }
  /** Another number comes back than was asked for. */
  | { readonly kind: 'wrong_number' }
  /** 17TRACK answers, but has not asked the carrier since. */
  | { readonly kind: 'stale_sync'; readonly leg?: 0 | 1 }
  /** 17TRACK has stopped following the number. */
  | { readonly kind: 'stopped' };

export type Misbehaviour = Scope & (RequestFault | NumberFault);

const REQUEST_KINDS: ReadonlySet<string> = new Set<RequestFault['kind']>([
  'status',
  'rate_limit',
  'html',
  'truncated',
  'timeout',
  'reset',
  'cut_off',
  'unauthorised',
  'forbidden',
  'code',
]);

/** The misbehaviours in force. */
export class Misbehaviours {
  readonly #rules = new Set<{ readonly rule: Misbehaviour; hits: number }>();

  /** Adds one; the function returned takes it back. */
  add(rule: Misbehaviour): () => void {
    const entry = { rule, hits: 0 };
    this.#rules.add(entry);
    return () => this.#rules.delete(entry);
  }

  clear(): void {
    this.#rules.clear();
  }

  /** The fault the whole request gets, if any; counts as a hit. */
  requestFault(
    provider: CarrierProvider,
    endpoint: string,
    numbers: readonly string[],
    now: ProductInstant,
  ): RequestFault | null {
    for (const entry of this.#rules) {
      const { rule } = entry;
      if (!isRequestFault(rule) || !inForce(rule, provider, endpoint, now) || entry.hits >= (rule.times ?? Infinity))
        continue;
      if (rule.numbers !== undefined && !rule.numbers.some((number) => numbers.includes(number))) continue;
      entry.hits += 1;
      return rule;
    }
    return null;
  }

  /** The faults one number of the answer gets; each counts as a hit. */
  numberFaults(
    provider: CarrierProvider,
    endpoint: string,
    number: string,
    now: ProductInstant,
  ): readonly NumberFault[] {
    const hit = [...this.#rules].filter(
      ({ rule, hits }) =>
        !isRequestFault(rule) &&
        inForce(rule, provider, endpoint, now) &&
        concerns(rule, number) &&
        hits < (rule.times ?? Infinity),
    );
    return hit.flatMap((entry) => {
      entry.hits += 1;
      return isRequestFault(entry.rule) ? [] : [entry.rule];
    });
  }

  /** The stretches, past ones too, in which a leg of a number is not synced. */
  syncGaps(number: string, leg: number): readonly SyncGap[] {
    return [...this.#rules].flatMap(({ rule }) => {
      const hits = rule.kind === 'stopped' || (rule.kind === 'stale_sync' && (rule.leg ?? leg) === leg);
      return hits && concerns(rule, number) ? [{ from: rule.from ?? null, until: rule.until ?? null }] : [];
    });
  }
}

function isRequestFault(rule: Misbehaviour): rule is Scope & RequestFault {
  return REQUEST_KINDS.has(rule.kind);
}

function inForce(rule: Scope, provider: CarrierProvider, endpoint: string, now: ProductInstant): boolean {
  return (
    (rule.provider === undefined || rule.provider === provider) &&
    (rule.endpoint === undefined || rule.endpoint === endpoint) &&
    (rule.from === undefined || now >= rule.from) &&
    (rule.until === undefined || now < rule.until)
  );
}

function concerns(rule: Scope, number: string): boolean {
  return rule.numbers === undefined || rule.numbers.includes(number);
}
