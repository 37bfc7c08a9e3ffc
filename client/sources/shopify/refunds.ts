import { sumOf } from '../../../domain/decimal.ts';
import type { OrderEvent } from '../../../domain/order.ts';
import type { ProductInstant } from '../../../domain/time.ts';
import type { ShopifyRefund } from './schema.ts';

/**
 * A refund of money, or nothing where goods were only put back. Payments name the buyer's currency, which need not be the
 * one of the order's total: the amount goes with its currency, and where that is missing or mixed the refund counts as
 * partial until the order's own `financial_status` says more. The amount is null while a payment is still under way, or
 * where one does not say.
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
  const currencies = [...new Set(settled.map((t) => t.currency))];
  const currency = currencies.length === 1 ? (currencies[0] ?? null) : null;
  return [
    {
      kind: 'refund',
      externalId: orderExternalId,
      refundId: refund.externalId,
      updatedAt: refund.created_at ?? refund.processed_at ?? fallbackAt,
      amount: underWay || amounts.length < settled.length || currencies.length > 1 ? null : sumOf(amounts),
      currency,
      scope: currency === null ? 'partial' : null,
    },
  ];
}
