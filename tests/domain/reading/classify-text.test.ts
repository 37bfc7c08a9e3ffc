import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CanonicalEvent } from '../../../domain/events.ts';
import { classifyText } from '../../../domain/reading/classify-text.ts';
import { LATER_TEXTS, OWN_TEXTS } from './own-texts.ts';

const texts = [...Object.entries(OWN_TEXTS), ...Object.entries(LATER_TEXTS)].flatMap(([language, list]) =>
  list.map((each) => ({ language, ...each })),
);

describe('a carrier’s text', () => {
  test.each(texts)('$language: $text', ({ text, event, actor, asks }) => {
    const reading = classifyText(text);
    expect(reading.event).toBe(event);
    expect(reading.asks).toEqual(asks ?? []);
    expect(reading.actor).toBe(actor ?? reading.actor);
  });

  test('that says nothing is unknown', () => {
    for (const text of ['', '   ', '.,;', 'Lorem ipsum 4711', '🚚🚚']) {
      expect(classifyText(text)).toEqual({
        event: 'UNKNOWN',
        side: null,
        actor: 'none',
        asks: [],
        rule: 'none',
        confidence: 0,
      });
    }
  });
});

/** What sounds like an end of the journey and is none, and the ends that sound like trouble. */
const FALSE_FRIENDS: Readonly<Record<string, readonly (readonly [string, CanonicalEvent])[]>> = {
  en: [
    ['Delivered to local carrier', 'HANDED_TO_LAST_MILE'],
    ['Delivered to destination country', 'ARRIVED_DEST_COUNTRY'],
    ['Your item will be delivered tomorrow', 'DELIVERY_SCHEDULED'],
    ['The item was not delivered', 'DELIVERY_ATTEMPTED'],
    ['The item was not delivered and has been returned to sender', 'RETURNED'],
    ['Returned from customs', 'CUSTOMS_RELEASED'],
    ['It will now be returned to the sender', 'RETURNING'],
    ['Invoice received, clearance continues', 'CUSTOMS_IN_PROCESS'],
  ],
  zh: [
    ['包裹未妥投', 'DELIVERY_ATTEMPTED'],
    ['包裹已交付末端派送服务商', 'HANDED_TO_LAST_MILE'],
    ['快件已签收，由【菜鸟驿站】代收', 'READY_FOR_PICKUP'],
    ['海关退回', 'CUSTOMS_RELEASED'],
    ['即将退回寄件人', 'RETURNING'],
  ],
  de: [
    ['Die Sendung wurde nicht zugestellt', 'DELIVERY_ATTEMPTED'],
    ['Die Sendung wurde in die Filiale zugestellt', 'READY_FOR_PICKUP'],
    ['Die Sendung wird an den Absender zurückgegeben', 'RETURNING'],
    ['Die Sendung wurde vom Zoll zurückgegeben', 'CUSTOMS_RELEASED'],
  ],
  fr: [
    ['Le colis n’a pas été livré', 'DELIVERY_ATTEMPTED'],
    ['Le colis sera livré demain', 'DELIVERY_SCHEDULED'],
    ['Le colis sera retourné à l’expéditeur', 'RETURNING'],
    ['Retour de douane', 'CUSTOMS_RELEASED'],
  ],
  es: [
    ['No entregado', 'DELIVERY_ATTEMPTED'],
    ['Devuelto por aduana', 'CUSTOMS_RELEASED'],
    ['Será devuelto al remitente', 'RETURNING'],
  ],
  pt: [
    ['O objeto não foi entregue', 'DELIVERY_ATTEMPTED'],
    ['Objeto devolvido pela alfândega', 'CUSTOMS_RELEASED'],
    ['Objeto será devolvido ao remetente', 'RETURNING'],
  ],
  it: [
    ['La spedizione non è stata consegnata', 'DELIVERY_ATTEMPTED'],
    ['Restituita dalla dogana', 'CUSTOMS_RELEASED'],
    ['Verrà restituita al mittente', 'RETURNING'],
  ],
  nl: [
    ['Pakket niet bezorgd', 'DELIVERY_ATTEMPTED'],
    ['Het pakket wordt teruggestuurd naar de afzender', 'RETURNING'],
  ],
  pl: [
    ['Przesyłka nie została doręczona', 'DELIVERY_ATTEMPTED'],
    ['Przesyłka zostanie zwrócona nadawcy', 'RETURNING'],
  ],
  ru: [
    ['Не вручено', 'DELIVERY_ATTEMPTED'],
    ['Будет возвращено отправителю', 'RETURNING'],
    ['Возвращено таможней', 'CUSTOMS_RELEASED'],
  ],
  ja: [
    ['配達できませんでした', 'DELIVERY_ATTEMPTED'],
    ['返送予定', 'RETURNING'],
  ],
  tr: [
    ['Teslim edilmedi', 'DELIVERY_ATTEMPTED'],
    ['Göndericiye iade edilecek', 'RETURNING'],
  ],
  ar: [
    ['لم يتم التسليم', 'DELIVERY_ATTEMPTED'],
    ['سيتم إرجاع الشحنة إلى المرسل', 'RETURNING'],
  ],
};

