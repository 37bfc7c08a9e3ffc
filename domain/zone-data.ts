/**
 * The world's time zone rules, from data the product ships: the rules inside Node and its `Intl` trail the IANA
 * releases by months, and two workers on different Node builds would disagree about the same evening.
 *
 * The packed format: a zone is `name|abbreviations|offsets|indices|untils|population`. `indices` holds one base-60
 * character per segment, pointing into `offsets` (minutes, positive WEST). `untils` are minutes, each the distance
 * from the one before, the first from the epoch; segment i holds while the instant is before until i, the last one
 * for ever, so `untils` is one shorter than `indices`.
 */
import rules from 'moment-timezone/data/packed/latest.json' with { type: 'json' };
import type { ProductInstant } from './time.ts';
import { MINUTE_MS } from './time.ts';

/** The IANA release of the rules, e.g. `2026f`; stored with every decision that depends on them. */
export const ZONE_RULES_VERSION: string = rules.version;

/** A stretch of time with one offset. */
interface OffsetSegment {
  /** Epoch milliseconds, exclusive; Infinity for the last. */
  readonly untilMs: number;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
}

const packedByZone = new Map(rules.zones.map((packed) => [packed.slice(0, packed.indexOf('|')), packed]));
const targetByLink = new Map(
  rules.links.map((link) => {
    const [target = '', alias = ''] = link.split('|');
    return [alias, target];
  }),
);
const zonesByCountry = new Map(
  rules.countries.map((country) => {
    const [code = '', zones = ''] = country.split('|');
    return [code, zones.split(' ')];
  }),
);
const sharingByZone = new Map<string, number>();
for (const zones of zonesByCountry.values()) {
  for (const zone of zones) sharingByZone.set(zone, (sharingByZone.get(zone) ?? 0) + 1);
}
const unpacked = new Map<string, readonly OffsetSegment[]>();

/** Whether the rules know this name, as a zone or as a link to one. Spelling and case must be exact. */
export function isZone(name: string): boolean {
  return packedByZone.has(name) || targetByLink.has(name);
}

/**
 * The zone a name stands for: `America/Sao_Paulo` for `Brazil/East`, itself for a zone.
 * @throws {RangeError} for a name the rules do not know.
 */
export function canonicalZone(name: string): string {
  const zone = targetByLink.get(name) ?? name;
  if (!packedByZone.has(zone)) {
    throw new RangeError(
      `Time zone ${JSON.stringify(name.slice(0, 60))} is not in the zone rules ${ZONE_RULES_VERSION}; expected an IANA name such as "America/Sao_Paulo".`,
    );
  }
  return zone;
}

/**
 * Minutes by which the zone's clock is ahead of UTC at an instant: positive east.
 * @throws {RangeError} for an unknown zone, or an instant that is not a finite number.
 */
export function offsetMinutes(zone: string, instant: ProductInstant): number {
  if (!Number.isFinite(instant)) {
    throw new RangeError(`Instant ${instant} has no local time; expected finite milliseconds since the epoch.`);
  }
  const segments = offsetSegments(zone);
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instant < (segments[middle]?.untilMs ?? Number.POSITIVE_INFINITY)) high = middle;
    else low = middle + 1;
  }
  return segments[low]?.offsetMinutes ?? 0;
}

/** The zones in use in a country (ISO 3166 alpha-2, upper case), most of them names of its own; empty if unknown. */
export function zonesOfCountry(countryCode: string): readonly string[] {
  return zonesByCountry.get(countryCode) ?? [];
}

/** How many regions list the zone as theirs; a name of a country's own counts one. */
export function countriesSharing(zone: string): number {
  return sharingByZone.get(zone) ?? 0;
}

/** People living by the zone, as the data has it; 0 for links and empty places. */
export function populationOf(zone: string): number {
  return Number(packedByZone.get(zone)?.split('|')[5] ?? 0);
}

/**
 * Every stretch of constant offset, oldest first. Unpacked on first use, a fraction of a millisecond a zone.
 * @throws {RangeError} for an unknown zone.
 */
export function offsetSegments(zone: string): readonly OffsetSegment[] {
  const known = unpacked.get(zone);
  if (known) return known;
  const canonical = canonicalZone(zone);
  const segments = unpacked.get(canonical) ?? unpack(packedByZone.get(canonical) ?? '');
  unpacked.set(canonical, segments);
  unpacked.set(zone, segments);
  return segments;
}

function unpack(packed: string): readonly OffsetSegment[] {
  const [, , offsetList = '', indices = '', untilList = ''] = packed.split('|');
  const offsets = offsetList.split(' ').map((west) => -fromBase60(west) || 0);
  const untils = untilList === '' ? [] : untilList.split(' ').map(fromBase60);
  let untilMinute = 0;
  return indices.split('').map((index, i) => {
    const delta = untils[i];
    untilMinute += delta ?? Number.POSITIVE_INFINITY;
    return { untilMs: Math.round(untilMinute * MINUTE_MS), offsetMinutes: offsets[fromBase60(index)] ?? 0 };
  });
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX';

/** `-2sw2a.i`: a sign, digits, and sixtieths after a point. */
function fromBase60(text: string): number {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.slice(negative ? 1 : 0).split('.');
  let value = 0;
  for (const digit of whole) value = value * 60 + DIGITS.indexOf(digit);
  let scale = 1;
  for (const digit of fraction) {
    scale /= 60;
    value += DIGITS.indexOf(digit) * scale;
  }
  return negative ? -value : value;
}
