import type { ClientBase } from 'pg';
import type { ShipmentId } from '../domain/ids.ts';

/** What the shop may take back: the number is carried again, or the order is not cancelled or refunded after all. */
const TAKEN_BACK: readonly string[] = ['tracking_number_replaced', 'cancelled', 'refunded'];

/**
 * Takes back what the judgement of a detached parcel ended, once it is watched again: troubles open as they were, and
 * notices that nobody had begun to send wait again. The next judgement drops those that do not hold any more. A message
 * that was attempted stays cancelled: the channel may have it.
 */
export async function resumeParcel(tx: ClientBase, shipmentId: ShipmentId): Promise<void> {
  await tx.query(
    'update episode set closed_at = null, closed_by = null where shipment_id = $1 and closed_by = any($2)',
    [shipmentId, TAKEN_BACK],
  );
  await tx.query(
    `update message set state = 'planned', reason = null, settled_at = null
     where shipment_id = $1 and state = 'cancelled' and reason = any($2) and attempts = 0`,
    [shipmentId, TAKEN_BACK],
  );
}
