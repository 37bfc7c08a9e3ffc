import { aftershipFormat } from './aftership/format.ts';
import { dhlFormat } from './dhl/format.ts';
import { fedexFormat } from './fedex/format.ts';
import { seventeentrackFormat } from './seventeentrack/format.ts';
import { upsFormat } from './ups/format.ts';
import type { WireFormats } from './wire-format.ts';

/** Every provider's interface; a new one is a folder beside this file and a row here. */
export const WIRE_FORMATS: WireFormats = {
  seventeentrack: seventeentrackFormat,
  aftership: aftershipFormat,
  dhl: dhlFormat,
  fedex: fedexFormat,
  ups: upsFormat,
};
