import type { ClientBase } from 'pg';
import { z } from 'zod';

/** A code, or words without one, that nothing in the tables and rules understands. */
export interface UnknownCode {
  readonly provider: string;
  /** Empty where the row has words only. */
  readonly code: string;
  /** One of the texts it came with. */
  readonly text: string;
  readonly parcels: number;
  readonly rows: number;
}

const unknownRow = z.object({
  provider: z.string(),
  code: z.string(),
  text: z.string(),
  parcels: z.number(),
  rows: z.number(),
});

/** What is not understood in the checkpoints of a merchant, the most frequent first. */
export async function unknownCodes(tx: ClientBase, limit: number): Promise<readonly UnknownCode[]> {
  const { rows } = await tx.query(
    `select s.provider, c.row->>'code' as code, min(c.row->>'text') as text,
       count(distinct c.shipment_id)::int as parcels, count(*)::int as rows
     from checkpoint c join shipment s using (shipment_id)
     where c.row->>'event' = 'UNKNOWN'
     group by s.provider, c.row->>'code', case when c.row->>'code' = '' then c.row->>'text' end
     order by count(distinct c.shipment_id) desc, 1, 2, 3 limit $1`,
    [limit],
  );
  return z.array(unknownRow).parse(rows);
}
