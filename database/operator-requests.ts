import type { ClientBase } from 'pg';
import type { OrderId } from '../domain/ids.ts';
import { partsOf } from '../domain/ids.ts';
import type { ProductInstant } from '../domain/time.ts';
import { timestamp } from './columns.ts';

export type OperatorRequestKind = 'mute' | 'unmute' | 'look_now' | 'resend' | 'cancel' | 'restart' | 'erase';

/**
 * Records a request under its id (a Temporal update id, or one the CLI makes).
 * @returns false when this request was recorded before: a reset applies updates again, and must not act twice.
 */
export async function recordRequest(
  tx: ClientBase,
  orderId: OrderId,
  requestId: string,
  kind: OperatorRequestKind,
  subject: string | null,
  now: ProductInstant,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into operator_request (order_id, request_id, merchant_id, kind, subject, requested_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (order_id, request_id) do nothing`,
    [orderId, requestId, partsOf(orderId).merchantId, kind, subject, timestamp(now)],
  );
  return rowCount === 1;
}
