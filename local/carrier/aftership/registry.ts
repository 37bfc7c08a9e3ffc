import { createHash } from 'node:crypto';
import { after, DAY_MS, type ProductInstant } from '../../../domain/time.ts';
import type { NumberFault } from '../misbehaviour.ts';
import { type ScriptedJourney, type VisibleLeg, visibleLegs } from '../scripted-journey.ts';
import type { CarrierWorld } from '../wire-format.ts';
import { type RegisteredTracking, wireTracking } from './tracking.ts';

/** After so long without news AfterShip stops following a number, and resumes it once. */
const FOLLOWED_MS = 30 * DAY_MS;

/** A number an account follows. */
export interface Registration extends RegisteredTracking {
  readonly key: string;
  resumedAt: ProductInstant | null;
  /** Scans visible at the last push. */
  pushedScans: number;
}

/** What a registration asks for. */
export interface Wanted {
  readonly number: string;
  readonly slug: string | null;
  readonly orderId: string | null;
}

export type Endpoint = 'create' | 'list' | 'retrack';

/** Who follows which number, and the trackings as they stand. */
export class Registry {
  readonly #world: CarrierWorld;
  readonly #registrations = new Map<string, Registration>();

  constructor(world: CarrierWorld) {
    this.#world = world;
  }

  /** Registrations of these numbers by one account, in the order of their making. */
  of(key: string, numbers: readonly string[]): readonly Registration[] {
    return [...this.#registrations.values()].filter((one) => one.key === key && numbers.includes(one.number));
  }

  byId(key: string, id: string): Registration | undefined {
    return [...this.#registrations.values()].find((one) => one.key === key && one.id === id);
  }

  /** The registration of a number, whichever account's. */
  find(number: string): Registration | undefined {
    return [...this.#registrations.values()].find((one) => one.number === number);
  }

  faults(endpoint: Endpoint, number: string): readonly NumberFault[] {
    return this.#world.misbehaviours.numberFaults('aftership', endpoint, number, this.#world.now());
  }

  /** An error code, or the new registration: one account has one of a number at a carrier. */
  register(key: string, { number, slug, orderId }: Wanted): Registration | number {
    const rejection = this.faults('create', number).find((fault) => fault.kind === 'reject');
    if (rejection?.kind === 'reject') return rejection.code;
    const name = `${key} ${number} ${slug ?? ''}`;
    if (this.#registrations.has(name)) return 4003;
    if (this.#world.journeys.get(number)?.detectable === false && slug === null) return 4012;
    const registration: Registration = {
      key,
      id: createHash('md5').update(name).digest('hex'),
      number,
      slug,
      orderId,
      registeredAt: this.#world.now(),
      resumedAt: null,
      pushedScans: 0,
    };
    this.#registrations.set(name, registration);
    return registration;
  }

  /** An error code, or the registration that is followed again. */
  resume(registration: Registration): Registration | number {
    const rejection = this.faults('retrack', registration.number).find((fault) => fault.kind === 'reject');
    if (rejection?.kind === 'reject') return rejection.code;
    if (registration.resumedAt !== null) return 4016;
    if (this.#expiredAt(registration) === null) return 4013;
    registration.resumedAt = this.#world.now();
    return registration;
  }

  tracking(registration: Registration, faults: readonly NumberFault[]) {
    const expired = this.#expiredAt(registration) !== null;
    return wireTracking(registration, this.#journey(registration), this.#legs(registration), expired, faults);
  }

  /** Registrations with more visible scans than at their last push; they count as pushed from now on. */
  takeNews(): readonly Registration[] {
    const news = [...this.#registrations.values()].filter((one) => this.#scans(one) > one.pushedScans);
    for (const registration of news) registration.pushedScans = this.#scans(registration);
    return news;
  }

  #journey({ number }: Registration): ScriptedJourney | undefined {
    return this.#world.journeys.get(number);
  }

  /** When AfterShip gave up, as of now; null while it follows. A scan after that is not seen until it is told to go on. */
  #expiredAt(registration: Registration): ProductInstant | null {
    const now = this.#world.now();
    const news = (this.#journey(registration)?.events ?? []).map((event) => event.at).toSorted((a, b) => a - b);
    let quietSince = registration.registeredAt;
    for (const at of news) if (at > quietSince && at <= after(quietSince, FOLLOWED_MS)) quietSince = at;
    if (registration.resumedAt !== null && registration.resumedAt > quietSince) quietSince = registration.resumedAt;
    const givenUpAt = after(quietSince, FOLLOWED_MS);
    return now >= givenUpAt ? givenUpAt : null;
  }

  #scans(registration: Registration): number {
    return this.#legs(registration).reduce((count, leg) => count + leg.events.length, 0);
  }

  #legs(registration: Registration): readonly VisibleLeg[] {
    const journey = this.#journey(registration);
    if (journey === undefined) return [];
    const expiredAt = this.#expiredAt(registration);
    return visibleLegs(journey, registration.registeredAt, this.#world.now(), (leg) => [
      ...(expiredAt === null ? [] : [{ from: expiredAt, until: null }]),
      ...this.#world.misbehaviours.syncGaps(registration.number, leg),
    ]);
  }
}
