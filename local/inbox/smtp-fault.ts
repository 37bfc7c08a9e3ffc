/** How the mail server misbehaves on command. Faults are taken in the order they were asked for, each one once. */
export type SmtpFault = { readonly times?: number; readonly to?: string } & (
  | {
      /** An answer of this code instead of a yes. 5xx is final, 4xx is not; after 421 the connection is closed. */
      readonly kind: 'reply';
      readonly at: 'mail' | 'rcpt' | 'data';
      readonly code: number;
    }
  /** The connection is cut; after the body, `keep` says whether the mail had been taken by then (it is, if left out). */
  | { readonly kind: 'drop'; readonly at: 'greeting' | 'mail' | 'rcpt' | 'after_data'; readonly keep?: boolean }
  /** No answer comes any more. */
  | { readonly kind: 'hang'; readonly at: 'greeting' | 'mail' | 'rcpt' | 'after_data'; readonly keep?: boolean }
);

export type SmtpStage = SmtpFault['at'];

/** The faults asked for and not yet shown. `to` picks the recipient; unknown before RCPT, so it waits until then. */
export class SmtpFaults {
  readonly #pending: { readonly fault: SmtpFault; left: number }[] = [];

  add(fault: SmtpFault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#pending.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The fault this stage shows now; it counts as shown. */
  take(stages: readonly SmtpStage[], to: string | null): SmtpFault | null {
    const entry = this.#pending.find(
      ({ fault, left }) => left > 0 && stages.includes(fault.at) && (fault.to === undefined || fault.to === to),
    );
    if (!entry) return null;
    entry.left -= 1;
    return entry.fault;
  }
}
