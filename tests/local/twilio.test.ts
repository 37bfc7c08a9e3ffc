import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilioClient from 'twilio';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalTwilio, startTwilio } from '../../local/twilio/start-twilio.ts';

let twilio: LocalTwilio;

beforeEach(async () => {
  twilio = await startTwilio();
});

afterEach(() => twilio.close());

function call(path: string, init: { form?: Record<string, string>; token?: string } = {}) {
  const { form, token = twilio.authToken } = init;
  return fetch(`${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}/${path}`, {
    headers: { authorization: `Basic ${Buffer.from(`${twilio.accountSid}:${token}`).toString('base64')}` },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
}

const FORM = { To: '+12025550143', From: '+12025550100', Body: 'We write when it moves.' };

it('creates, lists and shows messages', async () => {
  const created = await call('Messages.json', { form: FORM });
  expect(created.status).toBe(201);
  const message = (await created.json()) as { sid: string };
  expect(message).toMatchObject({ to: FORM.To, from: FORM.From, body: FORM.Body, status: 'queued', num_segments: '1' });
  expect(await (await call(`Messages/${message.sid}.json`)).json()).toMatchObject({ sid: message.sid });
  expect(await (await call('Messages.json?To=%2B12025550143')).json()).toMatchObject({
    messages: [{ sid: message.sid }],
  });
  expect(await (await call('Messages.json?To=%2B12025550199')).json()).toMatchObject({ messages: [] });
});

it.each([
  [{ From: '+12025550100', Body: 'x' }, 21604],
  [{ To: '+12025550143', Body: 'x' }, 21603],
  [{ To: '+12025550143', From: '+12025550100' }, 21602],
  [{ ...FORM, To: '2025550143' }, 21211],
  [{ ...FORM, Body: 'x'.repeat(1_601) }, 21617],
])('refuses a form as Twilio does: %#', async (form, code) => {
  const refused = await call('Messages.json', { form: form as Record<string, string> });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code, status: 400, more_info: expect.stringContaining(String(code)) });
  expect(twilio.messages).toEqual([]);
});

it('knows its account only by the right token', async () => {
  const refused = await call('Messages.json', { form: FORM, token: 'wrong' });
  expect([refused.status, ((await refused.json()) as { code: number }).code]).toEqual([401, 20003]);
  expect(twilio.messages).toEqual([]);
});

it('reports what became of a message to its callback, signed as Twilio signs', async () => {
  const seen: { signature: string; params: Record<string, string> }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const params = Object.fromEntries(new URLSearchParams(body));
      seen.push({ signature: String(request.headers['x-twilio-signature']), params });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/tw?n=1`;
  await call('Messages.json', { form: { ...FORM, StatusCallback: url } });
  const sid = twilio.messages[0]?.sid ?? '';

  expect(await twilio.report(sid, 'undelivered', 30003)).toBe(204);
  const [{ signature, params } = { signature: '', params: {} }] = seen;
  expect(params).toMatchObject({ MessageSid: sid, MessageStatus: 'undelivered', ErrorCode: '30003' });
  expect(twilioClient.validateRequest(twilio.authToken, signature, url, params)).toBe(true);
  expect(twilioClient.validateRequest(twilio.authToken, signature, `${url}2`, params)).toBe(false);
  await expect(twilio.report('SMunknown', 'sent')).rejects.toThrow(/No message/u);
  receiver.closeAllConnections();
  receiver.close();
});

it('hands out messages that are here and messages to come, and gives up in time', async () => {
  const coming = twilio.waitFor(({ to }) => to === FORM.To, 5_000);
  await call('Messages.json', { form: FORM });
  expect((await coming).n).toBe(1);
  await expect(twilio.waitFor(() => false, 20)).rejects.toThrow('No such text message within 20 ms; 1 are here.');
});
