import { type EventPhase, meaningOf } from '../../domain/events.ts';
import { classifyText, type TextReading } from '../../domain/reading/classify-text.ts';
import { table } from '../output.ts';
import type { Shell } from '../shell.ts';

export interface ClassifyFlags {
  readonly country?: string;
  readonly origin?: string;
  readonly destination?: string;
  readonly json?: boolean;
}

/** One result a line of standard input, in the same order; an empty line says nothing and is UNKNOWN. */
export async function classifyTexts(shell: Shell, flags: ClassifyFlags): Promise<void> {
  const input = await shell.readStdin();
  const texts = input.replace(/\r?\n$/, '').split(/\r?\n/);
  const where = { country: flags.country ?? null, origin: flags.origin ?? null, destination: destinationOf(flags) };
  const results = texts.map((text) => resultOf(text, classifyText(text, where), flags));
  if (flags.json === true) {
    for (const result of results) shell.out(JSON.stringify(result));
    return;
  }
  shell.out(
    table(
      ['EVENT', 'CUSTOMS', 'ACTOR', 'ASKS', 'DECIDED BY', 'SURE', 'TEXT'],
      results.map(({ event, customs, actor, asks, rule, confidence, text }) => [
        event,
        customs === null ? '-' : `${customs.side} ${customs.state}`,
        actor,
        asks.join(', ') || '-',
        rule,
        confidence.toFixed(2),
        text,
      ]),
    ),
  );
}

/** A scan outside of the origin is taken for one in the destination where nothing else is said. */
function destinationOf({ country, origin, destination }: ClassifyFlags): string | null {
  return destination ?? (country !== undefined && origin !== undefined && country !== origin ? country : null);
}

function resultOf(text: string, reading: TextReading, flags: ClassifyFlags) {
  const { event, side, actor, asks, rule, confidence } = reading;
  const { customs, phase, problem } = meaningOf(event);
  return {
    text,
    event,
    customs: customs === null ? null : { state: customs.state, side: side ?? customs.side, actor },
    phase: phaseOf(phase, side, flags),
    actor,
    asks,
    problem,
    rule,
    confidence,
  };
}

/** The phase as far as the text and its place tell; the model's placeholder where they do not. */
function phaseOf(phase: EventPhase, side: TextReading['side'], { country, origin }: ClassifyFlags): EventPhase {
  if (phase === 'CUSTOMS') {
    if (side === 'EXPORT') return 'EXPORT_CUSTOMS';
    return side === 'IMPORT' ? 'IMPORT_CUSTOMS' : phase;
  }
  if (phase === 'ORIGIN_OR_DEST' && country !== undefined && origin !== undefined) {
    return country === origin ? 'ORIGIN_TRANSIT' : 'DEST_TRANSIT';
  }
  return phase;
}
