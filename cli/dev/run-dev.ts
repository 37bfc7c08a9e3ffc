import { randomBytes } from 'node:crypto';
import { PRODUCTION_PACE } from '../../client/start-watch.ts';
import { loadServiceConfiguration, type ServiceConfiguration } from '../../configuration.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool } from '../../database/pool.ts';
import { sealingKey } from '../../database/sealing.ts';
import { freePort, portAnswers } from '../../local/free-port.ts';
import { createLogger } from '../../logging.ts';
import { WORKER_ROLES } from '../../worker/start-worker.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { temporalSettings, withTemporal } from '../open-temporal.ts';
import { type RunningProduct, runProduct } from '../run-product.ts';
import { registerAttributes } from '../search-attribute-setup.ts';
import type { Shell } from '../shell.ts';
import { watchSignals } from '../until-signal.ts';
import { type DemoShop, openDemoShop } from './demo-shop.ts';
import { definedOf, devFile, readDevFile, writeDevFile, writeDevSettings } from './dev-files.ts';
import { startDevWorld } from './dev-world.ts';
import { SAMPLE_NUMBER, sampleJourney } from './sample-order.ts';

/** Taken where nobody else has them. */
const USUAL_PORTS = { HTTP_PORT: 8080, OPERATIONS_PORT: 9464 } as const;

/** Runs the dev world until Ctrl-C; what it started it stops, whatever happens. */
export async function runDev(shell: Shell): Promise<void> {
  const began = Date.now();
  const step = (text: string) => shell.out(`  ${((Date.now() - began) / 1_000).toFixed(1).padStart(4)} s  ${text}`);
  const signals = watchSignals();
  const stops: (() => Promise<void>)[] = [];
  try {
    shell.out('Starting, data in .waybell/ ...');
    const own = definedOf(shell.environment);
    const world = await startDevWorld(own, step);
    stops.push(world.stop);
    world.carrier?.script(SAMPLE_NUMBER, sampleJourney(systemClock.now()));
    const settings = { ...world.settings, ...(await ownSettings(own)) };
    const environment = { ...settings, ...own };
    const configuration = loadServiceConfiguration(environment);
    await prepare(configuration, { ...shell, environment }, step);

    const temporal = temporalSettings({ ...shell, environment });
    const product = await runProduct({
      configuration,
      temporal,
      clock: systemClock,
      logger: createLogger({ level: own['LOG_LEVEL'] === undefined ? 'warn' : configuration.logLevel, service: 'dev' }),
      pace: PRODUCTION_PACE,
      server: true,
      roles: WORKER_ROLES,
    });
    stops.push(() => product.stop());
    step('server and workers run');
    await writeDevSettings(settings);
    const shop = await demoShop(configuration);
    shell.out(welcome(configuration, world.inboxUrl, shop, product));

    const signal = await Promise.race([signals.signalled, product.finished]);
    shell.out(`\n${signal ?? 'A worker ended'}: stopping ...`);
  } finally {
    for (const stop of stops.reverse()) await stop();
    signals.dismiss();
  }
}

/** A key that is made once, and ports that are free. */
async function ownSettings(own: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const settings: Record<string, string> = {};
  if (own['WAYBELL_MASTER_KEY'] === undefined) {
    const kept = await readDevFile('master.key');
    settings['WAYBELL_MASTER_KEY'] = kept?.trim() ?? randomBytes(32).toString('base64');
    if (kept === null) await writeDevFile('master.key', `${settings['WAYBELL_MASTER_KEY']}\n`);
  }
  for (const [name, usual] of Object.entries(USUAL_PORTS)) {
    if (own[name] === undefined) settings[name] = String((await portAnswers(usual)) ? await freePort() : usual);
  }
  return settings;
}

/** Brings the database and, where it is not ours, Temporal to what this version needs. */
async function prepare(configuration: ServiceConfiguration, shell: Shell, step: (text: string) => void): Promise<void> {
  const { migrationUrl } = configuration.database;
  if (migrationUrl !== null) {
    const done = await migrate(migrationUrl, { direction: 'up' });
    if (done.length > 0) step(`the database is migrated: ${done.join(', ')}`);
  }
  const settings = temporalSettings(shell);
  await withTemporal(settings, (_client, connection) => registerAttributes(connection, settings.namespace));
}

async function demoShop(configuration: ServiceConfiguration): Promise<DemoShop> {
  const pool = openPool(configuration.database.url, { max: 1, applicationName: 'waybell-dev' });
  try {
    return await openDemoShop(pool, sealingKey(configuration.masterKey), configuration.http.publicUrl);
  } finally {
    await pool.end();
  }
}

function welcome(
  { temporal }: ServiceConfiguration,
  inboxUrl: string | null,
  shop: DemoShop,
  product: RunningProduct,
): string {
  return [
    '',
    ...(temporal.uiUrl === null ? [] : [`  Temporal UI  ${temporal.uiUrl}`]),
    ...(inboxUrl === null ? [] : [`  Inbox        ${inboxUrl}`]),
    `  Server       ${product.server?.url ?? ''}`,
    `  Operations   ${product.operationsUrl}  (/healthz, /readyz, /metrics)`,
    '',
    '  The shop demo-shop takes webhooks of docs/order-webhook.md:',
    `    URL     ${shop.url}`,
    `    Secret  ${shop.secret}`,
    '',
    '  Post a sample order, and follow it (in another terminal):',
    '    npm run -s waybell -- --dev hook send',
    '    npm run -s waybell -- --dev order list',
    '    npm run -s waybell -- --dev order why ORDER',
    '',
    `  Settings of this world: ${devFile('dev.env')}`,
    '  Ctrl-C stops everything; data stay.',
  ].join('\n');
}
