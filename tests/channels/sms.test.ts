import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../channels/channel.ts';
import { openSmsChannel } from '../../channels/sms.ts';
import { smsCredentialsSchema } from '../../channels/sms-credentials.ts';
import { freePort } from '../../local/free-port.ts';
import { type LocalTwilio, startTwilio } from '../../local/twilio/start-twilio.ts';
import type { TwilioFault } from '../../local/twilio/twilio-fault.ts';
import { ENVELOPE, patience } from './envelope.ts';

const TO = '+12025550143';
const TEXT = { channel: 'sms', body: 'North Tea: we write when it moves.' } as const;
const envelope: Envelope = { ...ENVELOPE, to: TO };

let twilio: LocalTwilio;
let sms: ReturnType<typeof openSmsChannel>;

const credentials = (baseUrl: string) =>
  smsCredentialsSchema.parse({
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    from: '+12025550100',
    baseUrl,
  });

beforeEach(async () => {
  twilio = await startTwilio();
  sms = openSmsChannel(credentials(twilio.url), 500);
});

afterEach(async () => {
  sms.close();
  await twilio.close();
});

const send = (signal = patience()) => sms.send(TEXT, envelope, signal);

describe('an accepted text message', () => {
  it('is created once, with its words, sender and purpose', async () => {
    const outcome = await send();
    expect(twilio.creates).toBe(1);
    expect(twilio.messages).toMatchObject([{ to: TO, from: '+12025550100', body: TEXT.body, segments: 1 }]);
    expect(twilio.messages[0]?.form).toEqual({
      To: TO,
      From: '+12025550100',
      Body: TEXT.body,
      MessageIntent: 'delivery',
      ShortenUrls: 'false',
    });
    expect(outcome).toMatchObject({ kind: 'accepted', providerRef: twilio.messages[0]?.sid });
  });

  it('names a callback and a validity only where there is one', async () => {
    const statusCallbackUrl = 'https://hooks.example.com/twilio?n=1';
    await sms.send(TEXT, { ...envelope, statusCallbackUrl, validForSeconds: 99_999 }, patience());
    expect(twilio.messages[0]?.form).toMatchObject({ StatusCallback: statusCallbackUrl, ValidityPeriod: '36000' });
  });

  it('may be sent by a messaging service', async () => {
    const messagingServiceSid = `MG${'a'.repeat(32)}`;
    const { accountSid, authToken } = twilio;
    const service = openSmsChannel(
      smsCredentialsSchema.parse({ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url }),
    );
    expect(await service.send(TEXT, envelope, patience())).toMatchObject({ kind: 'accepted' });
    expect(twilio.messages).toMatchObject([{ messagingServiceSid, from: null }]);
    service.close();
  });
});

