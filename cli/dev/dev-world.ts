/** The parts around the product on a developer's machine. Each that the environment names is the developer's own. */
import { LOCAL_CARRIER_KEY, type LocalCarrier, startCarrier } from '../../local/carrier/start-carrier.ts';
import { portAnswers } from '../../local/free-port.ts';
import { startInbox } from '../../local/inbox/start-inbox.ts';
import { startPostgres } from '../../local/postgres.ts';
import { startTemporal } from '../../local/temporal.ts';
import { startTwilio } from '../../local/twilio/start-twilio.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { devFile, writeDevFile } from './dev-files.ts';

export interface DevWorld {
  /** Settings of the parts that were started. */
  readonly settings: Readonly<Record<string, string>>;
  /** Null where the environment names a real one. */
  readonly carrier: LocalCarrier | null;
  readonly inboxUrl: string | null;
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** Temporal's usual ports, kept where they are free so that a bookmark stays good. */
const USUAL = { temporal: 7233, ui: 8233 } as const;

/** Starts what `own` does not name; what had started is stopped again when one part fails. */
export async function startDevWorld(own: Settings, onStep: (step: string) => void): Promise<DevWorld> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const named = (...variables: readonly string[]) => variables.some((variable) => own[variable] !== undefined);
  const now = () => systemClock.now();
  try {
    const servers = await Promise.allSettled([
      named('DATABASE_URL', 'DATABASE_RELAY_URL', 'DATABASE_MIGRATION_URL') ? {} : postgres(stops, onStep),
      named('TEMPORAL_ADDRESS') ? {} : temporal(stops, onStep),
    ]);
    const settings: Record<string, string> = {};
    for (const server of servers) {
      if (server.status === 'rejected') throw server.reason;
      Object.assign(settings, server.value);
    }
    const carrier = named('SEVENTEENTRACK_API_KEY') ? null : await startCarrier({ now });
    if (carrier !== null) {
      stops.push(() => carrier.close());
      Object.assign(settings, { SEVENTEENTRACK_BASE_URL: carrier.url, SEVENTEENTRACK_API_KEY: LOCAL_CARRIER_KEY });
    }
    const twilio = named('TWILIO_ACCOUNT_SID') ? null : await startTwilio({ now });
    if (twilio !== null) {
      stops.push(() => twilio.close());
      Object.assign(settings, {
        TWILIO_BASE_URL: twilio.url,
        TWILIO_ACCOUNT_SID: twilio.accountSid,
        TWILIO_AUTH_TOKEN: twilio.authToken,
        TWILIO_FROM: '+12025550100',
      });
    }
    const inbox = named('SMTP_URL') ? null : await startInbox({ now, texts: () => twilio?.messages ?? [] });
    if (inbox !== null) {
      stops.push(() => inbox.close());
      const mail = { SMTP_URL: inbox.smtpUrl, SMTP_REQUIRE_TLS: 'false', MAIL_FROM: 'notices@waybell.example.com' };
      Object.assign(settings, mail);
    }
    return { settings, carrier, inboxUrl: inbox?.url ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function postgres(stops: (() => Promise<void>)[], onStep: (step: string) => void): Promise<Settings> {
  const server = await startPostgres({ dataDir: devFile('postgres') });
  stops.push(server.stop);
  onStep('PostgreSQL runs');
  return {
    DATABASE_URL: server.urls.application,
    DATABASE_RELAY_URL: server.urls.relay,
    DATABASE_MIGRATION_URL: server.urls.migration,
  };
}

async function temporal(stops: (() => Promise<void>)[], onStep: (step: string) => void): Promise<Settings> {
  const server = await startTemporal({
    searchAttributes: Object.values(SEARCH_ATTRIBUTES),
    dbFilename: devFile('temporal.db'),
    ...((await portAnswers(USUAL.temporal)) ? {} : { port: USUAL.temporal }),
    ...((await portAnswers(USUAL.ui)) ? {} : { uiPort: USUAL.ui }),
  });
  stops.push(server.stop);
  onStep('Temporal runs');
  // An empty profile: the developer's own may name a key and TLS for another service.
  await writeDevFile('temporal.toml', '[profile.default]\n');
  return {
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: server.namespace,
    TEMPORAL_CONFIG_FILE: devFile('temporal.toml'),
    TEMPORAL_UI_URL: server.uiUrl,
  };
}
