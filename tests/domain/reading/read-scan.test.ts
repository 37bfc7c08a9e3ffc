import { describe, expect, test } from 'vitest';
import type { CanonicalEvent } from '../../../domain/events.ts';
import { type CodeSaid, readScan } from '../../../domain/reading/read-scan.ts';

const code = (
  rank: CodeSaid['rank'],
  event: CanonicalEvent,
  fields: Partial<Pick<CodeSaid, 'wordsDecide'>> = {},
): CodeSaid => ({ rank, list: `a ${rank} list`, event, wordsDecide: false, confidence: 0.9, ...fields });

const read = (codes: readonly CodeSaid[], text: string, remark = '') => readScan({ codes, text, remark });

describe('a carrier’s own code', () => {
  test('of an end outranks words that say less', () => {
    expect(read([code('native', 'DELIVERED')], 'Shipment update')).toMatchObject({
      event: 'DELIVERED',
      rule: 'code a native list',
      confidence: 0.9,
    });
  });

  test.each([
    ['DELIVERED', 'Not delivered, address incomplete'],
    ['DELIVERED', 'Will be delivered tomorrow'],
    ['DELIVERED', 'Delivered to the local carrier'],
    ['RETURNED', 'Returned from customs'],
    ['RETURNED', 'Will be returned to sender'],
  ] as const)('of an end, %s, does not stand beside "%s"', (event, text) => {
    expect(read([code('native', event)], text).event).not.toBe(event);
  });

  test('that covers opposite meanings leaves it to the words, and stands where they say nothing', () => {
    const held = code('native', 'CUSTOMS_HELD', { wordsDecide: true });
    expect(read([held], 'Released by import customs').event).toBe('IMPORT_CUSTOMS_RELEASED');
    expect(read([held], 'qwertz').event).toBe('CUSTOMS_HELD');
  });

  test('for a hold is told more closely by words that name what is wanted, and of whom', () => {
    const reading = read([code('native', 'CUSTOMS_HELD')], 'Clearance delay', 'Invoice required from the importer');
    expect(reading).toMatchObject({ event: 'IMPORT_CUSTOMS_INFO_REQUIRED', actor: 'buyer', asks: ['invoice'] });
  });

  test('outranks an aggregator’s summary of the same row', () => {
    expect(read([code('native', 'CUSTOMS_PRESENTED'), code('sub', 'CUSTOMS_RELEASED')], '').event).toBe(
      'CUSTOMS_PRESENTED',
    );
  });
});

describe('an aggregator’s code', () => {
  test('yields to words that say something else, customs above all', () => {
    expect(read([code('sub', 'IN_TRANSIT')], 'Held by import Customs').event).toBe('IMPORT_CUSTOMS_HELD');
    expect(read([code('sub', 'DELAYED')], 'Clearance delay - Import').event).toBe('IMPORT_CUSTOMS_HELD');
  });

  test('for a demand of customs stands beside words that are only less exact', () => {
    expect(read([code('sub', 'CUSTOMS_INFO_REQUIRED')], 'Customs clearance in progress').event).toBe(
      'CUSTOMS_INFO_REQUIRED',
    );
  });

  test('stands where the words only say that the parcel is under way', () => {
    expect(read([code('sub', 'ACCEPTED')], 'In transit').event).toBe('ACCEPTED');
  });

  test('of its detail outranks its summary', () => {
    expect(read([code('sub', 'OUT_FOR_DELIVERY'), code('main', 'IN_TRANSIT')], '').event).toBe('OUT_FOR_DELIVERY');
  });
});

describe('a remark', () => {
  test('outranks the text beside it', () => {
    const reading = read([], 'Shipment on hold', 'DHL needs further information from the importer');
    expect(reading).toMatchObject({ event: 'IMPORT_CUSTOMS_INFO_REQUIRED', actor: 'buyer' });
  });

  test('that says little does not hide what the text says', () => {
    expect(read([], 'Held by customs', 'In transit').event).toBe('CUSTOMS_HELD');
  });
});

test('without code and words that are understood a row is unknown, and nobody must act on it', () => {
  expect(read([], 'zork')).toEqual({
    event: 'UNKNOWN',
    side: null,
    actor: 'none',
    asks: [],
    rule: 'none',
    confidence: 0,
  });
});
