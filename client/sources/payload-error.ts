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
    const faults = error.issues.slice(0, NAMED_FAULTS).map((issue) => `${pathText(issue.path)}: ${issue.message}`);
    const rest = error.issues.length - faults.length;
    return new PayloadError(faults.join('; ') + (rest > 0 ? `; and ${rest} more` : ''));
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(body)' : path.map(String).join('.');
}
