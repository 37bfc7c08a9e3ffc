/** Which of the parcels under one number is meant. */
import { after, DAY_MS, isoSeconds, type ProductInstant } from '../../domain/time.ts';
import { localPartOf } from '../feed-time.ts';
import type { TrackResult } from './wire.ts';

/** A number as it was asked for. */
export interface AskedNumber {
  readonly number: string;
  /** FedEx's code of its operating company, e.g. `FDXE`, where the shop knows it. */
  readonly carrierCode: string | null;
  readonly notBefore: ProductInstant;
}

/** One parcel of an answer, as it came and as it is read. */
interface Entry {
  readonly item: unknown;
  readonly result: TrackResult;
}

/** The first day, as FedEx writes days, on which this parcel can have been shipped: a day early, for the clocks. */
export function firstShipDay(notBefore: ProductInstant): string {
  return isoSeconds(after(notBefore, -DAY_MS)).slice(0, 10);
}

type Choice =
  | { readonly kind: 'one'; readonly entry: Entry }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/**
 * FedEx uses its numbers again. A parcel with no sign of life since the order is another's. Of those that remain the one
 * shipped since, then the one of the carrier asked for, then the one with scans; else nobody can say which is ours.
 */
export function chooseResult(entries: readonly Entry[], asked: AskedNumber): Choice {
  const firstDay = firstShipDay(asked.notBefore);
  const since = (days: readonly string[]) => days.some((day) => day >= firstDay);
  const distinct = [...new Map(entries.map((entry, i) => [uniqueIdOf(entry.result) ?? i, entry])).values()];
  const alive = distinct.filter(({ result }) => {
    const days = [...shipDays(result), ...scanDays(result)];
    return days.length === 0 || since(days);
  });
  const wishes: readonly ((result: TrackResult) => boolean)[] = [
    (result) => since(shipDays(result)),
    (result) => asked.carrierCode !== null && result.trackingNumberInfo?.carrierCode === asked.carrierCode,
    (result) => result.scanEvents.length > 0,
  ];
  const left = wishes.reduce((entries, wish) => {
    const fitting = entries.filter(({ result }) => wish(result));
    return fitting.length > 0 ? fitting : entries;
  }, alive);
  const [entry, another] = left;
  if (entry === undefined) return { kind: 'none' };
  return another === undefined ? { kind: 'one', entry } : { kind: 'several' };
}

function uniqueIdOf(result: TrackResult): string | null {
  return result.trackingNumberInfo?.trackingNumberUniqueId ?? null;
}

function shipDays(result: TrackResult): readonly string[] {
  return daysOf(result.dateAndTimes.filter(({ type }) => type === 'SHIP').map(({ dateTime }) => dateTime));
}

function scanDays(result: TrackResult): readonly string[] {
  return daysOf(
    result.scanEvents.map((event) =>
      typeof event === 'object' && event !== null && 'date' in event && typeof event.date === 'string'
        ? event.date
        : null,
    ),
  );
}

function daysOf(times: readonly (string | null)[]): readonly string[] {
  return times.flatMap((time) => localPartOf(time)?.slice(0, 10) ?? []);
}
