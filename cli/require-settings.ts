import {
  type Configuration,
  ConfigurationError,
  describeVariables,
  loadConfiguration,
  type VariableName,
} from '../configuration.ts';
import type { Shell } from './shell.ts';

/** The settings of a command: services' variables may be missing until a command needs one. @throws {ConfigurationError} */
export function settingsOf(shell: Shell): Configuration {
  return loadConfiguration(shell.environment);
}

/** A setting the command cannot do without. @throws {ConfigurationError} naming it when it is not set. */
export function required<T>(value: T | null, variable: VariableName): T {
  if (value !== null) return value;
  const expected = describeVariables().find((each) => each.name === variable)?.expected ?? 'a value';
  const dev = ', or --dev to work on the world of "waybell dev"';
  throw new ConfigurationError([{ variable, value: null, expected: `${expected}${dev}` }]);
}
