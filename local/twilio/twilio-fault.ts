/** How the text message peer misbehaves on command: the oldest fault in force for a recipient is shown, and counted. */
export type TwilioFault = { readonly times?: number; readonly to?: string } & (
  | {
      /** Twilio's own refusal, e.g. 21610 for a number that has opted out; HTTP 400 if left out. */
      readonly kind: 'code';
      readonly code: number;
      readonly status?: number;
    }
  | { readonly kind: 'rate_limit'; readonly retryAfterSeconds?: number }
  /** A page of some proxy in between, with this status; `keep`: the message was created all the same. */
  | { readonly kind: 'html'; readonly status: number; readonly keep?: boolean }
  /** The message is created, and the answer breaks off in the middle. */
  | { readonly kind: 'truncated' }
  /** The connection is cut; `keep` says whether the message was created (it is, if left out). */
  | { readonly kind: 'drop'; readonly keep?: boolean }
  /** No answer comes; `keep` as above. */
  | { readonly kind: 'hang'; readonly keep?: boolean }
);

export class TwilioFaults {
  readonly #pending: { readonly fault: TwilioFault; left: number }[] = [];

  /** Once, if `times` is left out; the function returned takes it back. */
  add(fault: TwilioFault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#pending.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  clear(): void {
    this.#pending.length = 0;
  }

  take(to: string): TwilioFault | null {
    const entry = this.#pending.find(({ fault, left }) => left > 0 && (fault.to === undefined || fault.to === to));
    if (!entry) return null;
    entry.left -= 1;
    return entry.fault;
  }
}

/** Whether the message exists although the client may never hear of it. */
export function createsMessage(fault: TwilioFault | null): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'truncated':
      return true;
    case 'code':
    case 'rate_limit':
      return false;
    case 'html':
      return fault.keep === true;
    case 'drop':
    case 'hang':
      return fault.keep !== false;
  }
}
