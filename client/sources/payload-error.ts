import type { z } from 'zod';

/** How many faults one message names; a wrong document often repeats the same one on every line. */
const NAMED_FAULTS = 5;

/**
 * A signed body that cannot be used. The message names fields and expectations and never a value: it is stored, logged
 * and sent back, and values may be a buyer's.
 */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
  readonly code = 'PAYLOAD_UNREADABLE';

  /** The faults zod found, e.g. `data.updated_at: expected an instant with offset`. */
  static fromZod(error: z.ZodError): PayloadError {
    // Two schemas that are joined find the same fault twice; zod's own words are made one form with ours.
    const found = error.issues.map(
      ({ path, message }) => `${pathText(path)}: ${message.replace(/^Invalid input: /, '')}`,
    );
    const faults = [...new Set(found)];
    const rest = faults.length - NAMED_FAULTS;
    return new PayloadError(faults.slice(0, NAMED_FAULTS).join('; ') + (rest > 0 ? `; and ${rest} more` : ''));
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(body)' : path.map(String).join('.');
}
