/**
 * AfterShip over HTTP: registers what it does not know yet, one number a request, then reads up to 50 at once. Only the
 * registration is paid for, so a number already registered is never registered again unless AfterShip has dropped it.
 */
import type { Look, TrackingQuery } from '../../domain/look.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { AdapterOptions, CarrierAccount, CarrierAdapter, LookResult } from '../carrier.ts';
import { AftershipApi } from './api.ts';
import { slugNamed } from './couriers.ts';
import { demandedBy } from './demanded.ts';
import { type AskedNumber, type Entry, entryFor, failure, lookOfRefusal, readTracking } from './parse.ts';
import { meaningOfRefusal } from './refusals.ts';

/** The most numbers one list is asked for. */
const NUMBERS_PER_REQUEST = 50;

/** A number has few trackings: a list of 50 that goes on beyond this does not keep to the numbers. */
const MOST_PAGES = 4;

/** Requests for single numbers in one look: at 5 a second they take 4 s of the 30 s a poll attempt lives. */
const MOST_SINGLE_REQUESTS = 20;

/** When a number that found no place among them asks again. */
const NEXT_TURN_MS = 5 * SECOND_MS;

const REQUEST_TIMEOUT_MS = 8_000;

const NOBODYS_NUMBER = 'WAYBELL00000';

type Failed = Extract<Look, { kind: 'sync_failed' }>;

/** One parcel on its way through a look. */
interface Errand {
  readonly asked: AskedNumber;
  readonly recipient: TrackingQuery['recipient'];
  registered: boolean;
  /** AfterShip has called the number registered in this look: there is no sense in registering it again. */
  exists: boolean;
  /** Set once the parcel's look is decided. */
  look: Look | null;
  requestFault: boolean;
}

/** The adapter for one account. `baseUrl` ends with the version, e.g. `https://api.aftership.com/tracking/2026-07`. */
export function createAftership(account: CarrierAccount, options: AdapterOptions = {}): CarrierAdapter {
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  return {
    provider: 'aftership',
    batchSize: NUMBERS_PER_REQUEST,
    async look(queries, call = {}) {
      const session = new LookSession(new AftershipApi(account, timeoutMs, call));
      const errands = queries.map(errandFor);
      for (let i = 0; i < errands.length; i += NUMBERS_PER_REQUEST) {
        await session.run(errands.slice(i, i + NUMBERS_PER_REQUEST));
      }
      return errands.map(resultOf);
    },
    check: () => new LookSession(new AftershipApi(account, timeoutMs, {})).check(),
  };
}

/** The requests of one call of `look`, with their common deadline. */
class LookSession {
  readonly #api: AftershipApi;
  #singleRequests = 0;

  constructor(api: AftershipApi) {
    this.#api = api;
  }

  async run(errands: readonly Errand[]): Promise<void> {
    await this.#register(errands.filter((errand) => errand.look === null && !errand.registered));
    await this.#read(errands.filter((errand) => errand.look === null));
    // What is in no list has been dropped, which happens 120 days after its registration, and is registered anew.
    const dropped = errands.filter((errand) => errand.look === null && !errand.exists);
    for (const errand of dropped) errand.registered = false;
    await this.#register(dropped);
    for (const errand of errands) {
      errand.look ??= failure('unavailable', 'AfterShip says that it has this number, yet does not list it.');
    }
  }

  /** Asks for nobody's parcel: the shortest list there is. */
  async check(): Promise<string | null> {
    const reply = await this.#api.list([NOBODYS_NUMBER], null);
    return reply.kind === 'failed' ? reply.look.reason : null;
  }

