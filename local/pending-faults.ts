/** Faults a peer was asked to show, oldest first: each for one recipient or any, once unless `times` says more. */
export class PendingFaults<F extends { readonly times?: number; readonly to?: string }> {
  readonly #pending: { readonly fault: F; left: number }[] = [];

  /** The function returned takes the fault back. */
  add(fault: F): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#pending.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The oldest fault in force for this recipient (null: not known yet) that fits; it counts as shown. */
  take(to: string | null, fits: (fault: F) => boolean = () => true): F | null {
    const entry = this.#pending.find(
      ({ fault, left }) => left > 0 && (fault.to === undefined || fault.to === to) && fits(fault),
    );
    if (!entry) return null;
    entry.left -= 1;
    return entry.fault;
  }
}
