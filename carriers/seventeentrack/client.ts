/**
 * 17TRACK over HTTP: registers what it does not know yet, then reads. Only the registration is paid for, so a number
 * already registered is never registered again unless 17TRACK itself has forgotten it.
 */
import type { Look, TrackingQuery } from '../../domain/look.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { AdapterOptions, CarrierAccount, CarrierAdapter, LookCall, LookResult } from '../carrier.ts';
import { type HttpAnswer, type HttpFailure, lookOfFailure, request } from '../http.ts';
import { storableText } from '../plain-text.ts';
import { carrierNamed } from './carriers.ts';
import { meaningOfCode } from './codes.ts';
import { type Demanded, demandedBy } from './demanded.ts';
import {
  type Answer,
  type AskedNumber,
  failure,
  lookFor,
  parseAnswer,
  parseStopped,
  registrationFault,
} from './parse.ts';

/** The most numbers any 17TRACK call takes. */
const NUMBERS_PER_REQUEST = 40;

/**
 * One request's patience, and that of a whole look, which may take four. A poll attempt lives 30 s, and waiting for
 * company and for its turn comes on top.
 */
const REQUEST_TIMEOUT_MS = 8_000;
const LOOK_TIMEOUT_MS = 18_000;

/** Texts are read in many languages, but one feed must not change its language from look to look. */
const LANGUAGE = 'en';

const NOBODYS_NUMBER = 'WAYBELL00000';

/** Of an answer nobody can read, the beginning is enough to see what it was. */
const RECORDED_CHARACTERS = 2_000;

const FORGOTTEN = failure(
  'cannot_track',
  'This account with 17TRACK does not follow the number any more, and following it again is charged: allow it in the policy (carriers.registerAgain).',
);

type Failed = Extract<Look, { kind: 'sync_failed' }>;
type Path = 'register' | 'gettrackinfo' | 'gettracklist' | 'retrack' | 'deletetrack';
type Reply = Extract<Answer, { kind: 'answered' }> | { readonly kind: 'failed'; readonly look: Failed };

/** One parcel on its way through a look. */
interface Errand {
  readonly asked: AskedNumber;
  readonly recipient: TrackingQuery['recipient'];
  /** Beside the number, where the carrier demands it. */
  demanded: Demanded;
  registered: boolean;
  readonly mayRegisterAgain: boolean;
  /** Set once the parcel's look is decided. */
  look: Look | null;
  requestFault: boolean;
}

/** The adapter for one account. `baseUrl` ends before `/register`, e.g. `https://api.17track.net/track/v2.4`. */
export function createSeventeentrack(account: CarrierAccount, options: AdapterOptions = {}): CarrierAdapter {
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  return {
    provider: 'seventeentrack',
    batchSize: NUMBERS_PER_REQUEST,
    async look(queries, call = {}) {
      const session = new LookSession(account, timeoutMs, call);
      const errands = queries.map(errandFor);
      for (let i = 0; i < errands.length; i += NUMBERS_PER_REQUEST) {
        await session.run(errands.slice(i, i + NUMBERS_PER_REQUEST));
      }
      return errands.map(resultOf);
    },
    check: () => new LookSession(account, timeoutMs, {}).check(),
  };
}

/** The requests of one call of `look`, with their common deadline. */
class LookSession {
  readonly #account: CarrierAccount;
  readonly #requestTimeoutMs: number;
  readonly #call: LookCall;
  #leftMs = LOOK_TIMEOUT_MS;
  /** Set once 17TRACK asked for a pause: what is still to be asked is answered with that, and nothing more is sent. */
  #pause: HttpFailure | null = null;

  constructor(account: CarrierAccount, requestTimeoutMs: number, call: LookCall) {
    this.#account = account;
    this.#requestTimeoutMs = requestTimeoutMs;
    this.#call = call;
  }

