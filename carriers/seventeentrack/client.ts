/**
 * 17TRACK over HTTP: registers what it does not know yet, then reads. Only the registration is paid for, so a number
 * already registered is never registered again unless 17TRACK itself has forgotten it.
 */
import type { Look, TrackingQuery } from '../../domain/look.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { CarrierAccount, CarrierAdapter, LookCall, LookResult } from '../carrier.ts';
import { storableText } from '../plain-text.ts';
import { meaningOfCode } from './codes.ts';
import { type HttpAnswer, post } from './http.ts';
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

/** Of an answer nobody can read, the beginning is enough to see what it was. */
const RECORDED_CHARACTERS = 2_000;

export interface SeventeentrackOptions {
  readonly requestTimeoutMs?: number;
}

type Failed = Extract<Look, { kind: 'sync_failed' }>;
type Path = 'register' | 'gettrackinfo' | 'gettracklist';
type Reply = Extract<Answer, { kind: 'answered' }> | { readonly kind: 'failed'; readonly look: Failed };

/** One parcel on its way through a look. */
interface Errand {
  readonly asked: AskedNumber;
  registered: boolean;
  /** Set once the parcel's look is decided. */
  look: Look | null;
  requestFault: boolean;
}

/** The adapter for one account. `baseUrl` ends before `/register`, e.g. `https://api.17track.net/track/v2.4`. */
export function createSeventeentrack(account: CarrierAccount, options: SeventeentrackOptions = {}): CarrierAdapter {
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
  };
}

/** The requests of one call of `look`, with their common deadline. */
class LookSession {
  readonly #account: CarrierAccount;
  readonly #requestTimeoutMs: number;
  readonly #call: LookCall;
  #leftMs = LOOK_TIMEOUT_MS;
  /** Set once 17TRACK asked for a pause: what is still to be asked is answered with that, and nothing more is sent. */
  #pause: Extract<HttpAnswer, { kind: 'failed' }> | null = null;

  constructor(account: CarrierAccount, requestTimeoutMs: number, call: LookCall) {
    this.#account = account;
    this.#requestTimeoutMs = requestTimeoutMs;
    this.#call = call;
  }

  async run(errands: readonly Errand[]): Promise<void> {
    await this.#register(errands.filter((errand) => errand.look === null && !errand.registered));
    await this.#read(errands.filter((errand) => errand.look === null));
    // What 17TRACK has forgotten is registered and read again, once.
    const forgotten = errands.filter((errand) => errand.look === null);
    for (const errand of forgotten) errand.registered = false;
    await this.#register(forgotten);
    await this.#read(forgotten.filter((errand) => errand.look === null));
    for (const errand of forgotten) {
      errand.look ??= failure('refused', '17TRACK took the registration and still calls the number unregistered.');
    }
  }

  /** Registers, and decides the looks of those it cannot register; the others are read all the same. */
  async #register(errands: readonly Errand[]): Promise<void> {
    if (errands.length === 0) return;
    const body = distinct(errands).map(({ asked }) => ({ ...numberAt(asked), tag: asked.tag }));
    const reply = await this.#post('register', body);
    for (const errand of errands) {
      if (reply.kind === 'failed') {
        // Without quota nothing new is taken, yet every registered number is still read.
        decide(errand, reply.look, reply.look.failure !== 'quota_exhausted');
        continue;
      }
      const refusal = registrationFault(errand.asked, reply);
      if (refusal === null) errand.registered = true;
      else decide(errand, refusal, false);
    }
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
    const stopped = text.kind === 'body' ? parseStopped(text.body) : new Set<string>();
    for (const errand of errands) {
      if (errand.look?.kind === 'looked' && stopped.has(errand.asked.number))
        errand.look = { ...errand.look, stopped: true };
    }
  }

  async #post(path: Path, body: readonly { readonly number: string }[]): Promise<Reply> {
    const text = await this.#send(path, body);
    if (text.kind === 'failed') {
      return { kind: 'failed', look: { ...failure(text.failure, text.reason), retryAfterMs: text.retryAfterMs } };
    }
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
      const answer = await post({
        url: `${this.#account.baseUrl.replace(/\/+$/, '')}/${path}`,
        key: this.#account.key,
        body,
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
  const carrier = /^[1-9]\d{0,8}$/.test(query.carrierCode ?? '') ? query.carrierCode : null;
  const asked = { number: field.kind === 'one' ? field.number : '', carrier, tag: query.tag };
  return { asked, registered: query.registered, look: unaskable(field.kind), requestFault: false };
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
