import type { SyncFailure } from '../../domain/look.ts';

/** What an error code of AfterShip (`meta.code`) asks of us. */
export type Refusal =
  /** AfterShip has this number already: as good as registered. */
  | { readonly kind: 'exists' }
  | {
      readonly kind: 'failed';
      readonly failure: SyncFailure;
      /** A sentence for operations. */
      readonly reason: string;
    };

const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: failed('refused', 'could not serve our request; this may be a defect of the adapter, report it'),
  401: failed('unauthorised', 'does not know this key; check it'),
  403: failed('unauthorised', 'does not allow this key the call; check its scopes and the plan'),
  404: failed('refused', 'does not serve this path; check the base URL'),
  429: failed('rate_limited', 'received too many requests'),
  500: failed('unavailable', 'had an internal error'),
  502: failed('unavailable', 'had an internal error'),
  503: failed('unavailable', 'had an internal error'),
  504: failed('unavailable', 'had an internal error'),
  4001: ourBug('JSON it cannot read'),
  4002: ourBug('JSON it cannot read'),
  4003: { kind: 'exists' },
  4004: failed('refused', 'does not have this tracking any more'),
  4005: failed('cannot_track', 'calls this tracking number invalid; ask the seller'),
  4006: ourBug('no tracking'),
  4007: ourBug('no tracking number'),
  4008: failed('cannot_track', 'finds a wrong value in what this carrier wants beside the number'),
  4009: failed('cannot_track', 'needs more than the number for this carrier'),
  4010: failed('cannot_track', 'does not know the carrier given; correct the carrier of this parcel'),
  4011: failed('cannot_track', 'needs more than the number for this carrier'),
  4012: failed(
    'cannot_track',
    'cannot tell the carrier from the number, or does not serve it; ask the seller for the carrier, or add it to the account’s carriers',
  ),
  4013: failed('refused', 'resumes only trackings it has stopped following'),
  4014: ourBug('no notification'),
  4015: ourBug('a wrong tracking id'),
  4016: failed('refused', 'resumes a tracking once only'),
  4017: failed('cannot_track', 'calls the form of this tracking number invalid; ask the seller'),
};

/** The meaning of an error code; one not in the table is a refusal that keeps its number. */
export function meaningOfRefusal(code: number): Refusal {
  return REFUSALS[code] ?? failed('refused', `answered with the unknown code ${code}`);
}

/** All codes of the table, for tests and documents. */
export const KNOWN_REFUSALS: readonly number[] = Object.keys(REFUSALS).map(Number);

function failed(failure: SyncFailure, predicate: string): Refusal {
  return { kind: 'failed', failure, reason: `AfterShip ${predicate}.` };
}

function ourBug(what: string): Refusal {
  return failed('refused', `found ${what} in our request; this is a defect of the adapter, report it`);
}
