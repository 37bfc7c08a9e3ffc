import { storableText } from '../plain-text.ts';

/**
 * What is kept of an answer. AfterShip gives a tracking some eighty fields, with the buyer's names, addresses, phones and
 * signatures among them, and adds more with every version: what is not named here is not kept, wherever it stands.
 */
const KEPT: ReadonlySet<string> = new Set(
  `
  meta code type data event event_id ts msg trackings pagination total
  id tracking_number slug order_id active source language tracked_count created_at updated_at
  tag subtag subtag_message return_to_sender failed_delivery_attempts
  origin_country_region destination_country_region courier_destination_country_region
  shipment_type shipment_package_count shipment_pickup_date shipment_delivery_date
  courier_estimated_delivery_date estimated_delivery_date first_mile last_mile last_mile_tracking_supported
  checkpoints checkpoint_time raw_tag message location city state country_region country_iso3 country_region_name
  events reason hash
  `
    .trim()
    .split(/\s+/),
);

/** A part of an answer as it is kept for the record, as JSON. */
export function storedPart(part: unknown): string {
  return JSON.stringify(part ?? null, function (this: unknown, key: string, value: unknown) {
    if (key !== '' && !Array.isArray(this) && !KEPT.has(key)) return undefined;
    return typeof value === 'string' ? storableText(value) : value;
  });
}
