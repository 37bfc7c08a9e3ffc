/** What a policy allows and its merchant would hardly want: settings that undo each other. */
import { buyerZone } from '../domain/buyer-zone.ts';
import { matchesGlob } from '../domain/glob.ts';
import { CHANNELS, type Channel } from '../domain/notice.ts';
import type { Policy, PromiseRule } from '../domain/policy.ts';
import { type ProductInstant, productInstant } from '../domain/time.ts';
import { openMinutesPerWeek } from '../domain/windows.ts';
import type { PolicyPath } from './policy-path.ts';

export interface PolicyWarning {
  /** The settings it is about, the likeliest to be changed first. */
  readonly about: readonly PolicyPath[];
  readonly text: string;
}

/** Everything worth a second look, in the order of the settings. */
export function policyWarnings(policy: Policy, now: ProductInstant): readonly PolicyWarning[] {
  return [
    ...heldAfterSilence(policy),
    ...leadsAsLongAsThePromise(policy),
    ...unreachableRows(policy),
    ...windowsThatNeverMeet(policy, now),
    ...closedTooEarly(policy),
  ];
}

function heldAfterSilence({ customs, silence }: Policy): readonly PolicyWarning[] {
  const { heldAfterHours } = customs;
  const { afterHours } = silence.import_clearance;
  if (heldAfterHours <= afterHours) return [];
  return [
    {
      about: [
        ['customs', 'heldAfterHours'],
        ['silence', 'import_clearance', 'afterHours'],
      ],
      text: `customs.heldAfterHours (${heldAfterHours}) is longer than silence.import_clearance.afterHours (${afterHours}): a parcel that customs keep is reported as silent before it is reported as held`,
    },
  ];
}

function leadsAsLongAsThePromise({ promise }: Policy): readonly PolicyWarning[] {
  return promise.table.flatMap(({ days }, row) => {
    if (days.to * 24 > promise.leadHours) return [];
    return {
      about: [['promise', 'table', row, 'days', 'to']],
      text: `promise.table[${row}] promises ${days.to} ${days.to === 1 ? 'day' : 'days'}, no longer than promise.leadHours (${promise.leadHours}): the apology would be due before the parcel can be on its way, so the lead is capped at half of the promised time in this row`,
    };
  });
}

function unreachableRows({ promise: { table } }: Policy): readonly PolicyWarning[] {
  return table.flatMap((rule, row) => {
    const earlier = table.findIndex((other) => covers(other, rule));
    if (earlier >= row) return [];
    return {
      about: [['promise', 'table', row]],
      text: `promise.table[${row}] can never be reached: promise.table[${earlier}] stands above it and fits every order it fits`,
    };
  });
}

/**
 * Whether every order that fits one row fits the other, as it does itself. A star of the narrower pattern can stand for
 * anything, itself included, so only a star of the wider one can take it.
 */
function covers(wide: PromiseRule, narrow: PromiseRule): boolean {
  return (
    (wide.country === null || wide.country === narrow.country) &&
    (wide.shipping === null || (narrow.shipping !== null && matchesGlob(wide.shipping, narrow.shipping)))
  );
}

const VERB: Readonly<Record<Channel, string>> = { email: 'written to by e-mail', sms: 'texted' };

/** How long after the longest promise a parcel that is late, or lost and claimed, is still worth following. */
const WATCHED_AFTER_PROMISE_DAYS = 30;

function closedTooEarly({ promise, closeAfterDays }: Policy): readonly PolicyWarning[] {
  const longest = Math.max(...promise.table.map(({ days }) => days.to));
  if (closeAfterDays >= longest + WATCHED_AFTER_PROMISE_DAYS) return [];
  const row = promise.table.findIndex(({ days }) => days.to === longest);
  return [
    {
      about: [['closeAfterDays'], ['promise', 'table', row, 'days', 'to']],
      text: `closeAfterDays (${closeAfterDays}) ends the watch less than ${WATCHED_AFTER_PROMISE_DAYS} days after the longest promise, promise.table[${row}] with ${longest} days: late parcels are given up while they are still on their way`,
    },
  ];
}

/**
 * Where the address names a country of several clocks and nothing more, a message waits for an hour that is decent on all
 * of them. Warns of countries where the windows leave no such hour in January or in July, which daylight saving tells apart.
 */
function windowsThatNeverMeet(policy: Policy, now: ProductInstant): readonly PolicyWarning[] {
  const year = new Date(now).getUTCFullYear();
  const seasons = [productInstant(Date.UTC(year + 1, 0, 12)), productInstant(Date.UTC(year + 1, 6, 12))];
  return CHANNELS.flatMap((channel) => {
    const countries = countriesOf(policy, channel).filter((country) => {
      const { candidates, source } = buyerZone({ country, province: null, postalCode: null, city: null }, null);
      return (
        source === 'ambiguous' &&
        seasons.some((from) => openMinutesPerWeek(policy.windows[channel], candidates, from) === 0)
      );
    });
    if (countries.length === 0) return [];
    const text = `buyers in ${countries.join(', ')} whose region is unknown can never be ${VERB[channel]}: the hours of windows.${channel} never meet on all clocks of the country`;
    const about: readonly PolicyPath[] =
      channel === 'sms'
        ? [
            ['windows', 'sms'],
            ['sms', 'countries'],
          ]
        : [['windows', channel]];
    return [{ about, text }];
  });
}

/** Texts go to listed countries only; mail goes anywhere. */
function countriesOf(policy: Policy, channel: Channel): readonly string[] {
  if (channel === 'sms') return policy.sms.countries;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  // Antarctica has a dozen clocks and no postal buyers.
  return letters.flatMap((first) => letters.map((second) => `${first}${second}`)).filter((code) => code !== 'AQ');
}