  async run(errands: readonly Errand[]): Promise<void> {
    await this.#register(errands.filter((errand) => errand.look === null && !errand.registered));
    await this.#read(errands.filter((errand) => errand.look === null));
    // What 17TRACK has forgotten is registered and read again, once, where that may be paid for.
    for (const errand of errands) {
      if (errand.look === null && !errand.mayRegisterAgain) decide(errand, FORGOTTEN, false);
    }
    const forgotten = errands.filter((errand) => errand.look === null);
    for (const errand of forgotten) errand.registered = false;
    await this.#register(forgotten);
    await this.#read(forgotten.filter((errand) => errand.look === null));
    for (const errand of forgotten) {
      errand.look ??= failure('refused', '17TRACK took the registration and still calls the number unregistered.');
    }
  }

  /** Asks about nobody's parcel: never registered, so the question costs nothing. */
  async check(): Promise<string | null> {
    const reply = await this.#post('gettrackinfo', [{ number: NOBODYS_NUMBER }]);
    return reply.kind === 'failed' ? reply.look.reason : null;
  }

  /** Registers, and decides the looks of those it cannot register; the others are read all the same. */
  async #register(errands: readonly Errand[]): Promise<void> {
    const demanding = await this.#registerWith(errands, () => ({}));
    // What a carrier demands beside the number is personal: it is told to those that demanded it, and only then.
    await this.#registerWith(demanding, (errand) => errand.demanded);
  }

  /** Returns those that are refused for want of something the order has. */
  async #registerWith(errands: readonly Errand[], extra: (errand: Errand) => Demanded): Promise<readonly Errand[]> {
    if (errands.length === 0) return [];
    const demanding: Errand[] = [];
    const body = distinct(errands).map((errand) => ({
      ...numberAt(errand.asked),
      lang: LANGUAGE,
      tag: errand.asked.tag,
      ...extra(errand),
    }));
    const reply = await this.#post('register', body);
    for (const errand of errands) {
      if (reply.kind === 'failed') {
        // Without quota nothing new is taken, yet every registered number is still read.
        decide(errand, reply.look, reply.look.failure !== 'quota_exhausted');
        continue;
      }
      const refusal = registrationFault(errand.asked, reply);
      const demanded = refusal === null ? null : demandedBy(refusal.code, errand.recipient);
      if (refusal === null) errand.registered = true;
      else if (demanded !== null && Object.keys(extra(errand)).length === 0) {
        errand.demanded = demanded;
        demanding.push(errand);
      } else decide(errand, refusal.look, false);
    }
    return demanding;
  }

  /** Reads, and decides every look but those of numbers 17TRACK calls unregistered. */
  async #read(errands: readonly Errand[]): Promise<void> {
    if (errands.length === 0) return;
    const reply = await this.#post(
      'gettrackinfo',
      distinct(errands).map(({ asked }) => numberAt(asked)),
    );
    for (const errand of errands) {
      const look = reply.kind === 'failed' ? reply.look : lookFor(errand.asked, reply);
      if (look !== 'register_first') decide(errand, look, reply.kind === 'failed');
    }
    if (reply.kind !== 'failed') await this.#markStopped(errands, new Set(expiredOf(reply)));
  }

  /**
   * Reading never says that a number is not followed any more; the list of numbers does. It is asked only for parcels
   * whose feed has expired, and when it does not answer, the age of the last sync still tells.
   */
  async #markStopped(errands: readonly Errand[], expired: ReadonlySet<string>): Promise<void> {
    if (expired.size === 0) return;
    const numbers = [...expired];
    const text = await this.#send('gettracklist', { number: numbers.join(','), page_size: numbers.length });
    const stopped = new Set(text.kind === 'body' ? parseStopped(text.body) : []);
    if (stopped.size === 0) return;
    // It takes one wish to go on, and refuses every further one; a registration would be charged again.
    const taken = await this.#post(
      'retrack',
      distinct(errands.filter(({ asked }) => stopped.has(asked.number))).map(({ asked }) => numberAt(asked)),
    );
    if (taken.kind === 'answered') for (const { number } of taken.accepted) stopped.delete(number);
    const givenUp = errands.filter(({ asked }) => stopped.has(asked.number));
    await this.#beginAnew(givenUp.filter(({ mayRegisterAgain }) => mayRegisterAgain));
    for (const errand of givenUp) {
      if (errand.look?.kind === 'looked' && !errand.mayRegisterAgain) errand.look = { ...errand.look, stopped: true };
    }
  }

  /** A number can be registered a second time only when it is not there any more. */
  async #beginAnew(errands: readonly Errand[]): Promise<void> {
    if (errands.length === 0) return;
    await this.#post(
      'deletetrack',
      distinct(errands).map(({ asked }) => numberAt(asked)),
    );
    await this.#register(errands);
  }

  async #post(path: Path, body: readonly { readonly number: string }[]): Promise<Reply> {
    const text = await this.#send(path, body);
    if (text.kind === 'failed') return { kind: 'failed', look: lookOfFailure(text) };
    const answer = parseAnswer(text.body);
    if (answer.kind === 'answered') return answer;
    const raw = recordable(text.body, body);
    if (answer.kind === 'malformed') return { kind: 'failed', look: failure('malformed', answer.reason, raw) };
    const meaning = meaningOfCode(answer.code);
    const look =
      meaning.kind === 'failed'
        ? { ...failure(meaning.failure, meaning.reason, raw), retryAfterMs: meaning.retryAfterMs }
        : failure('malformed', `17TRACK refused the request with code ${answer.code}.`, raw);
    return { kind: 'failed', look };
  }

  async #send(path: Path, body: unknown): Promise<HttpAnswer> {
    if (this.#pause !== null) return this.#pause;
    const { pace, signal } = this.#call;
    const send = async () => {
      const startedAt = performance.now();
      const answer = await request({
        provider: '17TRACK',
        method: 'POST',
        url: `${this.#account.baseUrl.replace(/\/+$/, '')}/${path}`,
        headers: { '17token': this.#account.key, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        timeoutMs: Math.min(this.#requestTimeoutMs, this.#leftMs),
        signal,
      });
      this.#leftMs -= performance.now() - startedAt;
      return answer;
    };
    const answer = await (pace === undefined ? send() : pace(send));
    if (answer.kind === 'failed' && (answer.failure === 'rate_limited' || answer.retryAfterMs !== null)) {
      this.#pause = answer;
    }
    return answer;
  }
}

