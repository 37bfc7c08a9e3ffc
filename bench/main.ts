/** One command, one table: what an order costs on the product's workflow, beside the timer loop it replaces. */
import '../cli/utc.ts';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { migrate } from '../database/migrate.ts';
import { openPool } from '../database/pool.ts';
import { startPostgres } from '../local/postgres.ts';
import { resolveTemporalTestServer } from '../local/temporal.ts';
import { quietRuntime } from '../tests/workflows/stage.ts';
import { bundle } from '../worker/workflow-bundle.ts';
import { measureBatches } from './measure-batches.ts';
import { measureOrder } from './measure-order.ts';
import { measureReading } from './measure-reading.ts';
import { measureReplay } from './measure-replay.ts';

const ROUNDS = 9;
const say = (line: string) => process.stdout.write(`${line}\n`);

quietRuntime();
const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
const ours = await bundle();
const baseline = await bundleWorkflowCode({
  workflowsPath: path.join(import.meta.dirname, 'baseline/index.ts'),
  logger: quiet,
});
const program = await resolveTemporalTestServer();
const postgres = await startPostgres();
try {
  await migrate(postgres.urls.migration, { direction: 'up' });
  const application = openPool(postgres.urls.application, { max: 10, applicationName: 'bench' });
  const floor = { database: { urls: postgres.urls, application }, program };
  say('Living 21 days on the product ...');
  const product = await measureOrder({ ...floor, bundle: ours }, 'bench-product');
  say('... and on the timer loop ...');
  const loop = await measureOrder({ ...floor, bundle: baseline }, 'bench-loop');
  say(`... and replaying both ${ROUNDS} times ...`);
  const [oursReplay, loopReplay] = await measureReplay(
    [
      { bundle: ours, history: product.history },
      { bundle: baseline, history: loop.history },
    ],
    ROUNDS,
  );
  if (oursReplay === undefined || loopReplay === undefined) throw new Error('Nothing was replayed.');
  const batches = [];
  for (const parcels of [100, 1_000, 10_000]) batches.push(await measureBatches(parcels));
  const reading = measureReading();
  await application.end();

  const row = (what: string, a: number, b: number, digits = 0) =>
    `| ${what} | ${(b / a).toFixed(1)}× | ${a.toFixed(digits)} | ${b.toFixed(digits)} |`;
  say('');
  say('| a 21-day order, 10 scans, 3 notices | loop ÷ ours | ours | timer loop |');
  say('|---|---|---|---|');
  say(row('history events', product.events, loop.events));
  say(row('history bytes', product.bytes, loop.bytes));
  say(row('workflow tasks', product.workflowTasks, loop.workflowTasks));
  say(row('Cloud actions', product.actions, loop.actions));
  say(row('replay, median ms', oursReplay.median, loopReplay.median, 1));
  say(`| looks at the carrier | | ${product.looks} | ${loop.looks} |`);
  say(`| messages sent | | ${product.messages} | ${loop.messages} |`);
  say('');
  say('| open parcels on one account | one request a poll ÷ ours | one a poll, a day | ours, a day | fill of 40 |');
  say('|---|---|---|---|---|');
  for (const { parcels, looks, requests } of batches) {
    const fill = ((100 * looks) / requests / 40).toFixed(0);
    say(`| ${parcels} | ${(looks / requests).toFixed(1)}× | ${looks} | ${requests} | ${fill} % |`);
  }
  say('');
  const microseconds = (what: string, us: number, beside: string) => say(`| ${what} | ${us.toFixed(0)} | ${beside} |`);
  say('| reading, median µs | ours | beside JSON.parse of the answer |');
  say('|---|---|---|');
  microseconds('an answer of 60 scans', reading.read, `${(reading.read / reading.jsonParse).toFixed(0)}×`);
  microseconds('its journey, folded', reading.fold, `${(reading.fold / reading.jsonParse).toFixed(0)}×`);
  microseconds('a text, of thirteen languages', reading.classify, '');
  say('');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  say(
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.version}, ${os.cpus().length} cores, ` +
      `load ${os.loadavg()[0]?.toFixed(1)}; replay interquartile ${oursReplay.interquartile.toFixed(1)} and ${loopReplay.interquartile.toFixed(1)} ms; ` +
      `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  await postgres.stop();
}
