import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePush, verifyPush } from '../../../carriers/seventeentrack/push.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const BODY =
  '{"event":"TRACKING_UPDATED","data":{"number":"YT2600000000001","tag":"order/acme/shopify/1/1","carrier":1}}';
const SIGN = createHash('sha256').update(`${BODY}/key-two`).digest('hex');

describe('the signature', () => {
  it('is the hash of the raw body and one of the keys', () => {
    expect(verifyPush(bytes(BODY), SIGN, ['key-one', 'key-two'])).toBe(true);
    expect(verifyPush(bytes(BODY), SIGN.toUpperCase(), ['key-two'])).toBe(true);
  });

  it.each([
    ['another key', BODY, SIGN, ['key-one']],
    ['no key', BODY, SIGN, []],
    ['an empty key', BODY, createHash('sha256').update(`${BODY}/`).digest('hex'), ['']],
    ['the body written anew', JSON.stringify(JSON.parse(BODY), null, 1), SIGN, ['key-two']],
    ['no signature', BODY, null, ['key-two']],
    ['an empty one', BODY, '', ['key-two']],
    ['half of it', BODY, SIGN.slice(0, 32), ['key-two']],
    ['words', BODY, 'x'.repeat(64), ['key-two']],
  ])('is refused with %s', (_, body, sign, keys) => {
    expect(verifyPush(bytes(body), sign, keys)).toBe(false);
  });
});

describe('a push', () => {
  it('names the shipment to wake, and nothing else', () => {
    expect(parsePush(bytes(BODY))).toEqual({ numberTag: 'order/acme/shopify/1/1', event: 'updated' });
    expect(parsePush(bytes('{"event":"TRACKING_STOPPED","data":{"tag":null}}'))).toEqual({
      numberTag: null,
      event: 'stopped',
    });
    expect(parsePush(bytes('{"event":"NEWER","data":null}'))).toEqual({ numberTag: null, event: 'other' });
  });

  it('is none when it cannot be read, and never throws', () => {
    for (const body of ['', '[]', '{}', 'null', '{"event":7}']) expect(parsePush(bytes(body))).toBeNull();
    expect(parsePush(Uint8Array.from([0xff, 0xfe, 0x7b]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        expect(() => parsePush(body)).not.toThrow();
      }),
    );
  });
});
