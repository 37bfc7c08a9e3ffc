import { isoSeconds, type ProductInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import { type ScriptedJourney, type VisibleLeg, visibleLegs } from '../scripted-journey.ts';
import type { CarrierWorld } from '../wire-format.ts';
import { trackInfo } from './track-info.ts';

export const ENDPOINTS = ['register', 'gettrackinfo', 'gettracklist', 'stoptrack', 'retrack', 'deletetrack'] as const;
type Endpoint = (typeof ENDPOINTS)[number];

/** A number an account has registered. */
export interface Registration {
  readonly key: string;
  readonly number: string;
  readonly carrier: number;
  readonly tag: string | null;
  readonly registeredAt: ProductInstant;
  /** Null while it is followed. */
  stoppedAt: ProductInstant | null;
  /** Scans visible at the last push. */
  pushedScans: number;
}

/** What is read of one entry of a request. */
export interface AskedItem {
  readonly number: string;
  readonly carrier: number | null;
  readonly tag: string | null;
}

interface Accepted {
  readonly accepted: unknown;
}
interface Rejected {
  readonly rejected: { readonly number: string; readonly error: { readonly code: number; readonly message: string } };
}

const UNKNOWN_CARRIER = 190_000;

/** Who has registered which number, and the answers to the calls about them. */
export class Registry {
  readonly #world: CarrierWorld;
  readonly #registrations = new Map<string, Registration>();

  constructor(world: CarrierWorld) {
    this.#world = world;
  }

  /** The registration of a number, whichever account's. */
  find(number: string): Registration | undefined {
    return [...this.#registrations.values()].find((registration) => registration.number === number);
  }

  answer(endpoint: Endpoint, key: string, items: readonly AskedItem[]): unknown {
    const results = items.map((item) => this.#answerOne(endpoint, key, item));
    return {
      code: 0,
      data: {
        accepted: results.flatMap((result) => ('accepted' in result ? [result.accepted] : [])),
        rejected: results.flatMap((result) => ('rejected' in result ? [result.rejected] : [])),
      },
    };
  }

  /** `data` of a push. */
  pushData(registration: Registration): unknown {
    const { number, carrier, tag } = registration;
    return { number, carrier, tag, track_info: this.#trackInfo(registration, []) };
  }

  /** Registrations with more visible scans than at their last push; they count as pushed from now on. */
  takeNews(): readonly Registration[] {
    const news = [...this.#registrations.values()].filter(
      (registration) => this.#scans(registration) > registration.pushedScans,
    );
    for (const registration of news) registration.pushedScans = this.#scans(registration);
    return news;
  }

  #answerOne(endpoint: Endpoint, key: string, item: AskedItem): Accepted | Rejected {
    const faults = this.#world.misbehaviours.numberFaults('seventeentrack', endpoint, item.number, this.#world.now());
    const rejection = faults.find((fault) => fault.kind === 'reject');
    if (rejection?.kind === 'reject') return reject(item, rejection.code);
    const registration = this.#registrations.get(idOf(key, item.number));
    if (endpoint === 'register') return this.#register(key, item, registration, faults);
    if (registration === undefined) return reject(item, -18019902);
    switch (endpoint) {
      case 'gettrackinfo':
        return this.#read(registration, faults);
      case 'gettracklist': {
        const stopped = registration.stoppedAt !== null || faults.some((fault) => fault.kind === 'stopped');
        return {
          accepted: {
            number: registration.number,
            carrier: registration.carrier,
            tag: registration.tag,
            register_time: isoSeconds(registration.registeredAt),
            tracking_status: stopped ? 'Stopped' : 'Tracking',
            stop_track_reason: stopped ? 'Expired' : null,
          },
        };
      }
      case 'stoptrack':
        if (registration.stoppedAt !== null) return reject(item, -18019906);
        registration.stoppedAt = this.#world.now();
        return acceptance(registration);
      case 'retrack':
        if (registration.stoppedAt === null) return reject(item, -18019904);
        registration.stoppedAt = null;
        return acceptance(registration);
      case 'deletetrack':
        this.#registrations.delete(idOf(key, item.number));
        return acceptance(registration);
    }
  }

  #register(
    key: string,
    item: AskedItem,
    known: Registration | undefined,
    faults: readonly NumberFault[],
  ): Accepted | Rejected {
    if (known !== undefined) return reject(item, -18019901);
    if (faults.some((fault) => fault.kind === 'quota')) return reject(item, -18019908);
    const journey = this.#world.journeys.get(item.number);
    if (journey?.detectable === false && item.carrier === null) return reject(item, -18019903);
    const registration: Registration = {
      key,
      number: item.number,
      carrier: item.carrier ?? journey?.carrierKey ?? UNKNOWN_CARRIER,
      tag: item.tag,
      registeredAt: this.#world.now(),
      stoppedAt: null,
      pushedScans: 0,
    };
    this.#registrations.set(idOf(key, item.number), registration);
    return acceptance(registration);
  }

  #read(registration: Registration, faults: readonly NumberFault[]): Accepted | Rejected {
    const info = this.#trackInfo(registration, faults);
    if (info === null) return reject(registration, -18019909);
    const echoed = faults.some((fault) => fault.kind === 'wrong_number') ? 'OTHER0000000' : registration.number;
    return { accepted: { number: echoed, carrier: registration.carrier, tag: registration.tag, track_info: info } };
  }

  #trackInfo(registration: Registration, faults: readonly NumberFault[]) {
    const journey = this.#world.journeys.get(registration.number);
    return journey === undefined
      ? null
      : trackInfo(journey, this.#legs(registration, journey), this.#world.now(), faults);
  }

  #scans(registration: Registration): number {
    const journey = this.#world.journeys.get(registration.number);
    return journey === undefined
      ? 0
      : this.#legs(registration, journey).reduce((count, leg) => count + leg.events.length, 0);
  }

  #legs(registration: Registration, journey: ScriptedJourney): readonly VisibleLeg[] {
    const stopped = registration.stoppedAt === null ? [] : [{ from: registration.stoppedAt, until: null }];
    return visibleLegs(journey, registration.registeredAt, this.#world.now(), (leg) => [
      ...stopped,
      ...this.#world.misbehaviours.syncGaps(registration.number, leg),
    ]);
  }
}

function idOf(key: string, number: string): string {
  return `${key} ${number}`;
}

function acceptance(registration: Registration): Accepted {
  const { number, carrier, tag } = registration;
  return { accepted: { origin: 1, number, carrier, tag } };
}

function reject(item: { readonly number: string }, code: number): Rejected {
  return { rejected: { number: item.number, error: { code, message: `Code ${code}.` } } };
}
