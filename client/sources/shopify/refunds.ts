import { sumOf } from '../../../domain/decimal.ts';
import type { OrderEvent } from '../../../domain/order.ts';
import type { ProductInstant } from '../../../domain/time.ts';
import type { ShopifyRefund } from './schema.ts';

/**
 * A refund of money, or nothing where goods were only put back. It always counts as partial: whether the whole order is
 * refunded is told by the order's own `financial_status`, while these amounts may be in another currency than its total.
 * The amount is null while a payment is still under way, or where one does not say.
 */
export function refundEvent(
  refund: ShopifyRefund,
  orderExternalId: string,
  fallbackAt: ProductInstant,
): readonly OrderEvent[] {
  const payments = refund.transactions.filter((t) => t.kind === null || t.kind.toLowerCase() === 'refund');
  const settled = payments.filter((t) => t.status === null || t.status.toLowerCase() === 'success');
  const underWay = payments.some((t) => t.status?.toLowerCase() === 'pending');
  if (settled.length === 0 && !underWay) return [];
  const amounts = settled.flatMap((t) => t.amount ?? []);
  return [
    {
      kind: 'refund',
      externalId: orderExternalId,
      refundId: refund.externalId,
      updatedAt: refund.created_at ?? refund.processed_at ?? fallbackAt,
      amount: underWay || amounts.length < settled.length ? null : sumOf(amounts),
      scope: 'partial',
    },
  ];
}
