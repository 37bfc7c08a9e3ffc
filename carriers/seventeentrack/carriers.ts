/**
 * 17TRACK's numeric codes of carriers that shops name, as of its public carrier list. A carrier that is not here is left
 * for 17TRACK to detect, which it can for most numbers; a wrong code would hide the parcel.
 */
const CODES: Readonly<Record<string, string>> = {
  '4px': '190094',
  chinapost: '3011',
  dhl: '100001',
  dhlexpress: '100001',
  fedex: '100003',
  ups: '100002',
  usps: '21051',
  yunexpress: '190008',
};

/** The code of a carrier by the shop's name for it; null where 17TRACK is to detect it. */
export function carrierNamed(name: string | null): string | null {
  const key = (name ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return Object.hasOwn(CODES, key) ? (CODES[key] ?? null) : null;
}
