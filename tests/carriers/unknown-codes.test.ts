import { describe, expect, it } from 'vitest';
import { lookFor, parseAnswer } from '../../carriers/seventeentrack/parse.ts';
import { createUnknownCodes } from '../../carriers/unknown-codes.ts';
import type { Look } from '../../domain/look.ts';
import { answerBody, NUMBER, wireEvent, wireItem, wireLeg } from './seventeentrack/wire-answers.ts';

function look(...codes: readonly (string | null)[]): Look {
  const events = codes.map((subStatus, i) =>
    wireEvent({ subStatus, description: 'Zork', time: `2026-11-03T14:05:${10 + i}` }),
  );
  const answer = parseAnswer(answerBody([wireItem({ legs: [wireLeg({ events })] })]));
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  const read = lookFor({ number: NUMBER, carrier: null, tag: 'order/acme/shopify/1/1' }, answer);
  if (read === 'register_first') throw new Error(read);
  return read;
}

function setUp() {
  const counted: string[] = [];
  const logged: string[] = [];
  const codes = createUnknownCodes(
    (_, code) => counted.push(code),
    (provider, code) => logged.push(`${provider} ${code}`),
  );
  return { codes, counted, logged };
}

describe('a code that is in no table', () => {
  it('is counted at every reading and logged once, by how it begins', () => {
    const { codes, counted, logged } = setUp();
    codes.note('seventeentrack', look('InTransit_Teleported', 'InTransit_Other', null));
    codes.note('seventeentrack', look('InTransit_Teleported'));
    expect(counted).toEqual(['InTransit', 'InTransit']);
    expect(logged).toEqual(['seventeentrack InTransit']);
  });

  it('that is no code is counted without its words', () => {
    const { codes, counted, logged } = setUp();
    codes.note('seventeentrack', look('Signed by Robin Example', 'x'.repeat(90)));
    expect(counted).toEqual(['other', 'other']);
    expect(logged).toEqual([]);
  });

  it('does not make labels without end', () => {
    const { codes, counted, logged } = setUp();
    for (let i = 0; i < 200; i += 1) codes.note('seventeentrack', look(`Family${i}_New`));
    expect(new Set(counted).size).toBe(51);
    expect(counted).toHaveLength(200);
    expect(logged).toHaveLength(50);
  });

  it('is not looked for where nothing was seen', () => {
    const { codes, counted } = setUp();
    codes.note('seventeentrack', { kind: 'not_found', syncedAt: null, raw: '' });
    expect(counted).toEqual([]);
  });
});
