import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftershipPush } from '../../../carriers/aftership/push.ts';
import { TAG } from './wire-answers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const BODY = `{"ts":1,"event":"tracking_update","event_id":"e","msg":{"order_id":"${TAG}","tag":"InTransit"}}`;
const sign = (body: string, key: string) => createHmac('sha256', key).update(body).digest('base64');
const { verify, parse } = aftershipPush;

describe('the signature', () => {
  it('is the HMAC of the raw body with one of the secrets', () => {
    expect(verify(bytes(BODY), sign(BODY, 'two'), ['one', 'two'])).toBe(true);
  });

  it.each([
    ['another secret', BODY, sign(BODY, 'two'), ['one']],
    ['no secret', BODY, sign(BODY, 'two'), []],
    ['an empty secret', BODY, sign(BODY, ''), ['']],
    ['the body written anew', JSON.stringify(JSON.parse(BODY), null, 1), sign(BODY, 'two'), ['two']],
    ['no signature', BODY, null, ['two']],
    ['an empty one', BODY, '', ['two']],
    ['half of it', BODY, sign(BODY, 'two').slice(0, 20), ['two']],
    ['hex in place of base64', BODY, createHmac('sha256', 'two').update(BODY).digest('hex'), ['two']],
  ])('is refused with %s', (_, body, signature, keys) => {
    expect(verify(bytes(body), signature, keys)).toBe(false);
  });
});

describe('a push', () => {
  it('names the shipment to wake, and nothing else', () => {
    expect(parse(bytes(BODY))).toEqual({ numberTag: TAG, event: 'updated' });
    expect(parse(bytes(BODY.replace('InTransit', 'Expired')))).toEqual({ numberTag: TAG, event: 'stopped' });
    expect(parse(bytes(BODY.replace('tracking_update', 'edd_revise')))).toEqual({ numberTag: TAG, event: 'other' });
    expect(parse(bytes('{"event":"tracking_update","msg":{"order_id":null}}'))).toEqual({
      numberTag: null,
      event: 'updated',
    });
    expect(parse(bytes('{"event":"newer","msg":null}'))).toEqual({ numberTag: null, event: 'other' });
  });

  it('is none when it cannot be read, and never throws', () => {
    for (const body of ['', '[]', '{}', 'null', '{"event":7}']) expect(parse(bytes(body))).toBeNull();
    expect(parse(Uint8Array.from([0xff, 0xfe, 0x7b]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        expect(() => parse(body)).not.toThrow();
      }),
    );
  });
});
