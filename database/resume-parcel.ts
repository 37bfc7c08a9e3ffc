import type { ClientBase } from 'pg';
import type { ShipmentId } from '../domain/ids.ts';

/**
 * Takes back what the judgement of a detached parcel ended, once its number is carried again: troubles open as they were,
 * and notices that nobody had begun to send wait again. The next judgement drops those that do not hold any more. A
 * message that was attempted stays cancelled: the channel may have it.
 */
export async function resumeParcel(tx: ClientBase, shipmentId: ShipmentId): Promise<void> {
  await tx.query(
    `update episode set closed_at = null, closed_by = null where shipment_id = $1 and closed_by = 'tracking_number_withdrawn'`,
    [shipmentId],
  );
  await tx.query(
    `update message set state = 'planned', reason = null, settled_at = null
     where shipment_id = $1 and state = 'cancelled' and reason = 'tracking_number_withdrawn' and attempts = 0`,
    [shipmentId],
  );
}
