/** UPS Track v1 over HTTP: one number a request, behind an access token. Nothing is registered and nothing paid for. */
import { randomUUID } from 'node:crypto';
import type { TrackingQuery } from '../../domain/look.ts';
import { productInstant } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { AdapterOptions, CarrierAccount, CarrierAdapter, LookCall, LookResult } from '../carrier.ts';
import { type HttpAnswer, lookOfFailure } from '../http.ts';
import { type AccessToken, accessToken } from './access-token.ts';
import { type AskedNumber, failure, lookFor, lookOfRefusal, parseAnswer } from './parse.ts';
import { send, type Visit } from './send.ts';

/**
 * One request's patience, and that of a whole look, which may take four. A poll attempt lives 30 s, and waiting for its
 * turn comes on top.
 */
const REQUEST_TIMEOUT_MS = 8_000;
const LOOK_TIMEOUT_MS = 18_000;

/** How long UPS's numbers are. */
const SHORTEST_NUMBER = 7;
const LONGEST_NUMBER = 34;

/** Texts are read in many languages, but one feed must not change its language from look to look. */
const LOCALE = 'en_US';

/** Statuses that UPS explains in the body. The others say enough, and may ask for a pause. */
const EXPLAINED = [400, 403, 404] as const;

const NOBODYS_NUMBER = 'WAYBELL00000';
const NO_LIMIT = productInstant(0);

type Reading = Pick<LookResult, 'look' | 'requestFault'>;

/** The adapter for one account. `baseUrl` is UPS's host, e.g. `https://onlinetools.ups.com`. */
export function createUps(account: CarrierAccount, options: AdapterOptions = {}): CarrierAdapter {
  const token = accessToken(account);
  const visit = (call: LookCall): Visit => ({
    ...call,
    requestTimeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    leftMs: LOOK_TIMEOUT_MS,
  });
  return {
    provider: 'ups',
    batchSize: 1,
    async look(queries, call = {}) {
      const results: LookResult[] = [];
      let halt: Reading | null = null;
      for (const query of queries) {
        const reading: Reading = halt ?? (await lookAt(query, account, token, visit(call)));
        if (stopsAll(reading)) halt = reading;
        results.push({ ...reading, registered: true });
      }
      return results;
    },
    async check() {
      // A token alone does not say that the account may track: nobody's number is asked for, too.
      const asked = { number: NOBODYS_NUMBER, notBefore: NO_LIMIT };
      const { look, requestFault } = read(await details(NOBODYS_NUMBER, account, token, visit({})), asked);
      return requestFault && look.kind === 'sync_failed' ? look.reason : null;
    },
  };
}

async function lookAt(
  query: TrackingQuery,
  account: CarrierAccount,
  token: AccessToken,
  visit: Visit,
): Promise<Reading> {
  const field = readTrackingNumber(query.trackingNumber);
  if (field.kind === 'several') {
    const reason = 'The tracking number field holds several numbers; give each parcel its own.';
    return { look: failure('cannot_track', reason), requestFault: false };
  }
  const number = field.kind === 'one' ? field.number : '';
  if (number.length < SHORTEST_NUMBER || number.length > LONGEST_NUMBER) {
    const reason = `The tracking number is none UPS takes: ${SHORTEST_NUMBER} to ${LONGEST_NUMBER} letters and digits; correct it.`;
    return { look: failure('cannot_track', reason), requestFault: false };
  }
  return read(await details(number, account, token, visit), { number, notBefore: query.notBefore });
}

/** What UPS knows of a number; a token it does not take any more is replaced once. */
async function details(
  number: string,
  account: CarrierAccount,
  token: AccessToken,
  visit: Visit,
  isSecondTry = false,
): Promise<HttpAnswer> {
  const held = await token.get(visit);
  if (held.kind === 'failed') return held.failed;
  const answer = await send(visit, {
    method: 'GET',
    url: `${account.baseUrl.replace(/\/+$/, '')}/api/track/v1/details/${encodeURIComponent(number)}?locale=${LOCALE}`,
    headers: { authorization: `Bearer ${held.token}`, transId: randomUUID(), transactionSrc: 'waybell' },
    body: null,
    answers: EXPLAINED,
  });
  if (answer.kind === 'body' || answer.status !== 401) return answer;
  token.refused(held.token);
  return isSecondTry ? answer : details(number, account, token, visit, true);
}

function read(answer: HttpAnswer, asked: AskedNumber): Reading {
  if (answer.kind === 'failed') return { look: lookOfFailure(answer), requestFault: true };
  const { status } = answer;
  const parsed = parseAnswer(answer.body);
  if (parsed.kind === 'refused') {
    const look = lookOfRefusal(status, parsed);
    return { look, requestFault: look.kind === 'sync_failed' && look.failure !== 'cannot_track' };
  }
  if (status === 200) {
    return parsed.kind === 'answered'
      ? { look: lookFor(asked, parsed), requestFault: false }
      : { look: failure('malformed', parsed.reason, parsed.raw), requestFault: true };
  }
  // UPS words its refusals; this comes from something before it, so that even 404 is no word on the parcel.
  const [kind, reason] =
    status === 403
      ? (['unauthorised', 'UPS has refused this account without saying why; ask UPS'] as const)
      : (['refused', 'UPS refused the request without saying why; check the base URL'] as const);
  const raw = parsed.kind === 'malformed' ? parsed.raw : null;
  return { look: failure(kind, `${reason} (HTTP ${status}).`, raw), requestFault: true };
}

/** What the next number would be answered with, too: a pause UPS wants, or an account it does not take. */
function stopsAll({ look, requestFault }: Reading): boolean {
  if (!requestFault || look.kind !== 'sync_failed') return false;
  return look.failure === 'rate_limited' || look.failure === 'unauthorised' || look.retryAfterMs !== null;
}
