import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ownPaths } from '../../cli/policy-effective.ts';
import { parsePolicyFile } from '../../cli/policy-file.ts';
import { DEFAULT_POLICY, policyDocument, policySchema } from '../../database/policy-schema.ts';

async function example() {
  const text = await readFile('policy.example.yaml', 'utf8');
  return { text, parsed: parsePolicyFile(text) };
}

describe('policy.example.yaml', () => {
  test('says of every setting the default, so that a copy of it changes nothing', async () => {
    const { parsed } = await example();
    expect(parsed).toMatchObject({ ok: true, policy: DEFAULT_POLICY });
  });

  test('leaves no setting out', async () => {
    const { parsed } = await example();
    if (!parsed.ok) throw new Error('it does not parse');
    expect(ownPaths(parsed.document)).toEqual(ownPaths(policyDocument(DEFAULT_POLICY)));
  });

  test('shows a table of promises that is taken when its comment signs go', async () => {
    const { text } = await example();
    const [head = '', tail = ''] = text.split('  table: []\n');
    const parsed = parsePolicyFile(head + tail.replace(/^( {2})# (?= *(?:table:|- |country:|days:))/gm, '$1'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.policy.promise.table).toEqual([
      { shipping: 'Express*', country: 'BR', days: { from: 7, to: 12 } },
      { shipping: 'Standard*', country: null, days: { from: 12, to: 25 } },
      { shipping: null, country: null, days: { from: 15, to: 35 } },
    ]);
  });

  test('is explained by docs/thresholds.md with the same hours', async () => {
    const page = await readFile('docs/thresholds.md', 'utf8');
    for (const [phase, { afterHours }] of Object.entries(DEFAULT_POLICY.silence)) {
      expect(page).toContain(`| \`${phase}\` | ${afterHours} h |`);
    }
    expect(page).toContain(`## The promise: ${DEFAULT_POLICY.promise.leadHours} hours`);
    expect(page).toContain(`## Customs: ${DEFAULT_POLICY.customs.heldAfterHours} hours`);
  });
});

test('a policy written out in full parses to itself', () => {
  const policy = policySchema.parse({
    windows: { sms: { from: '09:30', until: '24:00', days: ['sat', 'mon'] } },
    promise: { table: [{ days: { from: 3, to: 5 } }] },
    silence: { linehaul: { afterHours: 400, tell: 'buyer' } },
  });
  expect(policySchema.parse(policyDocument(policy))).toEqual(policy);
});
