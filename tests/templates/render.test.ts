import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/notice.ts';
import { type NoticeContent, STAGES } from '../../templates/content.ts';
import { renderMessage } from '../../templates/render.ts';
import { hasSms } from '../../templates/sms.ts';
import { delay, documents, movingAgain, NOTICES, SECOND_OF_THREE, shipped } from './notices.ts';

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

const OF_MANY = { index: 100, count: 100 };

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

  it('lists the papers of the country, with the usual deadline and whose word that is', () => {
    expect(mailOf(documents()).text).toMatch(/CPF/u);
    expect(mailOf(documents({ country: 'DE' })).text).toMatch(/EORI/u);
    expect(mailOf(documents({ country: 'US' })).text).not.toMatch(/CPF|EORI/u);
    expect(mailOf(documents()).text).toContain('We know of no exact day. Usually there are 10 days to answer');
    expect(mailOf(documents()).text).toContain('(source: what carriers usually allow)');
    expect(mailOf(documents({ usualDeadline: { days: 10, source: 'Correios' } })).text).toContain('(source: Correios)');
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
    for (const reason of ['promise', 'silence'] as const) {
      const order = [/We are sorry\./u, /What happened/iu, /20 November 2026/u].map((said) =>
        mailOf(delay({ reason })).text.search(said),
      );
      expect(order).not.toContain(-1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it('has a heading that goes with its subject, before the promised day and after', () => {
    const said = (content: NoticeContent) => mailOf(content).html.match(/<h1[^>]*>([^<]*)</u)?.[1];
    expect(mailOf(delay()).subject).toBe('Your order #1001 may arrive later than we said');
    expect(said(delay())).toBe('Your parcel may take longer than we said');
    expect(mailOf(delay({ promisePassed: true })).subject).toBe('Your order #1001 is late');
    expect(said(delay({ promisePassed: true }))).toBe('Your parcel is taking longer than we said');
  });

  it('says of one parcel among several which it is, and claims nothing of the others', () => {
    const parcel = SECOND_OF_THREE;
    const several = [
      shipped({ parcel }),
      documents({ parcel }),
      delay({ parcel }),
      delay({ parcel, promisePassed: true }),
      delay({ parcel, reason: 'silence' }),
      movingAgain({ parcel }),
    ];
    for (const content of several) {
      expect(mailOf(content).subject).toMatch(/parcel 2 of 3 of your order #1001/iu);
      expect(mailOf(content, 'pt-BR').subject).toMatch(/encomenda 2 de 3 do seu pedido #1001/iu);
      expect(mailOf(content).text).toContain('Items ordered: 2 × Green tea, 250 g; 1 × Tea pot, stoneware');
      if (!hasSms(content)) continue;
      expect(textOf(content)).toMatch(/parcel 2 of 3 of (?:your )?order #1001/u);
      expect(textOf(content, 'pt-BR')).toMatch(/encomenda 2 de 3 do pedido #1001/u);
    }
  });

  it('claims of the promise no more than is so', () => {
    expect(mailOf(delay()).text).toContain('can no longer count on that day');
    expect(mailOf(delay({ promisePassed: true })).text).toContain('That day has passed');
    expect(mailOf(delay({ promisedDay: null, promisePassed: true })).text).not.toContain('passed');
    expect(mailOf(delay({ reason: 'silence' })).text).not.toContain('4 December');
    // Each stage says something of its own, and nothing where it is unclear.
    expect(new Set(STAGES.map((stage) => mailOf(delay({ stage })).text)).size).toBe(STAGES.length);
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
    expect(textOf(delay())).toContain('reply to our e-mail');
    expect(textOf(documents())).toContain('The list is in our e-mail');
    expect(textOf(delay({ emailHasLeft: false }))).not.toMatch(/e-mail/u);
    expect(textOf(documents({ emailHasLeft: false }))).not.toMatch(/our e-mail/u);
  });

  it('announce the next message only to those it reaches: it is an e-mail', () => {
    expect(textOf(delay())).toContain('We write when it moves.');
    expect(textOf(delay({ hasEmailAddress: false }))).not.toMatch(/we write/iu);
    expect(textOf(delay(), 'pt-BR')).toContain('Avisamos quando');
    expect(textOf(delay({ hasEmailAddress: false }), 'pt-BR')).not.toMatch(/avisamos/iu);
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
        fc.constantFrom({ index: 1, count: 1 }, OF_MANY),
        fc.constantFrom('BR', 'US', null),
        (merchantName, orderName, promisedDay, promisePassed, emailHasLeft, language, reason, place, country) => {
          const parcel = { ...SECOND_OF_THREE, ...place };
          const names = { merchantName, orderName, emailHasLeft, parcel };
          for (const content of [
            delay({ ...names, promisedDay, promisePassed, reason }),
            documents({ ...names, country }),
          ]) {
            const segmented = new SegmentedMessage(textOf(content, language));
            expect(segmented.getEncodingName()).toBe('GSM-7');
            expect(segmented.segmentsCount).toBeLessThanOrEqual(2);
          }
        },
      ),
      {
        numRuns: 300,
        // The longest there are: every character of the names counts twice.
        examples: [
          ['~'.repeat(40), '~'.repeat(40), '2026-09-30', true, true, 'pt-BR', 'promise', OF_MANY, 'BR'],
          ['~'.repeat(40), '~'.repeat(40), '2026-09-30', false, true, 'en', 'promise', OF_MANY, 'BR'],
        ],
      },
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
        documents({ usualDeadline: { days: 3, source: value } }),
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
