/**
 * FedEx Track v1 over HTTP: an access token, then up to 30 numbers in one request. Nothing needs registering: a number is
 * known to FedEx or it is not.
 */
import type { Look, TrackingQuery } from '../../domain/look.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { AdapterOptions, CarrierAccount, CarrierAdapter, LookCall, LookResult } from '../carrier.ts';
import { type HttpAnswer, type HttpFailure, type HttpRequest, lookOfFailure, request } from '../http.ts';
import { MONOTONIC_CLOCK } from '../monotonic-clock.ts';
import { type OAuthToken, oauthToken, type TokenAnswer } from '../oauth-token.ts';
import { type AskedNumber, firstShipDay } from './choose-result.ts';
import { concernsNumber, explainToken, explainTracking, failure, faultOfCode, lookOfCode } from './faults.ts';
import { lookFor, parseAnswer, parseToken } from './parse.ts';

/** The most numbers one tracking call takes. */
const NUMBERS_PER_REQUEST = 30;

/** One request's patience, and that of a whole look. A poll attempt lives 30 s, and waiting for its turn comes on top. */
const REQUEST_TIMEOUT_MS = 8_000;
const LOOK_TIMEOUT_MS = 18_000;

/** Without it the language is the account's. */
const LOCALE = 'en_US';

const NOBODYS_NUMBER = 'WAYBELL00000';

type AccessToken = OAuthToken<HttpFailure, LookSession>;

/** One parcel on its way through a look. */
interface Errand {
  readonly asked: AskedNumber;
  /** Set once the parcel's look is decided. */
  look: Look | null;
  requestFault: boolean;
}

/** The adapter for one account: `key` is the client id. `baseUrl` ends before `/oauth`, e.g. `https://apis.fedex.com`. */
export function createFedEx(account: CarrierAccount, options: AdapterOptions = {}): CarrierAdapter {
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const token: AccessToken = oauthToken((session: LookSession) => session.fetchToken(), MONOTONIC_CLOCK);
  return {
    provider: 'fedex',
    batchSize: NUMBERS_PER_REQUEST,
    async look(queries, call = {}) {
      const session = new LookSession(account, token, timeoutMs, call);
      const errands = queries.map(errandFor);
      const open = errands.filter(({ look }) => look === null);
      for (let i = 0; i < open.length; i += NUMBERS_PER_REQUEST) {
        await session.run(open.slice(i, i + NUMBERS_PER_REQUEST));
      }
      return errands.map(resultOf);
    },
    check: () => new LookSession(account, token, timeoutMs, {}).check(),
  };
}

/** The requests of one call of `look`, with their common deadline. */
class LookSession {
  readonly #account: CarrierAccount;
  readonly #token: AccessToken;
  readonly #requestTimeoutMs: number;
  readonly #call: LookCall;
  #leftMs = LOOK_TIMEOUT_MS;
  /** Set once FedEx asked for a pause: what is still to be asked is answered with that, and nothing more is sent. */
  #pause: HttpFailure | null = null;

  constructor(account: CarrierAccount, token: AccessToken, requestTimeoutMs: number, call: LookCall) {
    this.#account = account;
    this.#token = token;
    this.#requestTimeoutMs = requestTimeoutMs;
    this.#call = call;
  }

  /** Decides the look of every errand; at most 30 of them. */
  async run(errands: readonly Errand[]): Promise<void> {
    const reply = await this.#track(requestBody(errands.map(({ asked }) => asked)));
    if (reply.kind === 'failed') return decideAll(errands, lookOfFailure(reply), true);
    const answer = parseAnswer(reply.body);
    switch (answer.kind) {
      case 'answered':
        for (const errand of errands) decideAll([errand], lookFor(errand.asked, answer), false);
        return;
      case 'malformed':
        return decideAll(errands, failure('malformed', answer.reason, answer.raw), true);
      case 'refused': {
        const { code } = answer;
        // A single number FedEx does not take must not blind the others that were asked for with it.
        if (concernsNumber(code) && errands.length > 1) {
          const half = Math.ceil(errands.length / 2);
          await this.run(errands.slice(0, half));
          return this.run(errands.slice(half));
        }
        return concernsNumber(code)
          ? decideAll(errands, lookOfCode(code, JSON.stringify({ errors: [{ code }] })), false)
          : decideAll(errands, faultOfCode(code), true);
      }
    }
  }

