import type { CarrierAccount } from '../../carriers/carrier.ts';
import { carrierCredential } from '../../carriers/credential.ts';
import { CARRIERS } from '../../carriers/index.ts';
import { findCredential } from '../../database/credentials.ts';
import { withTenant } from '../../database/pool.ts';
import type { MerchantId } from '../../domain/ids.ts';
import type { CarrierProvider } from '../../domain/plan.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { requireMerchant, withDatabase } from '../open-database.ts';
import { print } from '../output.ts';
import { settingsOf } from '../require-settings.ts';
import type { Shell } from '../shell.ts';

export interface CheckFlags {
  readonly merchant?: MerchantId;
  readonly json?: boolean;
}

/** Asks the provider with the key, outside of the shared budget: one call. @throws {CommandError} when it is not usable. */
export async function checkAccount(shell: Shell, provider: CarrierProvider, flags: CheckFlags): Promise<void> {
  const { merchant } = flags;
  const { title, create } = CARRIERS[provider];
  const account = await (merchant === undefined
    ? installations(shell, provider)
    : merchants(shell, provider, merchant));
  const whose = merchant === undefined ? 'the installation' : merchant;
  const fault = await create(account).check();
  if (fault !== null) throw new CommandError(EXIT.dependency, `The ${title} key of ${whose} cannot be used: ${fault}`);
  print(shell, flags.json, { provider, of: merchant ?? null, ok: true }, () => `The ${title} key of ${whose} works.`);
}

async function installations(shell: Shell, provider: CarrierProvider): Promise<CarrierAccount> {
  const { baseUrl, key, secret } = settingsOf(shell).carriers[provider];
  if (key === null) {
    throw new CommandError(
      EXIT.notFound,
      `The installation has no ${CARRIERS[provider].title} key; docs/configuration.md names its variables, --merchant checks a shop's own.`,
    );
  }
  return { baseUrl, key, secret };
}

async function merchants(shell: Shell, provider: CarrierProvider, merchant: MerchantId): Promise<CarrierAccount> {
  return withDatabase(shell, async ({ pool, master, configuration }) => {
    await requireMerchant(pool, merchant);
    const found = await withTenant(pool, merchant, (tx) => findCredential(tx, merchant, provider, master()));
    if (found === null) {
      throw new CommandError(
        EXIT.notFound,
        `${merchant} has no ${CARRIERS[provider].title} key of its own: "waybell merchant credential ${merchant} ${provider}" stores one.`,
      );
    }
    const { baseUrl } = configuration.carriers[provider];
    return { baseUrl, ...carrierCredential(CARRIERS[provider]).parse(found) };
  });
}
