import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { currentPolicy, savePolicy, storedPolicy } from '../database/policies.ts';
import { withTenant } from '../database/pool.ts';
import { systemClock } from '../worker/system-clock.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { requireMerchant, withDatabase } from './open-database.ts';
import { iso, print } from './output.ts';
import type { MerchantFlags } from './policy.ts';
import { effectiveYaml, ownPaths } from './policy-effective.ts';
import { type PolicyFile, parsePolicyFile, problemLine } from './policy-file.ts';
import { writtenPath } from './policy-path.ts';
import { policyWarnings } from './policy-warnings.ts';
import type { Shell } from './shell.ts';

/** Prints what is wrong with a policy file. @throws {CommandError} with all of it when something is. */
export async function checkPolicy(shell: Shell, file: string, json: boolean | undefined): Promise<void> {
  const parsed = parsePolicyFile(await textOf(file));
  const warnings = warningsOf(parsed);
  if (json === true) {
    print(shell, true, { ok: parsed.ok, problems: parsed.ok ? [] : parsed.problems, warnings }, () => '');
  } else {
    for (const warning of warnings) shell.err(`${file}:${warningLine(warning)}`);
    if (parsed.ok) shell.out(`${file}: in order.`);
  }
  if (!parsed.ok) throw wrongFile(file, parsed);
}

/** Puts a policy file in force as a new version; the same policy again changes nothing. */
export async function applyPolicy(shell: Shell, file: string, { merchant, json }: MerchantFlags): Promise<void> {
  const parsed = parsePolicyFile(await textOf(file));
  if (!parsed.ok) throw wrongFile(file, parsed);
  const warnings = warningsOf(parsed);
  await withDatabase(shell, async ({ pool }) => {
    await requireMerchant(pool, merchant);
    const { before, version } = await withTenant(pool, merchant, async (tx) => ({
      before: (await currentPolicy(tx, merchant)).version,
      version: await savePolicy(tx, merchant, parsed.document, author(), systemClock.now()),
    }));
    for (const warning of warnings) shell.err(`${file}:${warningLine(warning)}`);
    print(shell, json, { merchantId: merchant, version, changed: version !== before, warnings }, () =>
      version === before
        ? `${merchant} has this policy already: version ${version}.`
        : `${merchant} has policy version ${version}; open orders follow at their next look.`,
    );
  });
}

/** Prints the policy in force in full. */
export async function showPolicy(shell: Shell, { merchant, json }: MerchantFlags): Promise<void> {
  await withDatabase(shell, async ({ pool }) => {
    await requireMerchant(pool, merchant);
    const { stored, current } = await withTenant(pool, merchant, async (tx) => ({
      stored: await storedPolicy(tx, merchant),
      current: await currentPolicy(tx, merchant),
    }));
    const { document, yaml } = effectiveYaml(current.policy, stored?.document ?? {});
    const head =
      stored === null
        ? `# Policy of ${merchant}: the defaults; nothing of its own.`
        : `# Policy of ${merchant}: version ${stored.version}, ${iso(stored.createdAt)}, by ${stored.author}. "own" marks what the shop set itself.`;
    const value = {
      merchantId: merchant,
      version: current.version,
      author: stored?.author ?? null,
      createdAt: iso(stored?.createdAt ?? null),
      own: ownPaths(stored?.document ?? {}),
      policy: document,
    };
    print(shell, json, value, () => `${head}\n${yaml.trimEnd()}`);
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new CommandError(EXIT.badInput, `The file ${file} cannot be read (${reason}); expected a policy in YAML.`, {
      cause,
    });
  }
}

function wrongFile(file: string, parsed: Extract<PolicyFile, { ok: false }>): CommandError {
  const lines = parsed.problems.map((problem) => `  ${file}:${problemLine(problem)}`);
  return new CommandError(
    EXIT.badInput,
    `The policy is not taken:\n${lines.join('\n')}\npolicy.example.yaml explains every setting.`,
  );
}

/** Each where the first setting it is about stands in the file. */
function warningsOf(parsed: PolicyFile) {
  if (!parsed.ok) return [];
  return policyWarnings(parsed.policy, systemClock.now()).map(({ about, text }) => {
    const stated = about.find((path) => parsed.at(path) !== null) ?? [];
    const { line, column } = parsed.at(stated) ?? { line: 1, column: 1 };
    return { line, column, path: writtenPath(stated), text };
  });
}

/** `12:5 warning: ...` */
function warningLine({ line, column, text }: ReturnType<typeof warningsOf>[number]): string {
  return `${line}:${column} warning: ${text}`;
}

function author(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'unknown';
  }
}
