import type { RateLimit } from '../../carriers/carrier.ts';
import { CARRIERS } from '../../carriers/index.ts';
import type { Configuration } from '../../configuration.ts';
import { type BudgetState, carrierBudgets } from '../../database/carrier-budget.ts';
import { hasCredential } from '../../database/credentials.ts';
import { allMerchantIds } from '../../database/merchants.ts';
import { withTenant } from '../../database/pool.ts';
import type { MerchantId } from '../../domain/ids.ts';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { DAY_MS, SECOND_MS } from '../../domain/time.ts';
import { withDatabase } from '../open-database.ts';
import { iso, print, table } from '../output.ts';
import { settingsOf } from '../require-settings.ts';
import type { Shell } from '../shell.ts';

/** One account with a provider, or a provider without any. */
interface ListedAccount {
  readonly provider: CarrierProvider;
  readonly title: string;
  readonly limits: readonly RateLimit[];
  /** Whose key: `installation`, a merchant, or null where nobody has one. */
  readonly account: 'installation' | MerchantId | null;
  /** As the workers last found it; null where it was never asked, or without a database. */
  readonly health: 'well' | 'resting' | 'trying' | null;
  readonly restsUntil: string | null;
  readonly lastFault: string | null;
  readonly usedToday: number | null;
  /** Of the day's limit; null where the provider has none. */
  readonly leftToday: number | null;
}

/** Every provider with its limits, whose keys there are, how their accounts are and what is left of the day. */
export async function listCarriers(shell: Shell, { json }: { readonly json?: boolean }): Promise<void> {
  const configuration = settingsOf(shell);
  const { budgets, owners } = configuration.database.url === null ? { budgets: [], owners: [] } : await recorded(shell);
  const rows = CARRIER_PROVIDERS.flatMap((provider) => accountsOf(provider, configuration, owners, budgets));
  print(shell, json, rows, () =>
    table(
      ['PROVIDER', 'KEY OF', 'LIMITS', 'HEALTH', 'USED TODAY', 'LEFT TODAY', 'LAST FAULT'],
      rows.map((row) => [
        row.provider,
        row.account ?? 'nobody',
        row.limits.map(limitText).join(', '),
        healthText(row),
        row.usedToday === null ? '-' : `${row.usedToday}`,
        row.leftToday === null ? '-' : `${row.leftToday}`,
        row.lastFault ?? '-',
      ]),
    ),
  );
}

interface Owner {
  readonly provider: CarrierProvider;
  readonly merchant: MerchantId;
}

async function recorded(
  shell: Shell,
): Promise<{ readonly budgets: readonly BudgetState[]; readonly owners: readonly Owner[] }> {
  return withDatabase(shell, async ({ pool, relay }) => {
    const owners: Owner[] = [];
    for (const merchant of await allMerchantIds(await relay())) {
      await withTenant(pool, merchant, async (tx) => {
        for (const provider of CARRIER_PROVIDERS) {
          if (await hasCredential(tx, merchant, provider)) owners.push({ provider, merchant });
        }
      });
    }
    return { budgets: await carrierBudgets(await relay()), owners };
  });
}

function accountsOf(
  provider: CarrierProvider,
  configuration: Configuration,
  owners: readonly Owner[],
  budgets: readonly BudgetState[],
): readonly ListedAccount[] {
  const merchants = owners.filter((owner) => owner.provider === provider).map(({ merchant }) => merchant);
  const installation = configuration.carriers[provider].key === null ? [] : (['installation'] as const);
  const accounts = [...installation, ...merchants];
  return (accounts.length === 0 ? [null] : accounts).map((account) => {
    const owner = account === 'installation' ? null : account;
    const budget = account === null ? undefined : budgets.find((b) => b.provider === provider && b.merchant === owner);
    return listed(provider, account, budget);
  });
}

function listed(
  provider: CarrierProvider,
  account: ListedAccount['account'],
  budget: BudgetState | undefined,
): ListedAccount {
  const limits: readonly RateLimit[] = CARRIERS[provider].limits;
  const daily = limits.find(({ perMs }) => perMs === DAY_MS);
  const used = budget?.usedToday ?? null;
  return {
    provider,
    title: CARRIERS[provider].title,
    limits,
    account,
    health: budget === undefined ? null : HEALTH[budget.breaker],
    restsUntil: iso(budget?.restsUntil ?? null),
    lastFault: budget?.lastFault?.reason ?? null,
    usedToday: used,
    leftToday: daily === undefined || account === null ? null : Math.max(0, daily.requests - (used ?? 0)),
  };
}

const HEALTH = { closed: 'well', open: 'resting', 'half-open': 'trying' } as const satisfies Readonly<
  Record<BudgetState['breaker'], NonNullable<ListedAccount['health']>>
>;

function healthText({ account, health, restsUntil }: ListedAccount): string {
  if (account === null) return 'no key';
  const word = health ?? 'not asked yet';
  return restsUntil === null ? word : `rests until ${restsUntil}`;
}

function limitText({ requests, perMs }: RateLimit): string {
  if (perMs === DAY_MS) return `${requests} a day`;
  return perMs === SECOND_MS ? `${requests}/s` : `${requests} in ${perMs / SECOND_MS} s`;
}