describe('a false friend', () => {
  test.each(
    Object.entries(FALSE_FRIENDS).flatMap(([language, list]) =>
      list.map(([text, event]) => ({ language, text, event })),
    ),
  )('in $language is seen through: $text', ({ text, event }) => {
    expect(classifyText(text).event).toBe(event);
  });
});

describe('the side of a customs event', () => {
  const lane = { origin: 'CN', destination: 'DE' };

  test('is what the text names, whatever the place', () => {
    expect(classifyText('Held by import customs', { country: 'CN', ...lane })).toMatchObject({
      event: 'IMPORT_CUSTOMS_HELD',
      side: 'IMPORT',
    });
  });

  test.each([
    { country: 'CN', event: 'EXPORT_CUSTOMS_RELEASED', side: 'EXPORT' },
    { country: 'DE', event: 'IMPORT_CUSTOMS_RELEASED', side: 'IMPORT' },
    { country: 'NL', event: 'CUSTOMS_RELEASED', side: 'TRANSIT' },
    { country: null, event: 'CUSTOMS_RELEASED', side: 'UNKNOWN' },
  ])('is that of the place where the text is silent: $country', ({ country, event, side }) => {
    expect(classifyText('Released by customs', { country, ...lane })).toMatchObject({ event, side });
  });

  test('stays without an event of its own where there is none', () => {
    expect(classifyText('Customs clearance in progress', { country: 'CN', ...lane })).toMatchObject({
      event: 'CUSTOMS_IN_PROCESS',
      side: 'EXPORT',
    });
  });

  test('is null for what is not customs', () => {
    expect(classifyText('Delivered', { country: 'DE', ...lane }).side).toBeNull();
  });
});

describe('reading', () => {
  test('never throws, and reads only what it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { confidence, asks, event } = classifyText(text);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(new Set(asks).size).toBe(asks.length);
        expect(asks.length === 0 || /INFO_REQUIRED|DUE|ADDRESS/.test(event)).toBe(true);
      }),
    );
  });

  test('does not mind case and white space', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(' ', '  ', '\t', '\u00a0'),
        ({ language, text }, blank) => {
          const changed = ` ${text.replaceAll(' ', blank)} `;
          expect(classifyText(changed)).toEqual(classifyText(text));
          // An upper-case I is a dotless one in Turkish only.
          if (language !== 'tr') expect(classifyText(changed.toUpperCase())).toEqual(classifyText(text));
        },
      ),
    );
  });

  test.each([
    { denied: ['not delivered', 'not yet been delivered', 'could not be delivered', 'never delivered'] },
    { denied: ['nicht zugestellt', 'noch nicht ausgeliefert'] },
    { denied: ['n’a pas été livré', 'non livré'] },
    { denied: ['no entregado', 'no ha sido entregado'] },
    { denied: ['não entregue', 'não foi entregue'] },
    { denied: ['non consegnato', 'non è stata consegnata'] },
    { denied: ['niet bezorgd', 'nog niet afgeleverd'] },
    { denied: ['nie doręczono', 'nie została doręczona'] },
    { denied: ['не доставлено', 'не вручено'] },
    { denied: ['未妥投', '没有签收', '尚未签收'] },
    { denied: ['配達されていません', 'お届けできません'] },
    { denied: ['teslim edilmedi', 'teslim edilemedi'] },
    { denied: ['لم يتم التسليم', 'لم يتم تسليم الشحنة'] },
  ])('never takes a denied delivery for one: $denied', ({ denied }) => {
    const around = fc.constantFrom('', 'parcel', '4711', 'BERLIN', '(x)', ' / ', 'shipment was', '【深圳】');
    fc.assert(
      fc.property(around, fc.constantFrom(...denied), around, (before, words, after) => {
        expect(classifyText(`${before} ${words} ${after}`).event).not.toBe('DELIVERED');
      }),
    );
  });
});
