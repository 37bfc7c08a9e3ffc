import type { CarrierProvider } from '../domain/plan.ts';
import { aftership } from './aftership/index.ts';
import type { CarrierProfile } from './carrier.ts';
import { dhl } from './dhl/index.ts';
import { fedex } from './fedex/index.ts';
import { seventeentrack } from './seventeentrack/index.ts';
import { ups } from './ups/index.ts';

/** Every provider that can be asked; a new one is a folder beside this file and a row here. */
export const CARRIERS = { seventeentrack, aftership, dhl, fedex, ups } satisfies Readonly<
  Record<CarrierProvider, CarrierProfile>
>;
