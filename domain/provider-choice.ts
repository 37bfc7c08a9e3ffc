import { matchesGlob } from './glob.ts';
import type { CarrierProvider, Provider } from './plan.ts';
import type { CarriersPolicy } from './policy.ts';

/** What every provider takes for a number; anything else cannot be asked about, and staff are told. */
const TRACKABLE = /^[A-Za-z0-9]{5,50}$/;

/** Who is asked about a parcel by the merchant's choice; `none` for a number nobody can be asked about. */
export function chooseProvider(
  policy: Pick<CarriersPolicy, 'default' | 'ask'>,
  parcel: { readonly trackingNumber: string; readonly carrierName: string | null },
): Provider {
  if (!TRACKABLE.test(parcel.trackingNumber)) return 'none';
  const chosen = policy.ask.find(({ carrier }) => matchesGlob(carrier, parcel.carrierName ?? ''));
  return chosen?.provider ?? policy.default;
}

/** Carriers that can be asked themselves, and how shops and aggregators name them. */
const DIRECT: readonly { readonly names: RegExp; readonly provider: CarrierProvider }[] = [
  { names: /\bdhl\b/i, provider: 'dhl' },
  { names: /\bfed\s?ex\b/i, provider: 'fedex' },
  { names: /\bups\b|\bunited parcel service\b/i, provider: 'ups' },
];

/** Their feeds bring the carrier that delivers together with the one before it. */
const AGGREGATORS: readonly CarrierProvider[] = ['seventeentrack', 'aftership'];

/** Who can be asked about the number of the carrier that delivers, best first; nobody where its scans come anyway. */
export function lastMileProviders(asked: Provider, lastMileCarrierName: string | null): readonly CarrierProvider[] {
  if (asked === 'none' || AGGREGATORS.includes(asked)) return [];
  const direct = directProvider(asked, lastMileCarrierName);
  return direct === null ? AGGREGATORS : [direct, ...AGGREGATORS];
}

/** The carrier itself, where it can be asked and is not the one that is asked anyway; else null. */
export function directProvider(asked: Provider, carrierName: string | null): CarrierProvider | null {
  const direct = DIRECT.find(({ names }) => carrierName !== null && names.test(carrierName))?.provider ?? null;
  return direct === asked ? null : direct;
}
