import type { ClientBase } from 'pg';
import type { ShipmentId } from '../domain/ids.ts';

/**
 * Takes back what the judgement of a detached parcel ended, once its number is carried again: notices that certainly nobody
 * has wait again. The next judgement drops those that do not hold any more. A message that an attempt may have brought
 * somewhere stays cancelled.
 */
export async function resumeParcel(tx: ClientBase, shipmentId: ShipmentId): Promise<void> {
  await tx.query(
    `update message m set state = 'planned', reason = null, settled_at = null
     where shipment_id = $1 and state = 'cancelled' and reason = 'tracking_number_withdrawn' and not exists
       (select from attempt a where a.message_id = m.message_id and a.state not in ('unavailable', 'rejected_transient'))`,
    [shipmentId],
  );
}
