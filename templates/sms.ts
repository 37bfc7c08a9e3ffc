import type { NoticeKind } from '../domain/notice.ts';
import { type DelayContent, type DocumentsContent, type NoticeContent, troubleOf } from './content.ts';
import { papersFor } from './documents.ts';
import { trackingLink } from './facts.ts';
import { asciiText, plainValue } from './plain-value.ts';
import type { Words } from './words.ts';

/** Notices urgent enough for a text message. */
const SMS_KINDS = ['documents', 'delay'] as const satisfies readonly NoticeKind[];

export type SmsContent = DocumentsContent | DelayContent;

/** Whether a notice exists as a text message at all. */
export function hasSms(content: NoticeContent): content is SmsContent {
  return SMS_KINDS.some((kind) => kind === content.kind);
}

const MAX_SHOP = 24;
const MAX_ORDER = 16;
/** Two segments of GSM-7: 153 characters each, as 7 go to the header that joins them. */
const MAX_SEPTETS = 2 * 153;

/**
 * The text message: ASCII only, at most two segments, with the shop's name and the order's number. A delay carries
 * the tracking link where it fits; a request for papers never carries one, for it must not look like a fraud.
 */
export function smsBody(content: SmsContent, words: Words): string {
  const subject = {
    merchant: shopName(content),
    order: asciiText(plainValue(content.orderName, MAX_ORDER)) || '#',
    index: content.parcel.index,
    count: content.parcel.count,
  };
  const contact = content.emailHasLeft ? 'email' : 'shop';
  switch (content.kind) {
    case 'documents':
      return asciiText(words.say('documents.sms', { ...subject, contact, rules: papersFor(content.country).rules }));
    case 'delay': {
      const day = content.promisedDay === null ? 'none' : words.day(content.promisedDay);
      const sentences = [
        words.say(`delay.sms.${troubleOf(content)}`, { ...subject, day }),
        words.say('delay.sms.choose', { contact }),
        ...(content.hasEmailAddress ? [words.say('delay.sms.next')] : []),
      ];
      const text = asciiText(sentences.join(' '));
      const url = trackingLink(content.parcel.trackingUrl);
      const linked = url === null ? text : `${text} ${url}`;
      return septets(linked) <= MAX_SEPTETS ? linked : text;
    }
  }
}

/** The shop as a phone can show it: its name, or its domain when the name is in another script. */
function shopName(content: SmsContent): string {
  const name = asciiText(plainValue(content.merchantName, MAX_SHOP));
  const readable = /[A-Za-z0-9]/u.test(name) ? name : asciiText(plainValue(content.merchantDomain ?? '', MAX_SHOP));
  return readable || asciiText(plainValue(content.replyTo, MAX_SHOP));
}

/** Length in the units a phone network counts; a few ASCII characters take two (GSM 03.38 extension table). */
function septets(ascii: string): number {
  return Array.from(ascii).reduce((sum, character) => sum + ('[\\]^{|}~'.includes(character) ? 2 : 1), 0);
}
