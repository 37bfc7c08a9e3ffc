import { existsSync } from 'node:fs';
import { Client, Connection, type ConnectionOptions, isGrpcServiceError } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { CommandError, EXIT } from './exit-codes.ts';
import type { Shell } from './shell.ts';

export interface TemporalSettings {
  readonly connection: ConnectionOptions;
  readonly namespace: string;
}

/** Nothing answers where Temporal is said to be; its own type, because a server can begin without it. */
export class TemporalUnreachable extends CommandError {
  constructor(message: string, options: ErrorOptions) {
    super(EXIT.dependency, message, options);
  }
}

/** What to do about it. */
export const CORRECT_TEMPORAL =
  'Start it, or correct TEMPORAL_ADDRESS and what belongs to it (TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS...).';

const CONNECT_LIMIT_MS = 5_000;

/**
 * Temporal's own environment configuration: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, TLS, or a
 * profile of its configuration file.
 * @throws {CommandError} when that configuration cannot be read.
 */
export function temporalSettings(shell: Shell): TemporalSettings {
  try {
    const file = shell.environment['TEMPORAL_CONFIG_FILE'];
    // The SDK goes on without it, and to another server than was meant.
    if (file !== undefined && file !== '' && !existsSync(file)) throw new Error(`there is no file ${file}`);
    const environment = Object.entries(shell.environment).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const { connectionOptions, namespace } = loadClientConnectConfig({
      overrideEnvVars: Object.fromEntries(environment),
    });
    const { address, apiKey, tls, metadata } = connectionOptions;
    return {
      namespace: namespace ?? 'default',
      connection: {
        address: address ?? '127.0.0.1:7233',
        ...(typeof apiKey === 'string' ? { apiKey } : {}),
        ...(tls === undefined || tls === null ? {} : { tls }),
        ...(metadata === undefined ? {} : { metadata }),
      },
    };
  } catch (cause) {
    // The SDK takes a file for granted that has at least one profile.
    const why = cause instanceof TypeError ? 'its file has no section [profile.default]' : firstLine(cause);
    throw new CommandError(
      EXIT.badInput,
      `Temporal's configuration cannot be read: ${why}. See the TEMPORAL_... variables, or the file TEMPORAL_CONFIG_FILE names.`,
      { cause },
    );
  }
}

/**
 * Runs work with a client and closes its connection.
 * @throws {CommandError} when Temporal does not answer, or has no such namespace.
 */
export async function withTemporal<T>(
  settings: TemporalSettings,
  work: (client: Client, connection: Connection) => Promise<T>,
  connectLimitMs = CONNECT_LIMIT_MS,
): Promise<T> {
  const connection = await connectTemporal(settings, connectLimitMs);
  try {
    await requireNamespace(connection, settings, connectLimitMs);
    return await work(new Client({ connection, namespace: settings.namespace }), connection);
  } finally {
    await connection.close();
  }
}

async function connectTemporal({ connection }: TemporalSettings, limitMs: number): Promise<Connection> {
  try {
    return await Connection.connect({ ...connection, connectTimeout: limitMs });
  } catch (cause) {
    throw new TemporalUnreachable(
      `Temporal at ${connection.address} does not answer (${firstLine(cause)}). ${CORRECT_TEMPORAL}`,
      { cause },
    );
  }
}

/** gRPC's code, which the SDK does not name. */
const NOT_FOUND = 5;

/** A login that may not ask is none the wiser, and is not refused for it. */
async function requireNamespace(
  connection: Connection,
  { namespace, connection: { address } }: TemporalSettings,
  limitMs: number,
): Promise<void> {
  try {
    await connection.withDeadline(Date.now() + limitMs, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
  } catch (cause) {
    if (!isGrpcServiceError(cause) || cause.code !== NOT_FOUND) return;
    throw new CommandError(
      EXIT.dependency,
      `Temporal at ${address} has no namespace ${JSON.stringify(namespace)}. Create it, or correct TEMPORAL_NAMESPACE.`,
      { cause },
    );
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
