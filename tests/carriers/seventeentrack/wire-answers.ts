/** Answers as 17TRACK writes them, for tests. */
export interface WireEvent {
  readonly time?: string | null;
  readonly offset?: string;
  readonly subStatus?: string | null;
  readonly stage?: string | null;
  readonly description?: string | null;
  readonly location?: string | null;
  readonly country?: string | null;
}

/** An event whose facility clock reads `time`, e.g. `2026-11-03T14:05:00`. */
export function wireEvent({ time = '2026-11-03T14:05:00', offset = '+00:00', ...event }: WireEvent = {}) {
  return {
    time_iso: time === null ? null : `${time}${offset}`,
    time_utc: time === null ? null : `${new Date(`${time}${offset}`).toISOString().slice(0, 19)}Z`,
    time_raw:
      time === null
        ? { date: null, time: null, timezone: null }
        : { date: time.slice(0, 10), time: time.slice(11), timezone: offset },
    description: event.description === undefined ? 'In transit' : event.description,
    location: event.location ?? null,
    stage: event.stage ?? null,
    sub_status: event.subStatus === undefined ? 'InTransit_Other' : event.subStatus,
    address: { country: event.country ?? null, state: null, city: null, postal_code: null },
  };
}

export interface WireLeg {
  readonly key?: number;
  readonly name?: string;
  readonly syncStatus?: string | null;
  readonly syncTime?: unknown;
  readonly events?: unknown;
}

export function wireLeg({ key = 190008, name = 'YunExpress', ...leg }: WireLeg = {}) {
  return {
    provider: { key, name, country: 'CN' },
    latest_sync_status: leg.syncStatus === undefined ? 'Success' : leg.syncStatus,
    latest_sync_time: leg.syncTime === undefined ? '2026-11-04T00:00:00Z' : leg.syncTime,
    events: leg.events === undefined ? [wireEvent()] : leg.events,
  };
}

export interface WireItem {
  readonly number?: unknown;
  readonly carrier?: number;
  readonly tag?: string | null;
  readonly status?: string | null;
  readonly subStatus?: string | null;
  readonly misc?: unknown;
  readonly legs?: unknown;
}

export const NUMBER = 'YT2600000000001';

export function wireItem({
  number = NUMBER,
  carrier = 190008,
  tag = 'order/acme/shopify/1/1',
  ...item
}: WireItem = {}) {
  return {
    number,
    carrier,
    tag,
    track_info: {
      latest_status: {
        status: item.status === undefined ? 'InTransit' : item.status,
        sub_status: item.subStatus === undefined ? 'InTransit_Other' : item.subStatus,
      },
      misc_info: item.misc ?? null,
      tracking: { providers: item.legs === undefined ? [wireLeg()] : item.legs },
    },
  };
}

export function rejected(code: number, number = NUMBER) {
  return { number, error: { code, message: 'as the test wants it' } };
}

export function answerBody(accepted: readonly unknown[], refused: readonly unknown[] = []): string {
  return JSON.stringify({ code: 0, data: { accepted, rejected: refused } });
}
