/** What it takes to understand a parcel of 60 scans: reading the answer, folding the journey, each beside JSON.parse of it. */
import { readAnswer } from '../carriers/seventeentrack/parse.ts';
import type { Checkpoint } from '../domain/checkpoint.ts';
import { foldJourney } from '../domain/fold.ts';
import { classifyText } from '../domain/reading/classify-text.ts';
import { HOUR_MS, isoSeconds, productInstant } from '../domain/time.ts';
import { LABELLED_TEXTS } from '../tests/domain/reading/labelled-texts/index.ts';

const SCANS = 60;
const ROUNDS = 300;
const FIRST = Date.UTC(2026, 9 /* Oct */, 1);
const TEXTS = Object.values(LABELLED_TEXTS).flatMap((texts) => texts.map(({ text }) => text));

export interface ReadingCost {
  /** Microseconds, medians. */
  readonly jsonParse: number;
  readonly read: number;
  readonly fold: number;
  /** A text, on average over thirteen languages. */
  readonly classify: number;
}

export function measureReading(): ReadingCost {
  const answer = answerOf(SCANS);
  const look = readAnswer(answer)?.[0]?.look;
  if (look?.kind !== 'looked' || look.rows.length !== SCANS) throw new Error('The answer is not read as it was made.');
  const checkpoints = look.rows.map(
    (row): Checkpoint => ({ ...row, firstSeenAt: productInstant(Date.UTC(2026, 10, 1)) }),
  );
  const lane = { originCountry: 'CN', destinationCountry: 'BR', orderedAt: productInstant(FIRST) };
  return {
    jsonParse: median(() => JSON.parse(answer)),
    read: median(() => readAnswer(answer)),
    fold: median(() => foldJourney(checkpoints, lane)),
    classify: median(() => TEXTS.map((text) => classifyText(text)), 20) / TEXTS.length,
  };
}

/** Microseconds of one run, the median of many. */
function median(work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) * 1_000;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A 17TRACK entry with scans six hours apart, whose words come from the labelled texts. */
function answerOf(scans: number): string {
  const events = Array.from({ length: scans }, (_, i) => {
    const at = isoSeconds(productInstant(FIRST + i * 6 * HOUR_MS));
    return {
      time_iso: at,
      time_utc: at,
      time_raw: { date: at.slice(0, 10), time: at.slice(11, 19), timezone: '+00:00' },
      description: TEXTS[(i * 7) % TEXTS.length],
      location: 'Sample City',
      stage: null,
      sub_status: i === 0 ? 'InTransit_PickedUp' : 'InTransit_Other',
      address: { country: i < scans / 2 ? 'CN' : 'BR', state: null, city: null, postal_code: null },
    };
  });
  return JSON.stringify({
    number: 'YT2600000000001',
    carrier: 190008,
    track_info: {
      latest_status: { status: 'InTransit' },
      tracking: {
        providers: [{ provider: { key: 190008, name: 'YunExpress' }, latest_sync_status: 'Success', events }],
      },
    },
  });
}
