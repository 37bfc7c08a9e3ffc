/** A raw answer in, what the product makes of it out: what support pastes a feed into. */
import { readFile } from 'node:fs/promises';
import type { ReadParcel } from '../../carriers/carrier.ts';
import { CARRIERS } from '../../carriers/index.ts';
import type { Checkpoint } from '../../domain/checkpoint.ts';
import { inJourneyOrder, mergeCheckpoints, ofThisOrder } from '../../domain/checkpoint-order.ts';
import { foldJourney } from '../../domain/fold.ts';
import { type Journey, type Lane, NO_JOURNEY, type ScanSummary } from '../../domain/journey.ts';
import type { CarrierProvider } from '../../domain/plan.ts';
import { type ProductInstant, productInstant } from '../../domain/time.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { iso, table } from '../output.ts';
import type { Shell } from '../shell.ts';

export interface ReadFlags {
  readonly origin?: string;
  readonly destination?: string;
  readonly ordered?: ProductInstant;
  readonly json?: boolean;
}

/** A parcel as it is printed; words are spelled as the canonical model spells them. */
interface ReadReport {
  readonly number: string | null;
  /** `looked`, `not_found`, or why nothing was seen. */
  readonly outcome: string;
  readonly reason: string | null;
  readonly phase: Journey['phase'];
  readonly status: Journey['status'];
  readonly customs: Pick<NonNullable<Journey['customs']>, 'state' | 'side' | 'actor'> | null;
  readonly problem: NonNullable<Journey['problem']>['code'] | null;
  /** Who must act on the problem. */
  readonly actor: NonNullable<Journey['problem']>['actor'] | null;
  readonly asks: NonNullable<Journey['customs']>['asks'];
  readonly lastEvent: ReturnType<typeof scanReport> | null;
  readonly lastProgress: ReturnType<typeof scanReport> | null;
  readonly lastMile: string | null;
  readonly checkpoints: readonly ReturnType<typeof checkpointReport>[];
}

/** @throws {CommandError} when the file cannot be read, or is no answer of this provider. */
export async function readFeed(shell: Shell, provider: CarrierProvider, file: string, flags: ReadFlags): Promise<void> {
  const raw = file === '-' ? await shell.readStdin() : await textOf(file);
  const profile = CARRIERS[provider];
  const parcels = profile.read(raw.trim());
  if (parcels === null) {
    throw new CommandError(
      EXIT.badInput,
      `This is no answer of ${profile.title} (${raw.trim().length} characters); give the JSON as it came, or another provider.`,
    );
  }
  if (parcels.length === 0) shell.err('The answer names no parcel.');
  const reports = parcels.map((parcel) => reportOf(parcel, flags));
  for (const report of reports) shell.out(flags.json === true ? JSON.stringify(report) : textReport(report));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    throw new CommandError(EXIT.badInput, `${file} cannot be read (${code}).`);
  }
}

function reportOf({ number, look, lane: said }: ReadParcel, flags: ReadFlags): ReadReport {
  const now = systemClock.now();
  const lane: Lane = {
    originCountry: flags.origin ?? said?.originCountry ?? null,
    destinationCountry: flags.destination ?? said?.destinationCountry ?? null,
    orderedAt: flags.ordered ?? productInstant(0),
  };
  // All rows are seen now: what they say of the past is the carrier's own word.
  const rows = look.kind === 'looked' ? look.rows.map((row): Checkpoint => ({ ...row, firstSeenAt: now })) : [];
  const journey = rows.length === 0 ? NO_JOURNEY : foldJourney(rows, lane);
  const { phase, status, customs, problem, lastScan, lastProgress } = journey;
  const ordered = ofThisOrder(inJourneyOrder(mergeCheckpoints(rows)), lane.orderedAt);
  return {
    number,
    outcome: look.kind,
    reason: look.kind === 'sync_failed' ? look.reason : null,
    phase,
    status,
    customs: customs === null ? null : { state: customs.state, side: customs.side, actor: customs.actor },
    problem: problem?.code ?? null,
    actor: problem?.actor ?? null,
    asks: customs?.asks ?? [],
    lastEvent: lastScan === null ? null : scanReport(lastScan),
    lastProgress: lastProgress === null ? null : scanReport(lastProgress),
    lastMile: look.kind === 'looked' ? (look.lastMile?.number ?? null) : null,
    checkpoints: ordered.map(checkpointReport),
  };
}

function scanReport({ event, claimedAt, claimedDay, country, place }: ScanSummary) {
  return { event, day: claimedDay ?? null, claimedAt: iso(claimedAt), country, place };
}

function checkpointReport(row: Checkpoint) {
  const { leg, localTime, claimedAt, event, code, side, actor, asks, rule, confidence, country, place, text } = row;
  return {
    leg,
    localTime,
    claimedAt: iso(claimedAt),
    event,
    code,
    side,
    actor,
    asks,
    rule,
    confidence,
    country,
    place,
    text,
  };
}

function textReport(report: ReadReport): string {
  const { number, outcome, reason, phase, status, customs, problem, asks, lastProgress, checkpoints } = report;
  const line = (name: string, value: string | null) => (value === null ? [] : [`  ${name.padEnd(14)}${value}`]);
  const summary = [
    `${number ?? 'A parcel without a number'}: ${status}`,
    ...line('phase', phase),
    ...line('customs', customs === null ? null : `${customs.state}, side ${customs.side}, ${customs.actor} must act`),
    ...line('asked for', asks.length === 0 ? null : asks.join(', ')),
    ...line('problem', problem === null ? null : `${problem}, ${report.actor ?? 'unknown'} must act`),
    ...line('last progress', lastProgress === null ? null : `${lastProgress.event} ${lastProgress.day ?? ''}`.trim()),
    ...line('last mile', report.lastMile),
    ...line('not seen', outcome === 'sync_failed' ? reason : null),
  ];
  const rows = checkpoints.map((row) => [
    row.localTime?.replace('T', ' ') ?? 'undated',
    [row.country, row.place].filter(Boolean).join(' ') || '-',
    row.event,
    row.code || '-',
    row.rule,
    row.confidence.toFixed(2),
    row.text,
  ]);
  const feed = table(['LOCAL TIME', 'PLACE', 'EVENT', 'CODE', 'DECIDED BY', 'SURE', 'TEXT'], rows);
  return `${summary.join('\n')}\n${rows.length === 0 ? '' : `\n${feed}\n`}`;
}