  /** Asks about nobody's parcel, one of 100,000 requests a day: a token alone would not show that the key may track. */
  async check(): Promise<string | null> {
    const reply = await this.#track(
      JSON.stringify({ trackingInfo: [{ trackingNumberInfo: { trackingNumber: NOBODYS_NUMBER } }] }),
    );
    if (reply.kind === 'failed') return reply.reason;
    const answer = parseAnswer(reply.body);
    if (answer.kind === 'malformed') return answer.reason;
    return answer.kind === 'answered' || concernsNumber(answer.code) ? null : faultOfCode(answer.code).reason;
  }

  /** Asks for an access token; form-encoded, as the one call of FedEx's that is not JSON. */
  async fetchToken(): Promise<TokenAnswer<HttpFailure>> {
    const { key, secret } = this.#account;
    if (secret === null) return noToken('unauthorised', 'FedEx wants a client secret beside the client id; set it.');
    const answer = explainToken(
      await this.#send('/oauth/token', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: key,
          client_secret: secret,
        }).toString(),
        answers: [429],
      }),
      Date.now(),
    );
    if (answer.kind === 'failed') return { kind: 'failed', failed: answer };
    const token = parseToken(answer.body);
    return token ?? noToken('malformed', 'FedEx answered without an access token.');
  }

  /** A token may be taken back before its time: the first refusal is answered with another one. */
  async #track(body: string, retried = false): Promise<HttpAnswer> {
    const token = await this.#token.get(this);
    this.#call.signal?.throwIfAborted();
    if (token.kind === 'failed') return this.#pausing(token.failed);
    const answer = await this.#send('/track/v1/trackingnumbers', {
      headers: { authorization: `Bearer ${token.token}`, 'content-type': 'application/json', 'x-locale': LOCALE },
      body,
      answers: [400, 429],
    });
    if (answer.kind === 'failed' && answer.status === 401) {
      this.#token.refused(token.token);
      if (!retried) return this.#track(body, true);
    }
    const explained = explainTracking(answer, Date.now());
    return explained.kind === 'failed' ? this.#pausing(explained) : explained;
  }

  #pausing(failure: HttpFailure): HttpFailure {
    if (failure.retryAfterMs !== null) this.#pause = failure;
    return failure;
  }

  async #send(path: string, wanted: Pick<HttpRequest, 'headers' | 'body' | 'answers'>): Promise<HttpAnswer> {
    if (this.#pause !== null) return this.#pause;
    const { pace, signal } = this.#call;
    const send = async () => {
      const startedAt = performance.now();
      const answer = await request({
        provider: 'FedEx',
        method: 'POST',
        url: `${this.#account.baseUrl.replace(/\/+$/, '')}${path}`,
        ...wanted,
        timeoutMs: Math.min(this.#requestTimeoutMs, this.#leftMs),
        signal,
      });
      this.#leftMs -= performance.now() - startedAt;
      return answer;
    };
    return pace === undefined ? send() : pace(send);
  }
}

function errandFor(query: TrackingQuery): Errand {
  const field = readTrackingNumber(query.trackingNumber);
  const number = field.kind === 'one' ? field.number : '';
  const carrierCode = query.carrierCode?.toUpperCase() ?? null;
  return {
    asked: { number, carrierCode, notBefore: query.notBefore },
    look: unaskable(field.kind),
    requestFault: false,
  };
}

function unaskable(kind: ReturnType<typeof readTrackingNumber>['kind']): Look | null {
  switch (kind) {
    case 'one':
      return null;
    case 'several':
      return failure('cannot_track', 'The tracking number field holds several numbers; give each parcel its own.');
    case 'none':
      return failure('cannot_track', 'The tracking number is none: it has 5 to 50 letters and digits; correct it.');
  }
}

function decideAll(errands: readonly Errand[], look: Look, requestFault: boolean): void {
  for (const errand of errands) {
    errand.look = look;
    errand.requestFault = requestFault;
  }
}

function resultOf(errand: Errand): LookResult {
  const look = errand.look ?? failure('malformed', 'FedEx’s answer holds nothing about this number.');
  return { look, registered: true, requestFault: errand.requestFault };
}

/** Two parcels may share one number: it is asked for once, since the earlier of their orders. */
function requestBody(asked: readonly AskedNumber[]): string {
  const latestFirst = asked.toSorted((a, b) => b.notBefore - a.notBefore);
  return JSON.stringify({
    includeDetailedScans: true,
    trackingInfo: [...new Map(latestFirst.map((one) => [one.number, one])).values()].map(({ number, notBefore }) => ({
      shipDateBegin: firstShipDay(notBefore),
      trackingNumberInfo: { trackingNumber: number },
    })),
  });
}

function noToken(failure: HttpFailure['failure'], reason: string): TokenAnswer<HttpFailure> {
  return { kind: 'failed', failed: { kind: 'failed', failure, reason, status: null, retryAfterMs: null } };
}
