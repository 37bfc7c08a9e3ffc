/** What a provider's interface has to be given to be spoken on loopback. Each of them is a folder beside this file. */
import type { IncomingHttpHeaders } from 'node:http';
import type { CarrierProvider } from '../../domain/plan.ts';
import type { ProductInstant } from '../../domain/time.ts';
import type { Misbehaviours } from './misbehaviour.ts';
import type { ScriptedJourney } from './scripted-journey.ts';

/** What every format draws on: the same journeys, the same clock, the same misbehaviours. */
export interface CarrierWorld {
  readonly now: () => ProductInstant;
  readonly journeys: ReadonlyMap<string, ScriptedJourney>;
  readonly misbehaviours: Misbehaviours;
  /** The keys of accounts; for OAuth, the client ids. */
  readonly keys: readonly string[];
}

export interface WireRequest {
  readonly method: string;
  /** Behind the format's prefix, without query, e.g. `/gettrackinfo`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request, understood: whose it is, what it is about, and how it is answered. */
export interface WireCall {
  /** The name of the call in the records and for misbehaviours, e.g. `gettrackinfo`; null for a path nobody serves. */
  readonly endpoint: string | null;
  readonly key: string | null;
  readonly numbers: readonly string[];
  /** Called once nothing hinders it: the key is one of the world's, and no misbehaviour takes the request. */
  readonly answer: () => WireAnswer;
}

export interface WireAnswer {
  readonly status: number;
  /** JSON, or text as it is sent. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is refused as a whole. */
export type Refusal = 'unauthorised' | 'forbidden' | 'rate_limited' | 'not_found' | { readonly code: number | string };

export interface WireFormat {
  /** Where it is served, e.g. `/track/v2.4`; the adapter's base URL ends with it. */
  readonly prefix: string;
  understand(request: WireRequest): WireCall;
  /** The provider's own words for a refusal. */
  refuse(refusal: Refusal): WireAnswer;
  /** A signed push about a number as it stands; null where the format has none, or the number is not registered. */
  push?(number: string, event?: string): WirePush | null;
  /** Numbers whose visible scans are more than at their last push; they count as pushed from now on. */
  takeNews?(): readonly string[];
}

export interface WirePush {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes a provider's format over a world. */
export type MakeWireFormat = (world: CarrierWorld) => WireFormat;

/** A table row per provider that is spoken. */
export type WireFormats = Readonly<Record<CarrierProvider, MakeWireFormat>>;
