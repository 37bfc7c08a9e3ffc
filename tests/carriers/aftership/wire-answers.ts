/** Answers as AfterShip writes them, for tests; what it tells of people is there to be left out. */
export const NUMBER = 'YT2600000000001';
export const OTHER = 'YT2600000000002';
export const TAG = 'order/acme/shopify/1/1';

export function wireCheckpoint(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    created_at: '2026-11-04T02:00:00+00:00',
    slug: 'yunexpress',
    checkpoint_time: '2026-11-03T14:05:00+08:00',
    location: 'SHENZHEN',
    city: null,
    state: null,
    postal_code: 'PC1 1PC',
    zip: 'PC1 1PC',
    coordinates: [22.54, 114.05],
    country_region: 'CHN',
    country_region_name: 'China',
    message: 'Parcel is moving',
    tag: 'InTransit',
    subtag: 'InTransit_001',
    subtag_message: 'In Transit',
    raw_tag: null,
    events: [],
    source: 'carrier',
    hash: null,
    ...fields,
  };
}

export function wireTracking(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'bff5a3bac79b472991a204172473a635',
    tracking_number: NUMBER,
    slug: 'yunexpress',
    active: true,
    order_id: TAG,
    created_at: '2026-11-02T00:00:00+00:00',
    title: 'Parcel of Ada Example',
    customers: [{ name: 'Ada Example', email: 'ada@example.com', phone_number: '+15550100' }],
    signed_by: 'Ada Example',
    destination_raw_location: '1 Example Street, PC1 1PC',
    destination_postal_code: 'PC1 1PC',
    destination_country_region: 'GBR',
    custom_fields: { gift_for: 'Ada Example' },
    tag: 'InTransit',
    subtag: 'InTransit_001',
    subtag_message: 'In Transit',
    first_mile: null,
    last_mile: null,
    checkpoints: [wireCheckpoint()],
    ...fields,
  };
}

/** What a registration is answered with: nothing is known yet. */
export function newTracking(fields: Readonly<Record<string, unknown>> = {}) {
  return wireTracking({ tag: 'Pending', subtag: 'Pending_001', checkpoints: [], ...fields });
}

export function listBody(trackings: readonly unknown[], nextCursor: string | null = null): string {
  const pagination = { total: trackings.length, next_cursor: nextCursor ?? '', has_next_page: nextCursor !== null };
  return JSON.stringify({ meta: { code: 200 }, data: { pagination, trackings } });
}

export function oneBody(tracking: unknown, code = 200): string {
  return JSON.stringify({ meta: { code }, data: tracking });
}

export function refusalBody(code: number, message = 'as the test wants it'): string {
  return JSON.stringify({ meta: { code, type: 'BadRequest', message }, data: {} });
}