describe('a text message that was not simply accepted', () => {
  const TABLE: readonly [string, TwilioFault, { kind: string; code: string; retryAfterMs?: number | null }, number][] =
    [
      ['invalid number', { kind: 'code', code: 21211 }, { kind: 'rejected_permanent', code: '21211' }, 0],
      ['not a mobile number', { kind: 'code', code: 21614 }, { kind: 'rejected_permanent', code: '21614' }, 0],
      ['opted out', { kind: 'code', code: 21610 }, { kind: 'rejected_permanent', code: '21610' }, 0],
      ['country not enabled', { kind: 'code', code: 21408 }, { kind: 'rejected_permanent', code: '21408' }, 0],
      [
        'country not enabled, as 403',
        { kind: 'code', code: 21408, status: 403 },
        { kind: 'rejected_permanent', code: '21408' },
        0,
      ],
      [
        'queue full',
        { kind: 'code', code: 21611 },
        { kind: 'rejected_transient', code: '21611', retryAfterMs: null },
        0,
      ],
      [
        'too fast',
        { kind: 'rate_limit', retryAfterSeconds: 7 },
        { kind: 'rejected_transient', code: '20429', retryAfterMs: 7_000 },
        0,
      ],
      ['service closed', { kind: 'code', code: 20503, status: 503 }, { kind: 'rejected_transient', code: '20503' }, 0],
      ['token refused', { kind: 'code', code: 20003, status: 401 }, { kind: 'unavailable', code: '20003' }, 0],
      ['undecided provider', { kind: 'code', code: 30410 }, { kind: 'unknown', code: '30410' }, 0],
      ['a page with 502', { kind: 'html', status: 502 }, { kind: 'unknown', code: 'HTTP 502' }, 0],
      [
        'a page with 500, message created',
        { kind: 'html', status: 500, keep: true },
        { kind: 'unknown', code: 'HTTP 500' },
        1,
      ],
      ['a page with 403', { kind: 'html', status: 403 }, { kind: 'unavailable', code: 'HTTP 403' }, 0],
      ['dropped, message created', { kind: 'drop' }, { kind: 'unknown', code: 'ECONNRESET' }, 1],
      ['dropped, message lost', { kind: 'drop', keep: false }, { kind: 'unknown', code: 'ECONNRESET' }, 0],
      ['no answer', { kind: 'hang' }, { kind: 'unknown', code: 'ECONNABORTED' }, 1],
      ['half an answer', { kind: 'truncated' }, { kind: 'unknown', code: 'ESMS' }, 1],
    ];

  it.each(TABLE)('%s', async (_name, fault, expected, created) => {
    twilio.misbehave(fault);
    expect(await send()).toMatchObject(expected);
    // Never asked for twice, whatever the answer.
    expect([twilio.creates, twilio.messages.length]).toEqual([1, created]);
    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it('waits while nobody listens: a refused port is a later attempt', async () => {
    const closed = openSmsChannel(credentials(`http://127.0.0.1:${await freePort()}`));
    expect(await closed.send(TEXT, envelope, patience())).toMatchObject({
      kind: 'unavailable',
      code: 'ECONNREFUSED',
    });
    closed.close();
  });

  it('is unknown when we give up on an answer, and has not left when we gave up before', async () => {
    twilio.misbehave({ kind: 'hang' });
    const patient = openSmsChannel(credentials(twilio.url));
    expect(await patient.send(TEXT, envelope, AbortSignal.timeout(200))).toMatchObject({ kind: 'unknown' });
    expect(await patient.send(TEXT, envelope, AbortSignal.abort())).toMatchObject({ kind: 'unavailable' });
    expect(twilio.creates).toBe(1);
    patient.close();
  });

  it('does not end other messages of the same account when one is given up', async () => {
    twilio.misbehave({ kind: 'hang', to: '+12025550199' });
    const [given, kept] = await Promise.all([
      sms.send(TEXT, { ...envelope, to: '+12025550199' }, AbortSignal.timeout(200)),
      send(),
    ]);
    expect([given.kind, kept.kind]).toEqual(['unknown', 'accepted']);
  });

  it('follows no redirect: the text would go to a stranger', async () => {
    const elsewhere = createServer((_request, response) => {
      response.writeHead(307, { location: `${twilio.url}/2010-04-01/Accounts/x/Messages.json` }).end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const channel = openSmsChannel(credentials(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`));
    expect(await channel.send(TEXT, envelope, patience())).toMatchObject({ kind: 'unavailable' });
    expect(twilio.creates).toBe(0);
    channel.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it.each(['12025550143', '+1 202 555 0143', 'Ana', ''])('goes to a number in E.164 or to none: %j', async (to) => {
    const outcome = await sms.send(TEXT, { ...envelope, to }, patience());
    expect(outcome).toMatchObject({ kind: 'rejected_permanent', code: 'NUMBER' });
    expect(twilio.creates).toBe(0);
  });

  it('keeps the recipient out of the recorded answer', async () => {
    twilio.misbehave({ kind: 'code', code: 21211 });
    const outcome = await send();
    expect(JSON.stringify(outcome)).not.toContain(TO.slice(1));
  });
});
