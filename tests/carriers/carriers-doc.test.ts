// After a change of a table, `npx vitest run tests/carriers/carriers-doc.test.ts -u` writes docs/carriers.md.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CarrierProfile, RateLimit } from '../../carriers/carrier.ts';
import type { CodeList } from '../../carriers/code-list.ts';
import { CARRIERS } from '../../carriers/index.ts';
import { NATIVE_LISTS } from '../../carriers/native-codes/index.ts';
import { DAY_MS, SECOND_MS } from '../../domain/time.ts';

const PROFILES: readonly CarrierProfile[] = Object.values(CARRIERS);

test('docs/carriers.md has every provider and every code as the tables have them', async () => {
  const page = await readFile('docs/carriers.md', 'utf8');
  const written = between(between(page, 'providers', providers()), 'codes', codes());
  await expect(written).toMatchFileSnapshot('../../docs/carriers.md');
});

function between(page: string, mark: string, content: string): string {
  const [before, after] = [page.indexOf(`<!-- ${mark} -->`), page.indexOf(`<!-- end of ${mark} -->`)];
  expect(before).toBeGreaterThan(0);
  expect(after).toBeGreaterThan(before);
  return `${page.slice(0, before)}<!-- ${mark} -->\n\n${content}\n\n${page.slice(after)}`;
}

function providers(): string {
  const rows = PROFILES.map(
    ({ title, strength, cost, limits, push }) =>
      `| ${title} | ${strength} | ${cost} | ${limits.map(limitText).join(', ')} | ${push === null ? 'no' : 'yes'} |`,
  );
  return ['| provider | good for | costs | limit of an account | pushes |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function limitText({ requests, perMs }: RateLimit): string {
  if (perMs === DAY_MS) return `${requests.toLocaleString('en')} requests a day`;
  return perMs === SECOND_MS ? `${requests} requests/s` : `${requests} in ${perMs / SECOND_MS} s`;
}

function codes(): string {
  const lists = new Set([...PROFILES.flatMap(({ codeLists }) => codeLists), ...NATIVE_LISTS]);
  return [...lists].map(section).join('\n\n');
}

function section({ name, codes: rows }: CodeList): string {
  const lines = [...rows].map(([code, { event, source, note, wordsDecide }]) => {
    const remark = [note, wordsDecide ? 'words decide' : null].filter((part) => part !== null).join('; ');
    return `| \`${code}\` | ${event} | ${source} | ${remark} |`;
  });
  return [`### ${name}`, '', '| code | meaning | source | remark |', '|---|---|---|---|', ...lines].join('\n');
}
