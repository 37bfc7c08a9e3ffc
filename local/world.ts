/**
 * The world on one machine: a real PostgreSQL and a real Temporal dev server, and peers on loopback where the world
 * cannot be reached. The product meets them through URLs, as it would meet the real ones.
 */
import { migrate } from '../database/migrate.ts';
import type { Clock } from '../domain/time.ts';
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from './carrier/start-carrier.ts';
import { type LocalInbox, startInbox } from './inbox/start-inbox.ts';
import { type EmbeddedPostgres, startPostgres } from './postgres.ts';
import { startTemporal, type TemporalOptions, type TemporalServer } from './temporal.ts';
import { type LocalTwilio, startTwilio } from './twilio/start-twilio.ts';

export interface WorldOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly searchAttributes: TemporalOptions['searchAttributes'];
  /** Where data stays between runs; without it, it ends with the world. */
  readonly dataDir?: string;
  readonly temporalDbFilename?: string;
  readonly temporalArgs?: readonly string[];
  /** Hears of each step, for people who wait. */
  readonly onStep?: (step: string) => void;
}

export interface World {
  readonly postgres: EmbeddedPostgres;
  readonly temporal: TemporalServer;
  readonly carrier: LocalCarrier;
  /** Two accounts with the carrier. */
  readonly carrierKeys: { readonly first: string; readonly second: string };
  readonly inbox: LocalInbox;
  readonly twilio: LocalTwilio;
  stop(): Promise<void>;
}

const SECOND_CARRIER_KEY = 'second-carrier-key';

/** Starts everything on free ports; what had started is stopped again when one part fails. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const step = options.onStep ?? (() => undefined);
  const begun = <T extends { stop(): Promise<void> }>(part: T): T => {
    stops.push(() => part.stop());
    return part;
  };
  try {
    const now = () => options.clock.now();
    // Both take a second or two, and neither needs the other.
    const [postgres, temporal] = await Promise.all([
      startPostgres(options.dataDir === undefined ? {} : { dataDir: options.dataDir }).then((part) => {
        step('PostgreSQL runs');
        return begun(part);
      }),
      startTemporal({
        searchAttributes: options.searchAttributes,
        ...(options.temporalDbFilename === undefined ? {} : { dbFilename: options.temporalDbFilename }),
        ...(options.temporalArgs === undefined ? {} : { extraArgs: options.temporalArgs }),
      }).then((part) => {
        step('Temporal runs');
        return begun(part);
      }),
    ]);
    await migrate(postgres.urls.migration, { direction: 'up' });
    step('the database is migrated');
    const carrier = await startCarrier({ now, keys: [LOCAL_CARRIER_KEY, SECOND_CARRIER_KEY] });
    stops.push(() => carrier.close());
    const twilio = await startTwilio({ now });
    stops.push(() => twilio.close());
    const inbox = await startInbox({ now, texts: () => twilio.messages });
    stops.push(() => inbox.close());
    step('carrier, mail and text message peers run');
    return {
      postgres,
      temporal,
      carrier,
      carrierKeys: { first: LOCAL_CARRIER_KEY, second: SECOND_CARRIER_KEY },
      inbox,
      twilio,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
