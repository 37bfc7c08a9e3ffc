import type { CarrierProvider } from '../domain/plan.ts';
import type { CarrierProfile } from './carrier.ts';
import { seventeentrack } from './seventeentrack/index.ts';

/** Every provider that can be asked; a new one is a folder beside this file and a row here. */
export const CARRIERS = { seventeentrack } satisfies Readonly<Record<CarrierProvider, CarrierProfile>>;
