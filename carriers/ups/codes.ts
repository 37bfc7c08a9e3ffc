import type { SyncFailure } from '../../domain/look.ts';
import { codeList, type FoundMeaning, findIn } from '../code-list.ts';

/**
 * `type` of an activity: a summary. Out for delivery comes as `D`, too; `X` is called exception and covers releases as well
 * as holds.
 */
export const UPS_TYPES = codeList(
  'UPS type',
  'main',
  {
    doc: {
      M: 'LABEL_CREATED',
      MV: 'LABEL_VOIDED',
      P: 'ACCEPTED',
      I: 'IN_TRANSIT',
      O: 'OUT_FOR_DELIVERY',
      U: 'INFO',
      X: 'UNKNOWN',
      D: 'DELIVERED',
      RS: 'RETURNING',
      DO: 'INFO',
      DD: 'INFO',
    },
  },
  {
    wordsDecide: ['X', 'D'],
    notes: {
      U: 'the promised date changed',
      X: 'says nothing by itself',
      D: 'delivered beside status code 011 or code FS or KB; alone it is only likely',
      DO: 'freight',
      DD: 'freight',
    },
  },
);

/**
 * `type/code/statusCode`, `-` for any code. Those of type X come from one shipment, so the words of a row outrank them; the
 * one that the specification gives as its example does not.
 */
export const UPS_STATUSES = codeList(
  'UPS status',
  'native',
  {
    fixture: {
      'M/MP/003': 'LABEL_CREATED',
      'P/PU/038': 'ACCEPTED',
      'I/OR/005': 'ACCEPTED',
      'I/AR/005': 'ARRIVED_FACILITY',
      'I/DP/005': 'DEPARTED_FACILITY',
      'X/RZ/012': 'CUSTOMS_HELD',
      'X/RZ/014': 'CUSTOMS_RELEASED',
      'X/BB/058': 'CUSTOMS_INFO_REQUIRED',
      'X/BB/014': 'CUSTOMS_IN_PROCESS',
      'X/-/092': 'CUSTOMS_IN_PROCESS',
      'X/DA/014': 'IN_TRANSIT',
    },
    doc: {
      'X/SR/003': 'CUSTOMS_RELEASED',
      'I/-/021': 'OUT_FOR_DELIVERY',
      'D/-/011': 'DELIVERED',
    },
  },
  {
    wordsDecide: ['X/RZ/012', 'X/RZ/014', 'X/BB/058', 'X/BB/014', 'X/-/092', 'X/DA/014'],
    notes: {
      'M/MP/003': 'UPS does not have it yet',
      'X/RZ/012': 'awaits a government agency; seen at export',
      'X/RZ/014': 'the agency has released it',
      'X/BB/058': 'the sender is asked, not the buyer',
      'X/BB/014': 'what was asked for has come',
      'X/-/092': 'at the clearing agency, before the last release',
      'X/DA/014': 'on the way: good news, not damaged',
      'X/SR/003': 'customs have released it',
    },
  },
);

/** `code` of an activity, whatever its type. */
export const UPS_CODES = codeList(
  'UPS code',
  'native',
  {
    client: {
      Q5: 'DELAYED',
      IP: 'ARRIVED_DEST_COUNTRY',
      EP: 'DEPARTED_ORIGIN_COUNTRY',
      OF: 'OUT_FOR_DELIVERY',
      OT: 'OUT_FOR_DELIVERY',
      KB: 'DELIVERED',
      FS: 'DELIVERED',
    },
  },
  {
    notes: {
      Q5: 'may be late',
      IP: 'import scan',
      EP: 'export scan',
      KB: 'of older answers',
      FS: 'of older answers, there beside status code 011',
    },
  },
);

/** Codes that come under type D on parcels the buyer does not have: out for delivery, and (seen once) back at the sender. */
const NOT_DELIVERED: readonly string[] = ['OF', 'OT', 'UA'];

export interface UpsActivity {
  readonly type: string | null;
  readonly code: string | null;
  readonly statusCode: string | null;
}

/**
 * The meanings of an activity's codes, most telling first: all three, then any code with this status code, then the code, then
 * the type. A status code without its type says nothing: 003 is a label under M and a customs release under X.
 */
export function upsMeanings({ type, code, statusCode }: UpsActivity): readonly FoundMeaning[] {
  if (type === 'D' && code !== null && NOT_DELIVERED.includes(code)) return findIn(UPS_CODES, code);
  const typeSpeaks = type !== 'D' || (code === null && statusCode === null);
  return [
    ...findIn(UPS_STATUSES, `${type}/${code}/${statusCode}`),
    ...findIn(UPS_STATUSES, `${type}/-/${statusCode}`),
    ...findIn(UPS_CODES, code).filter(({ meaning }) => meaning.event !== 'DELIVERED' || type === 'D' || type === null),
    ...(typeSpeaks ? findIn(UPS_TYPES, type) : []),
  ];
}

export type ErrorMeaning =
  | { readonly kind: 'not_found' }
  | {
      readonly kind: 'failed';
      readonly failure: SyncFailure;
      /** A sentence for operations. */
      readonly reason: string;
    };

/** The warning under which an answer with status 200 knows nothing of a number, not even of one that cannot exist. */
export const NOT_FOUND_WARNING = 'TW0001';

interface KnownError {
  readonly failure: SyncFailure;
  readonly reason: string;
}

const NO_TOKEN: KnownError = { failure: 'unauthorised', reason: 'UPS refused the access token' };

/** Errors whose code says more than the status they come with. */
const ERRORS: ReadonlyMap<string, KnownError> = new Map([
  ['10429', { failure: 'rate_limited', reason: 'UPS received too many requests' }],
  ['UJ0001', NO_TOKEN],
  ['250002', NO_TOKEN],
  ['251004', NO_TOKEN],
  ['10004', { failure: 'unavailable', reason: 'UPS is out of order' }],
]);

/** What a refusal means, by its code, else its status, else its words; `status` is null where only its text was kept. */
export function meaningOfError(
  status: number | null,
  error: { readonly code: string | null; readonly message: string | null },
): ErrorMeaning {
  const { code, message } = error;
  const known = ERRORS.get(code ?? '');
  // The message may repeat the number, the code cannot.
  const which = /^[A-Za-z0-9]{1,12}$/.test(code ?? '') ? `error ${code}` : 'an error without a code';
  const failed = (failure: SyncFailure, reason: string): ErrorMeaning => ({
    kind: 'failed',
    failure,
    reason: `${reason} (${status === null ? which : `HTTP ${status}, ${which}`}).`,
  });
  if (known !== undefined) return failed(known.failure, known.reason);
  const words = message ?? '';
  if (code === NOT_FOUND_WARNING || status === 404) return { kind: 'not_found' };
  if (status === null && /\btracking\b.*\bnot found\b|\bno tracking information\b/i.test(words)) {
    return { kind: 'not_found' };
  }
  if (status === 403) return failed('unauthorised', 'UPS has blocked this account, or does not let it track; ask UPS');
  return /\b(?:inquiry|tracking) ?number\b/i.test(words)
    ? failed('cannot_track', 'UPS does not take this number; correct it')
    : failed('refused', 'UPS refused the request');
}
