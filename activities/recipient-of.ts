import { findBuyer } from '../database/buyers.ts';
import { withTenant } from '../database/pool.ts';
import type { ShipmentRow } from '../database/shipments.ts';
import type { TrackingQuery } from '../domain/look.ts';
import type { Dependencies } from './dependencies.ts';

/** What a registration may have to say beside the number; afterwards nothing of the buyer's goes to a carrier. */
export async function recipientOf(
  { pool }: Pick<Dependencies, 'pool'>,
  { merchantId, orderId }: ShipmentRow,
): Promise<TrackingQuery['recipient']> {
  const buyer = await withTenant(pool, merchantId, (tx) => findBuyer(tx, orderId));
  if (buyer === null) return null;
  const { country = null, postalCode = null } = buyer.address ?? {};
  return { country, postalCode, phone: buyer.phone };
}
