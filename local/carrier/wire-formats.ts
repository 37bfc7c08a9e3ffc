import { seventeentrackFormat } from './seventeentrack/format.ts';
import type { WireFormats } from './wire-format.ts';

/** Every provider's interface; a new one is a folder beside this file and a row here. */
export const WIRE_FORMATS: WireFormats = { seventeentrack: seventeentrackFormat };
