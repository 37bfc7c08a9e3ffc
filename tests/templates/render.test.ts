import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/notice.ts';
import { type NoticeContent, STAGES } from '../../templates/content.ts';
import { renderMessage } from '../../templates/render.ts';
import { hasSms } from '../../templates/sms.ts';
import { delay, documents, movingAgain, NOTICES, shipped } from './notices.ts';

const LINK = 'https://track.example.com/?nums=YT2630000000001&lang=en';

function mailOf(content: NoticeContent, language: Language = 'en') {
  const mail = renderMessage(content, 'email', language);
  if (mail.channel !== 'email') throw new TypeError('an e-mail was asked for');
  return mail;
}

function textOf(content: NoticeContent, language: Language = 'en'): string {
  const text = renderMessage(content, 'sms', language);
  if (text.channel !== 'sms') throw new TypeError('a text message was asked for');
  return text.body;
}

const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);

describe.each(LANGUAGES)('every e-mail in %s', (language) => {
  it.each(Object.entries(NOTICES))('%s keeps the rules of the layout', (_name, content) => {
    const { html } = mailOf(content, language);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).toContain(`<div lang="${language}" dir="ltr">`);
    expect(html.match(/<table(?![^>]*role="presentation")/gu)).toBeNull();
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).not.toMatch(/<script|<img|<form|javascript:|undefined|\[object|NaN/iu);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  it.each(Object.entries(NOTICES))(
    '%s has no link but that of the parcel, and says the same in plain text',
    (_name, content) => {
      const { html, text } = mailOf(content, language);
      const links = content.parcel.trackingUrl === null ? [] : [LINK];
      expect(hrefs(html).map((href) => href?.replaceAll('&amp;', '&'))).toEqual(links);
      expect(text.match(/https?:\S+/gu) ?? []).toEqual(links);
      const words = (source: string) => new Set(source.toLowerCase().match(/\p{L}{4,}/gu));
      const shown = html.replace(/<style>.*<\/style>/su, '').replaceAll(/<[^>]+>/gu, ' ');
      for (const word of words(text.replaceAll(/https?:\S+/gu, ''))) expect(words(shown)).toContain(word);
    },
  );

  it.each(Object.entries(NOTICES))(
    '%s answers what happened, what we do, what one can do and what comes next',
    (_name, content) => {
      const headings = [...mailOf(content, language).html.matchAll(/<h2[^>]*>([^<]*)</gu)].map(
        ([, heading]) => heading,
      );
      const [happened, next] = [headings[0], headings.at(-1)];
      expect(happened).toBe(language === 'en' ? 'What happened' : 'O que aconteceu');
      expect(next).toBe(language === 'en' ? 'When you hear from us next' : 'Quando você terá notícias nossas');
      expect(headings).toContain(language === 'en' ? 'What we are doing' : 'O que estamos fazendo');
    },
  );

  it('prints no hour: hours of carrier events are often wrong', () => {
    for (const content of Object.values(NOTICES))
      expect(mailOf(content, language).text).not.toMatch(/\d{1,2}:\d{2}|\bUTC\b/u);
  });
});

describe('what each kind says', () => {
  it('gives a range of days, and speaks of customs and papers only where they may come', () => {
    expect(mailOf(shipped()).text).toContain('between 28 November 2026 and 4 December 2026');
    expect(mailOf(shipped()).text).toContain('we write if papers are needed');
    expect(mailOf(shipped({ weAskForPapers: false })).text).not.toContain('we write if papers');
    expect(mailOf(shipped({ crossBorder: false })).text).not.toMatch(/customs/iu);
    expect(mailOf(shipped({ expected: { earliestDay: '2026-12-04', day: '2026-12-04' } })).text).toContain(
      'by 4 December 2026',
    );
  });

  it('lists the papers of the country, with the deadline and whose it is', () => {
    expect(mailOf(documents()).text).toMatch(/CPF/u);
    expect(mailOf(documents({ country: 'DE' })).text).toMatch(/EORI/u);
    expect(mailOf(documents({ country: 'US' })).text).not.toMatch(/CPF|EORI/u);
    expect(mailOf(documents()).text).toContain('The carrier names 4 December 2026 as the last day');
    const usual = mailOf(documents({ deadline: { kind: 'usual', days: 10, source: 'Correios' } })).text;
    expect(usual).toContain('there are 10 days to answer');
    expect(usual).toContain('(source: Correios)');
  });

  it('never asks for money, and tells how to know the shop', () => {
    for (const language of LANGUAGES) {
      const { text } = mailOf(documents(), language);
      expect(text).toMatch(/never ask for a payment by link|Nunca pedimos pagamento por link/u);
      expect(text).toContain('#1001');
      expect(text).toContain('north-tea.example.com');
      expect(textOf(documents(), language)).toMatch(
        /never ask for a payment by link|Nunca pedimos pagamento por link/u,
      );
    }
  });

  it('apologises before it states a fact', () => {
    const { text } = mailOf(delay());
    expect(text.indexOf('apologise')).toBeLessThan(text.indexOf('4 December 2026'));
  });

  it('claims of the promise no more than is so', () => {
    expect(mailOf(delay()).text).toContain('can no longer count on that day');
    expect(mailOf(delay({ promisePassed: true })).text).toContain('That day has passed');
    expect(mailOf(delay({ promisedDay: null, promisePassed: true })).text).not.toContain('passed');
    expect(mailOf(delay({ reason: 'silence' })).text).not.toContain('4 December');
    for (const stage of STAGES) expect(mailOf(delay({ stage })).text).toBeTruthy();
  });

  it('gives choices by answer to the shop, and one word on the next message', () => {
    const { text } = mailOf(delay());
    expect(text).toMatch(/part refund: reply to this e-mail/u);
    expect(text).toContain('We write when it moves.');
    expect(text).toContain('help@north-tea.example.com');
  });
});

describe('text messages', () => {
  it('exist for papers and delays only', () => {
    for (const content of [shipped(), movingAgain()]) {
      expect(hasSms(content)).toBe(false);
      expect(() => renderMessage(content, 'sms', 'en')).toThrow(/no text message/u);
    }
  });

  it.each(LANGUAGES)('name the shop and the order in %s, in characters every network carries', (language) => {
    for (const content of Object.values(NOTICES).filter(hasSms)) {
      const body = textOf(content, language);
      expect(body).toContain('North Tea');
      expect(body).toContain('#1001');
      expect(body).toMatch(/^[\x20-\x7e]+$/u);
    }
  });

  it('carry no link when they ask for papers, and the tracking link where it fits when they tell of a delay', () => {
    expect(textOf(documents())).not.toMatch(/https?:|\w\.\w/u);
    expect(textOf(delay())).toContain(LINK);
    const long = `https://track.example.com/${'a'.repeat(200)}`;
    expect(textOf(delay({ parcel: { ...delay().parcel, trackingUrl: long } }))).not.toContain('https');
  });

  it('point to the e-mail only where there is one', () => {
    expect(textOf(delay({ alsoByEmail: false }))).not.toMatch(/e-mail/u);
    expect(textOf(documents({ alsoByEmail: false }))).not.toMatch(/our e-mail/u);
  });

  it('stay within two segments, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constant('~[]{}|^\\'.repeat(40)),
      fc.constant('W'.repeat(500)),
    );
    const day = fc.constantFrom(null, '2026-09-30');
    fc.assert(
      fc.property(
        name,
        name,
        day,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('promise', 'silence'),
        fc.constantFrom('BR', 'US', null),
        (merchantName, orderName, promisedDay, promisePassed, alsoByEmail, language, reason, country) => {
          const names = { merchantName, orderName, alsoByEmail };
          for (const content of [
            delay({ ...names, promisedDay, promisePassed, reason }),
            documents({ ...names, country, deadline: { kind: 'carrier', day: '2026-09-30' } }),
          ]) {
            const segmented = new SegmentedMessage(textOf(content, language));
            expect(segmented.getEncodingName()).toBe('GSM-7');
            expect(segmented.segmentsCount).toBeLessThanOrEqual(2);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('hostile values', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['placeholders', '{{merchant.secret}} {order} {count, plural, other {#}}'],
    ['elements', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a link behind a quote', '"><a href="https://evil.example.com">x</a>'],
    ['a handler behind a quote', "' onmouseover='alert(1)"],
    ['headers', 'Tea\r\nBcc: eve@example.com\r\n\r\n<b>'],
    ['text running backwards', '\u202egnp.exe \u2066x\u2069 \u200fשלום\u200f'],
    ['characters nobody sees', 'T\u200be\u200ba\ufeff \u00ad\u{e0041}'],
    ['half a character', '\ud800 lone \udfff'],
    ['10 KB of letters', 'A'.repeat(10_240)],
    ['10 KB of markup', '<'.repeat(10_240)],
    ['5,000 emoji', '😀'.repeat(5_000)],
    ['3,000 accents', 'e\u0301'.repeat(3_000)],
    ['nothing', ''],
    ['blanks', '   \t '],
  ];

  it.each(HOSTILE)('%s stay text, on one line, bounded', (_name, value) => {
    for (const language of LANGUAGES) {
      for (const base of [
        shipped(),
        documents({ deadline: { kind: 'usual', days: 3, source: value } }),
        delay(),
        movingAgain(),
      ]) {
        const content: NoticeContent = {
          ...base,
          merchantName: value,
          merchantDomain: value,
          replyTo: value,
          orderName: value,
          buyerName: value,
          items: Array.from({ length: 500 }, () => ({ title: value, quantity: 1 })),
          parcel: { trackingNumber: value, trackingUrl: value, carrierName: value, index: 1, count: 2 },
        };
        const { subject, html, text } = mailOf(content, language);
        expect(subject).toMatch(/^[^\r\n]{5,200}$/u);
        expect(hrefs(html)).toEqual([]);
        expect(html).not.toMatch(/<script|<img|<b>|<a[ >]|"\s*on\w+=|\u202e|\u200b|\ufeff/u);
        expect(Buffer.byteLength(html)).toBeLessThan(40_000);
        expect(text).not.toMatch(/\u202e|\u200b|\ufeff|\ud800/u);
        expect(text.length).toBeLessThan(6_000);
      }
    }
  });

  it('keep their braces: a value is never read as a template', () => {
    expect(mailOf(shipped({ merchantName: '{{shop}} {order}' })).text).toContain('{{shop}} {order}');
  });

  it('cannot turn the text around them', () => {
    expect(mailOf(shipped({ merchantName: 'תה צפון' })).text).toContain('\u2068תה צפון\u2069');
  });

  it.each([
    'http://track.example.com/1',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://track.example.com@evil.example.com/',
    'https://localhost/',
    'not an address',
    `https://track.example.com/${'a'.repeat(3_000)}`,
  ])('are no tracking link: %s', (trackingUrl) => {
    expect(hrefs(mailOf(shipped({ parcel: { ...shipped().parcel, trackingUrl } })).html)).toEqual([]);
  });

  it('reach a link percent-encoded, inside its quotes', () => {
    const trackingUrl = 'https://track.example.com/"onmouseover="x?<b>\'';
    const { html } = mailOf(shipped({ parcel: { ...shipped().parcel, trackingUrl } }));
    expect(hrefs(html)).toEqual(['https://track.example.com/%22onmouseover=%22x?%3Cb%3E%27']);
  });

  it('in any combination leave the markup as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (a, b) => {
          const tags = (content: NoticeContent) => mailOf(content).html.match(/<[a-z/!][^>]*>/giu)?.length;
          expect(tags(delay({ merchantName: `x${a}`, buyerName: `x${b}`, orderName: `x${a}${b}` }))).toBe(
            tags(delay()),
          );
        },
      ),
    );
  });
});