  /** Registers, and decides the looks of all but those AfterShip has already. A request that fails ends the registrations. */
  async #register(errands: readonly Errand[]): Promise<void> {
    let fault: Failed | null = null;
    for (const errand of errands) {
      if (fault !== null) decide(errand, fault, true);
      else if (!this.#mayAskForOne()) {
        const look = failure('rate_limited', 'AfterShip registers one number a request; this one waits for its turn.');
        decide(errand, { ...look, retryAfterMs: NEXT_TURN_MS }, false);
      } else fault = await this.#registerOne(errand);
    }
  }

  /** Returns the fault of the request where it failed as a whole. */
  async #registerOne(errand: Errand): Promise<Failed | null> {
    let reply = await this.#api.create(errand.asked);
    // What a carrier demands beside the number is personal: it is told to those that demanded it, and only then.
    const demanded = reply.kind === 'refused' ? demandedBy(reply.code, reply.message, errand.recipient) : null;
    if (demanded !== null) reply = await this.#api.create(errand.asked, demanded);
    if (reply.kind === 'failed') {
      decide(errand, reply.look, true);
      return reply.look;
    }
    if (reply.kind === 'refused') {
      if (meaningOfRefusal(reply.code).kind === 'exists') {
        errand.registered = true;
        errand.exists = true;
      } else decide(errand, lookOfRefusal(reply), false);
      return null;
    }
    errand.registered = true;
    errand.exists = true;
    const entry = entryFor(errand.asked, reply.entries);
    // A new tracking is not in the lists at once; what there is to know of it stands in the answer.
    if (typeof entry !== 'string') decide(errand, readTracking(entry).look, false);
    return null;
  }

  /** Reads, and decides every look but those of numbers that are in no list. */
  async #read(errands: readonly Errand[]): Promise<void> {
    if (errands.length === 0) return;
    const numbers = [...new Set(errands.map(({ asked }) => asked.number))];
    const entries: Entry[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== null); page += 1) {
      const reply = await this.#api.list(numbers, cursor);
      if (reply.kind === 'failed') {
        for (const errand of errands) decide(errand, reply.look, true);
        return;
      }
      entries.push(...reply.entries);
      cursor = reply.nextCursor;
    }
    for (const errand of errands) {
      const entry = entryFor(errand.asked, entries);
      if (entry === 'several') {
        const look = failure('cannot_track', 'AfterShip knows this number at several carriers; ask the seller for it.');
        decide(errand, look, false);
      } else if (entry !== 'none') decide(errand, await this.#lookAt(entry), false);
    }
  }

  /** A tracking that has expired is told to go on, which it does once; where it does not, the look says so. */
  async #lookAt(entry: Entry): Promise<Look> {
    const { look, expired } = readTracking(entry);
    if (!expired || entry.id === null || !this.#mayAskForOne()) return look;
    const reply = await this.#api.resume(entry.id);
    return reply.kind === 'answered' ? readTracking(entry, true).look : look;
  }

  #mayAskForOne(): boolean {
    this.#singleRequests += 1;
    return this.#singleRequests <= MOST_SINGLE_REQUESTS;
  }
}

function errandFor(query: TrackingQuery): Errand {
  const field = readTrackingNumber(query.trackingNumber);
  // Another provider's code for the carrier is a number; no slug is one.
  const given = /^(?=.*[a-z])[a-z0-9-]{2,60}$/.test(query.carrierCode ?? '') ? query.carrierCode : null;
  return {
    asked: {
      number: field.kind === 'one' ? field.number : '',
      slug: given ?? slugNamed(query.carrierName),
      tag: query.tag,
      notBefore: query.notBefore,
    },
    recipient: query.recipient,
    registered: query.registered,
    exists: false,
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
        'The tracking number is none AfterShip takes: 5 to 50 letters and digits; correct it.',
      );
  }
}

function decide(errand: Errand, look: Look, requestFault: boolean): void {
  errand.look = look;
  errand.requestFault = requestFault;
}

function resultOf(errand: Errand): LookResult {
  const look = errand.look ?? failure('malformed', 'AfterShip’s answer holds nothing about this number.');
  return { look, registered: errand.registered, requestFault: errand.requestFault };
}
