import type { ClientBase } from 'pg';
import type { ShipmentId } from '../domain/ids.ts';

/**
 * Hands the troubles that the buyer was told of on to the parcel that replaces others, so that no second apology leaves
 * for the same promise and "we write when it moves" is kept. Open stays open, also where the old parcel's judgement
 * has closed it already. For a parcel that has just been opened, and so has no episodes of its own; the caller holds the order's lock.
 */
export async function inheritEpisodes(
  tx: ClientBase,
  parcel: ShipmentId,
  replaced: readonly ShipmentId[],
): Promise<void> {
  if (replaced.length === 0) return;
  await tx.query(
    `with told as (
       select e.*, e.closed_at is null or e.closed_by = 'tracking_number_withdrawn' as lasts,
         coalesce(e.told_before, min(m.sent_at)) as told_at
       from episode e
       left join notice n using (shipment_id, kind)
       left join message m on m.notice_id = n.notice_id and n.episode = e.n and m.state in ('sent', 'unknown')
       where e.shipment_id = any ($2)
       group by e.shipment_id, e.n
     ), latest as (
       select distinct on (kind, cause, lasts) * from told where told_at is not null
       order by kind, cause, lasts, told_at desc
     )
     insert into episode (shipment_id, n, merchant_id, kind, cause, opened_at, closed_at, closed_by, told_before)
     select $1, row_number() over (order by told_at, kind), merchant_id, kind, cause, opened_at,
       case when not lasts then closed_at end, case when not lasts then closed_by end, told_at
     from latest`,
    [parcel, replaced],
  );
}
