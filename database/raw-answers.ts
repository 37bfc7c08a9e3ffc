import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { ShipmentId } from '../domain/ids.ts';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../domain/plan.ts';
import type { ProductInstant } from '../domain/time.ts';
import { productTime, shipmentIdColumn } from './columns.ts';

export interface RawAnswer {
  readonly provider: CarrierProvider;
  /** The leg of the journey its first one is. */
  readonly firstLeg: number;
  /** Null after an erasure. */
  readonly body: string | null;
  readonly firstAt: ProductInstant;
}

const rawRow = z
  .object({
    provider: z.enum(CARRIER_PROVIDERS),
    first_leg: z.number(),
    body: z.string().nullable(),
    first_at: productTime,
  })
  .transform((r): RawAnswer => ({ provider: r.provider, firstLeg: r.first_leg, body: r.body, firstAt: r.first_at }));

/** Every different answer about a parcel, oldest first. */
export async function rawAnswersOf(tx: ClientBase, shipmentId: string): Promise<readonly RawAnswer[]> {
  const { rows } = await tx.query(
    'select provider, first_leg, body, first_at from raw_answer where shipment_id = $1 order by first_at, last_at, sha256',
    [shipmentId],
  );
  return z.array(rawRow).parse(rows);
}

/** The open parcels of the merchant that have stored answers. */
export async function rereadableShipments(tx: ClientBase): Promise<readonly ShipmentId[]> {
  const { rows } = await tx.query(
    `select shipment_id from shipment s
     where state = 'open' and exists (select from raw_answer r where r.shipment_id = s.shipment_id and r.body is not null)
     order by shipment_id`,
  );
  return z
    .array(z.object({ shipment_id: shipmentIdColumn }))
    .parse(rows)
    .map((r) => r.shipment_id);
}
