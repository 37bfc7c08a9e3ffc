/**
 * The reading measured on texts of somebody who had not seen its rules, in thirteen languages. What must not happen never
 * happens here; what should be right is right as often as is asked below, which only ever rises.
 */
import { expect, test } from 'vitest';
import { type CanonicalEvent, meaningOf } from '../../../domain/events.ts';
import { classifyText } from '../../../domain/reading/classify-text.ts';
import { LABELLED_TEXTS } from './labelled-texts/index.ts';

const READ = Object.values(LABELLED_TEXTS)
  .flat()
  .map((labelled) => ({ labelled, reading: classifyText(labelled.text) }));

const customsOf = (event: CanonicalEvent) => meaningOf(event).customs?.state ?? null;
const withoutSide = (event: CanonicalEvent) => event.replace(/^(?:IMPORT|EXPORT)_(?=CUSTOMS_)/, '');
const share = (right: number, all: number) => Math.floor((1_000 * right) / all) / 10;

test('no text is read as delivered, or as returned, that does not say so', () => {
  const ends = { DELIVERED: ['DELIVERED', 'DELIVERED_PARTIAL'], RETURNED: ['RETURNED'] };
  for (const [end, allowed] of Object.entries(ends)) {
    const wrong = READ.filter(({ labelled, reading }) => reading.event === end && !allowed.includes(labelled.event));
    expect(wrong.map(({ labelled }) => labelled.text)).toEqual([]);
  }
});

test('no buyer is asked by customs’ text that asks nobody', () => {
  const wrong = READ.filter(
    ({ labelled, reading }) =>
      customsOf(reading.event) !== null &&
      reading.actor === 'buyer' &&
      reading.asks.length > 0 &&
      labelled.asks === undefined,
  );
  expect(wrong.map(({ labelled }) => labelled.text)).toEqual([]);
});

test('the state of customs is right in 95 of 100 texts that have one', () => {
  const about = READ.filter(
    ({ labelled, reading }) => customsOf(labelled.event) !== null || customsOf(reading.event) !== null,
  );
  const right = about.filter(({ labelled, reading }) => customsOf(labelled.event) === customsOf(reading.event));
  expect(share(right.length, about.length)).toBeGreaterThanOrEqual(95);
});

test('the event is right in 90 of 100 texts', () => {
  const right = READ.filter(({ labelled, reading }) => withoutSide(reading.event) === withoutSide(labelled.event));
  expect(share(right.length, READ.length)).toBeGreaterThanOrEqual(90);
});

test('who must act is named right in 95 of 100 texts that name somebody', () => {
  const named = READ.filter(({ labelled }) => labelled.actor !== undefined);
  const right = named.filter(({ labelled, reading }) => labelled.actor === reading.actor);
  expect(share(right.length, named.length)).toBeGreaterThanOrEqual(95);
});
