import { ASKS, type Ask } from '../asks.ts';
import { type CanonicalEvent, meaningOf } from '../events.ts';
import type { Topic } from './concept.ts';
import { isWanting } from './customs-asks.ts';
import type { Clause } from './mentions.ts';

const ASKED_BY: Readonly<Partial<Record<Topic, Ask>>> = {
  identity: 'identity_number',
  invoice: 'invoice',
  attorney: 'power_of_attorney',
  address: 'address',
  permit: 'permit',
};

/** What the text asks for now: only an event that asks may carry it, and only a clause in which something is wanted. */
export function whatIsAsked(event: CanonicalEvent, clauses: readonly Clause[]): readonly Ask[] {
  const state = meaningOf(event).customs?.state;
  if (event === 'PAYMENT_DUE' || state === 'DUTY_DUE') return ['payment'];
  const wanting = clauses.filter(
    (clause) => isWanting(clause) && !(clause.here.did('received', 'paid') && !clause.here.lacks('received', 'paid')),
  );
  if (event === 'ADDRESS_PROBLEM') {
    return wanting.some(({ here }) => here.has('need', 'await') && !here.has('badAddress')) ? ['address'] : [];
  }
  if (state !== 'INFO_REQUIRED') return [];
  const asked = new Set(
    wanting.flatMap(({ here }) =>
      Object.entries(ASKED_BY).flatMap(([topic, ask]) => (here.names(topic as Topic) ? [ask] : [])),
    ),
  );
  if (wanting.some(({ here }) => here.names('duty', 'payment'))) asked.add('payment');
  if (asked.size === 0) return ['information'];
  return ASKS.filter((ask) => asked.has(ask));
}
