import type { ShopifyOrder } from './schema.ts';

/** A cart attribute with which a shop asks at checkout "May we text you about this parcel?". */
const TRANSACTIONAL_ATTRIBUTE = 'sms_order_updates';

/**
 * Where an SMS may go, and whether the buyer agreed to it. Shipping notices are transactional, yet most markets and SMS
 * carriers ask for consent to any text message, so none goes without it. Two things count:
 *
 * - the customer's SMS marketing consent is `subscribed`: consent to more than we send. It was given for the customer's
 *   own number, so only that one is used: the phone in a gift's shipping address belongs to somebody else;
 * - the order's attribute `sms_order_updates` is yes, true or 1: consent to exactly this, given with this order.
 *
 * `buyer_accepts_marketing` is about e-mail and counts for nothing here.
 */
export function smsContact(order: ShopifyOrder): { readonly phone: string | null; readonly smsConsent: boolean } {
  const { customer } = order;
  if (customer?.phone && customer.sms_marketing_consent?.state?.toLowerCase() === 'subscribed') {
    return { phone: customer.phone, smsConsent: true };
  }
  const phone = order.phone ?? customer?.phone ?? order.shipping_address?.phone ?? null;
  const agreed = order.note_attributes.some(
    ({ name, value }) =>
      name?.toLowerCase() === TRANSACTIONAL_ATTRIBUTE && ['yes', 'true', '1'].includes(value?.toLowerCase() ?? ''),
  );
  return { phone, smsConsent: phone !== null && agreed };
}
