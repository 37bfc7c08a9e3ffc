import type { ClientBase } from 'pg';
import type { ShipmentId } from '../domain/ids.ts';

/** What the shop may take back: the number is carried again, or the order is not cancelled or refunded after all. */
const TAKEN_BACK: readonly string[] = ['tracking_number_withdrawn', 'cancelled', 'refunded'];

/**
 * Takes back what the judgement of a parcel ended that is watched again: the troubles its shop's stop had closed, and
 * notices that certainly nobody has, which wait again. The next judgement drops those that do not hold any more. A message
 * that an attempt may have brought somewhere stays cancelled.
 */
export async function resumeParcel(tx: ClientBase, shipmentId: ShipmentId): Promise<void> {
  // A stop of the order closed those told under the numbers this one replaces as well.
  await tx.query(
    `update episode set closed_at = null, closed_by = null
     where closed_by = any($2) and shipment_id in
       (select shipment_id from shipment where order_id = (select order_id from shipment where shipment_id = $1))`,
    [shipmentId, TAKEN_BACK],
  );
  await tx.query(
    `update message m set state = 'planned', reason = null, settled_at = null
     where shipment_id = $1 and state = 'cancelled' and reason = any($2) and not exists
       (select from attempt a where a.message_id = m.message_id and a.state not in ('unavailable', 'rejected_transient'))`,
    [shipmentId, TAKEN_BACK],
  );
}
