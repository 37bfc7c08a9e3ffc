import type { CommonContent } from './content.ts';
import { isolated, plainValue } from './plain-value.ts';
import type { Words } from './words.ts';

/** Longest values a message shows, in characters. They also keep an e-mail far below the size mail programs cut off. */
const MAX = {
  merchant: 60,
  order: 40,
  buyer: 60,
  title: 80,
  carrier: 40,
  trackingNumber: 50,
  address: 254,
  domain: 100,
};
const MAX_URL = 2_000;
const MAX_ITEMS = 5;

/** The facts every notice shares, fit to be printed. */
export interface CommonFacts {
  readonly merchant: string;
  readonly order: string;
  readonly buyer: string | null;
  readonly replyTo: string;
  readonly domain: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
  /** `2 × Green tea`, at most five lines and one that counts the rest. */
  readonly items: readonly string[];
  readonly index: number;
  readonly count: number;
}

/** The common facts of a notice, cleaned and bounded. */
export function commonFacts(content: CommonContent, words: Words): CommonFacts {
  const { parcel } = content;
  return {
    merchant:
      printable(content.merchantName, MAX.merchant) ?? printable(content.merchantDomain, MAX.domain) ?? content.replyTo,
    order: printable(content.orderName, MAX.order) ?? '#',
    buyer: printable(content.buyerName, MAX.buyer),
    replyTo: plainValue(content.replyTo, MAX.address),
    domain: printable(content.merchantDomain, MAX.domain),
    carrier: printable(parcel.carrierName, MAX.carrier),
    trackingNumber: plainValue(parcel.trackingNumber, MAX.trackingNumber),
    trackingUrl: trackingLink(parcel.trackingUrl),
    items: itemLines(content.items, words),
    index: parcel.index,
    count: parcel.count,
  };
}

/** The value as it may be printed; null when nothing of it can be. */
export function printable(value: string | null, max: number): string | null {
  const plain = plainValue(value ?? '', max);
  return plain === '' ? null : isolated(plain);
}

/**
 * The address as it may stand behind a button, percent-encoded; null unless it is https, without a user name or
 * password (`https://shop.example@elsewhere`), and not too long.
 */
export function trackingLink(address: string | null): string | null {
  if (address === null || address.length > MAX_URL || !URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
  return plain ? url.href.replaceAll("'", '%27') : null;
}

function itemLines(items: CommonContent['items'], words: Words): readonly string[] {
  const shown = items
    .slice(0, MAX_ITEMS)
    .map(({ title, quantity }) => ({ title: printable(title, MAX.title), quantity }))
    .flatMap(({ title, quantity }) => (title === null ? [] : [words.say('items.quantity', { quantity, title })]));
  const more = items.length - MAX_ITEMS;
  return more > 0 ? [...shown, words.say('items.more', { count: more })] : shown;
}
