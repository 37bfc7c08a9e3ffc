import type { LookResult } from '../carriers/carrier.ts';
import type { ShipmentRow } from '../database/shipments.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import type { CarriersPolicy } from '../domain/policy.ts';
import { lastMileProviders } from '../domain/provider-choice.ts';
import { askBeside } from './ask-beside.ts';
import type { Dependencies } from './dependencies.ts';
import { queryOf } from './query-of.ts';
import { recipientOf } from './recipient-of.ts';

/** What is known of a parcel by its second number. */
export interface LastMileLook {
  readonly provider: CarrierProvider;
  readonly result: LookResult;
}

/**
 * A look at the number of the carrier that delivers, where the feed of the one before it names one and does not bring its
 * scans; null where there is none, no account that follows it, or no answer.
 */
export async function lastMileLook(
  deps: Dependencies,
  policy: CarriersPolicy,
  shipment: ShipmentRow,
): Promise<LastMileLook | null> {
  const { merchantId, lastMileNumber, lastMileCarrierName, lastMileRegistered } = shipment;
  if (lastMileNumber === null) return null;
  for (const provider of lastMileProviders(shipment.provider, lastMileCarrierName)) {
    if (!(await deps.hasAccount(provider, merchantId))) continue;
    const recipient = lastMileRegistered ? null : await recipientOf(deps, shipment);
    const parcel = { trackingNumber: lastMileNumber, carrierName: lastMileCarrierName, registered: lastMileRegistered };
    const query = queryOf({ ...shipment, ...parcel, carrierCode: null }, policy, recipient);
    if (query === null) return null;
    const result = await askBeside(deps, provider, merchantId, query);
    return result === null ? null : { provider, result };
  }
  return null;
}