/** An unreadable answer is kept with each parcel of the batch, so it must not tell one about another. */
function recordable(text: string, asked: readonly { readonly number: string }[]): string | null {
  const mentioned = asked.filter(({ number }) => text.toUpperCase().includes(number));
  return asked.length === 1 || mentioned.length === 0 ? storableText(text.slice(0, RECORDED_CHARACTERS)) : null;
}

function errandFor(query: TrackingQuery): Errand {
  const field = readTrackingNumber(query.trackingNumber);
  const carrier = /^[1-9]\d{0,8}$/.test(query.carrierCode ?? '') ? query.carrierCode : carrierNamed(query.carrierName);
  const asked = { number: field.kind === 'one' ? field.number : '', carrier, tag: query.tag };
  return {
    asked,
    recipient: query.recipient,
    demanded: {},
    registered: query.registered,
    mayRegisterAgain: query.mayRegisterAgain || !query.registered,
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
      return failure(
        'cannot_track',
        'The tracking number is none 17TRACK takes: 5 to 50 letters and digits; correct it.',
      );
  }
}

function decide(errand: Errand, look: Look, requestFault: boolean): void {
  errand.look = look;
  errand.requestFault = requestFault;
}

function resultOf(errand: Errand): LookResult {
  const look = errand.look ?? failure('malformed', '17TRACK’s answer holds nothing about this number.');
  return { look, registered: errand.registered, requestFault: errand.requestFault };
}

/** Two shipments may share one number: it is asked for once. */
function distinct(errands: readonly Errand[]): readonly Errand[] {
  return [
    ...new Map(errands.map((errand) => [`${errand.asked.number}/${errand.asked.carrier ?? ''}`, errand])).values(),
  ];
}

function numberAt(asked: AskedNumber): { readonly number: string; readonly carrier?: number } {
  return asked.carrier === null ? { number: asked.number } : { number: asked.number, carrier: Number(asked.carrier) };
}

function expiredOf(reply: Extract<Answer, { kind: 'answered' }>): readonly string[] {
  return reply.accepted.filter((entry) => entry.expired).map((entry) => entry.number);
}
