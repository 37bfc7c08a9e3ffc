/** Temporal's half of `migrate`: what became of the search attributes, told whether or not it went well. */
import { CommandError, EXIT } from './exit-codes.ts';
import { type TemporalSettings, withTemporal } from './open-temporal.ts';
import { counted } from './output.ts';
import { attributeAdvice, attributeState, registerAttributes } from './search-attribute-setup.ts';

export interface AttributeOutcome {
  readonly text: string;
  readonly json: { readonly namespace: string; readonly complete: boolean; readonly registered: readonly string[] };
  /** To be thrown after the outcome is printed: the database part is done and should be seen. */
  readonly problem: CommandError | null;
}

export async function registerFor(settings: TemporalSettings, mode: 'look' | 'register'): Promise<AttributeOutcome> {
  const { namespace } = settings;
  const place = `Temporal at ${settings.connection.address}, namespace ${namespace}`;
  const outcome = (complete: boolean, registered: readonly string[], text: string, problem: CommandError | null) => ({
    text: `${place}: ${text}`,
    json: { namespace, complete, registered },
    problem,
  });
  try {
    return await withTemporal(settings, async (_client, connection) => {
      const before = await attributeState(connection, namespace);
      if (before.kind === 'complete') return outcome(true, [], 'all search attributes are registered.', null);
      if (mode === 'look') return outcome(false, [], attributeAdvice(before, namespace), null);
      const registered = await registerAttributes(connection, namespace);
      const list = `${counted(registered.length, 'search attribute')} registered: ${registered.join(', ')}.`;
      return outcome(true, registered, list, null);
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const problem =
      mode === 'look'
        ? null
        : new CommandError(EXIT.dependency, `${error.message} --skip-temporal leaves it alone.`, { cause: error });
    return outcome(false, [], mode === 'look' ? error.message : 'search attributes not registered.', problem);
  }
}
