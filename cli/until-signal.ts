/** Waiting for a person or a platform to end a process that runs until told otherwise. */

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export interface SignalWatch {
  /** Resolves with the first signal. */
  readonly signalled: Promise<NodeJS.Signals>;
  dismiss(): void;
}

/** The first signal asks for an orderly end; a second one ends the process at once. */
export function watchSignals(): SignalWatch {
  let first: (signal: NodeJS.Signals) => void = () => undefined;
  const signalled = new Promise<NodeJS.Signals>((resolve) => (first = resolve));
  let count = 0;
  const onSignal = (signal: NodeJS.Signals): void => {
    count += 1;
    if (count > 1) process.exit(1);
    first(signal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signalled,
    dismiss: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
