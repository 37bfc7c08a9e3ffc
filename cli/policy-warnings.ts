/** What a policy allows and its merchant would hardly want: hours at which some buyers can never be written to. */
import { buyerZone } from '../domain/buyer-zone.ts';
import { CHANNELS, type Channel } from '../domain/notice.ts';
import type { Policy } from '../domain/policy.ts';
import { type ProductInstant, productInstant } from '../domain/time.ts';
import { openMinutesPerWeek } from '../domain/windows.ts';

export interface PolicyWarning {
  readonly channel: Channel;
  /** ISO 3166-1 codes of the countries it is about. */
  readonly countries: readonly string[];
  readonly text: string;
}

const VERB: Readonly<Record<Channel, string>> = { email: 'written to by e-mail', sms: 'texted' };

/**
 * Where the address names a country of several clocks and nothing more, a message waits for an hour that is decent on all
 * of them. Warns of countries where the windows leave no such hour in January or in July, which daylight saving tells apart.
 */
export function policyWarnings(policy: Policy, now: ProductInstant): readonly PolicyWarning[] {
  const year = new Date(now).getUTCFullYear();
  const seasons = [productInstant(Date.UTC(year + 1, 0, 12)), productInstant(Date.UTC(year + 1, 6, 12))];
  return CHANNELS.flatMap((channel) => {
    const countries = countriesOf(policy, channel).filter((country) => {
      const { candidates } = buyerZone({ country, province: null, postalCode: null, city: null }, null);
      return (
        candidates.length > 1 &&
        seasons.some((from) => openMinutesPerWeek(policy.windows[channel], candidates, from) === 0)
      );
    });
    if (countries.length === 0) return [];
    const text = `buyers in ${countries.join(', ')} whose region is unknown can never be ${VERB[channel]}: the hours of windows.${channel} never meet on all clocks of the country`;
    return [{ channel, countries, text }];
  });
}

/** Texts go to listed countries only; mail goes anywhere. */
function countriesOf(policy: Policy, channel: Channel): readonly string[] {
  if (channel === 'sms') return policy.sms.countries;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  // Antarctica has a dozen clocks and no postal buyers.
  return letters.flatMap((first) => letters.map((second) => `${first}${second}`)).filter((code) => code !== 'AQ');
}
