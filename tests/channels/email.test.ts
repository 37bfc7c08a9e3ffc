import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailMessageId, openEmailChannel } from '../../channels/email.ts';
import { messageId, noticeId, type ShipmentId } from '../../domain/ids.ts';
import { freePort } from '../../local/free-port.ts';
import type { SmtpFault } from '../../local/inbox/smtp-fault.ts';
import { type LocalInbox, startInbox } from '../../local/inbox/start-inbox.ts';
import { BUYER, credentialsFor, ENVELOPE, MAIL, MESSAGE_ID, patience } from './envelope.ts';

let inbox: LocalInbox;
let email: ReturnType<typeof openEmailChannel>;

beforeEach(async () => {
  inbox = await startInbox();
  email = openEmailChannel(credentialsFor(inbox.smtpUrl), { connectMs: 700, silenceMs: 400 });
});

afterEach(async () => {
  email.close();
  await inbox.close();
});

const send = (signal = patience()) => email.send(MAIL, ENVELOPE, signal);

describe('an accepted mail', () => {
  it('arrives with its words, sender, recipient and the headers of an automatic mail', async () => {
    const outcome = await send();
    expect(outcome).toMatchObject({
      kind: 'accepted',
      providerRef: mailMessageId(ENVELOPE, 'orders@north-tea.example.com'),
    });

    const { mail, envelope } = await inbox.waitFor(() => true, 1_000);
    expect(envelope).toEqual({ from: 'orders@north-tea.example.com', to: [BUYER] });
    expect(mail.from).toMatchObject({ name: 'North Tea', address: 'orders@north-tea.example.com' });
    expect(mail.to).toMatchObject([{ address: BUYER }]);
    expect(mail.replyTo).toMatchObject([{ address: 'help@north-tea.example.com' }]);
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.html?.trim()).toBe(MAIL.html);
    expect(mail.text?.trim()).toBe(MAIL.text.trim());
    expect(mail.messageId).toBe(mailMessageId(ENVELOPE, ''));
    expect(new Date(mail.date ?? '').getTime()).toBe(ENVELOPE.sentAt);
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'feedback-id': 'delay:north-tea:waybell' });
    expect(mail.attachments).toEqual([]);
  });

  it('is sent as the shop where the shop has a mailbox of its own', async () => {
    await email.send(MAIL, { ...ENVELOPE, senderAddress: 'hello@shop.example.com' }, patience());
    const { mail, envelope } = await inbox.waitFor(() => true, 1_000);
    expect([mail.from?.address, envelope.from]).toEqual(['hello@shop.example.com', 'hello@shop.example.com']);
  });

  it('has the same message id on every attempt, and another one for another message', async () => {
    await send();
    await send();
    const other = messageId(noticeId(MESSAGE_ID.split('/').slice(0, 5).join('/') as ShipmentId, 'delay', 2), 'email');
    await email.send(MAIL, { ...ENVELOPE, messageId: other }, patience());
    const ids = inbox.messages.map(({ mail }) => mail.messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@north-tea\.example\.com>$/u);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('names no more of the order in its message id than a digest', () => {
    const id = mailMessageId({ messageId: MESSAGE_ID, merchantDomain: 'a b\r\nBcc: x' }, 'orders@shop.example.com');
    expect(id).toMatch(/^<[0-9a-f]{32}@shop\.example\.com>$/u);
  });

  it('cannot be given headers or recipients by the values in it', async () => {
    const evil = 'Tea\r\nBcc: eve@example.com\r\n\r\nHello';
    await email.send(
      { ...MAIL, subject: evil },
      { ...ENVELOPE, senderName: evil, replyTo: 'a@example.com\r\nBcc: eve@example.com' },
      patience(),
    );
    const { mail, envelope } = await inbox.waitFor(() => true, 1_000);
    expect(envelope.to).toEqual([BUYER]);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.subject).toBe('Tea Bcc: eve@example.com Hello');
  });

  it.each([
    `${BUYER}, eve@example.com`,
    'ana@example.com\r\nRCPT TO:<eve@example.com>',
    'Ana <ana@example.com>',
    'no mailbox',
    `${'a'.repeat(250)}@example.com`,
  ])('goes to one mailbox or to none: %j', async (to) => {
    const outcome = await email.send(MAIL, { ...ENVELOPE, to }, patience());
    expect(outcome).toMatchObject({ kind: 'rejected_permanent', code: 'ADDRESS' });
    expect(inbox.messages).toEqual([]);
  });

  it('may be one of many at once: none is lost, none is doubled', async () => {
    const addresses = Array.from({ length: 40 }, (_, i) => `buyer${i}@example.com`);
    const outcomes = await Promise.all(addresses.map((to) => email.send(MAIL, { ...ENVELOPE, to }, patience())));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    expect(inbox.messages).toHaveLength(addresses.length);
    expect(new Set(inbox.messages.map(({ envelope }) => envelope.to[0]))).toEqual(new Set(addresses));
  });
});

describe('a mail that was not simply accepted', () => {
  const TABLE: readonly [string, SmtpFault, { kind: string; code: string }, number][] = [
    ['dropped at the greeting', { kind: 'drop', at: 'greeting' }, { kind: 'unavailable', code: 'ECONNECTION' }, 0],
    ['no greeting', { kind: 'hang', at: 'greeting' }, { kind: 'unavailable', code: 'ETIMEDOUT' }, 0],
    ['no answer to MAIL FROM', { kind: 'hang', at: 'mail' }, { kind: 'unavailable', code: 'ETIMEDOUT' }, 0],
    ['dropped at MAIL FROM', { kind: 'drop', at: 'mail' }, { kind: 'unavailable', code: 'ECONNECTION' }, 0],
    ['dropped at RCPT TO', { kind: 'drop', at: 'rcpt' }, { kind: 'unavailable', code: 'ECONNECTION' }, 0],
    [
      'sender refused',
      { kind: 'reply', at: 'mail', code: 451 },
      { kind: 'rejected_transient', code: 'EENVELOPE 451' },
      0,
    ],
    [
      'recipient refused for good',
      { kind: 'reply', at: 'rcpt', code: 550 },
      { kind: 'rejected_permanent', code: 'EENVELOPE 550' },
      0,
    ],
    [
      'recipient refused for now',
      { kind: 'reply', at: 'rcpt', code: 451 },
      { kind: 'rejected_transient', code: 'EENVELOPE 451' },
      0,
    ],
    [
      'server closing at RCPT TO',
      { kind: 'reply', at: 'rcpt', code: 421 },
      { kind: 'unavailable', code: 'ECONNECTION 421' },
      0,
    ],
    [
      'mail refused for good',
      { kind: 'reply', at: 'data', code: 554 },
      { kind: 'rejected_permanent', code: 'EMESSAGE 554' },
      0,
    ],
    [
      'mail refused for now',
      { kind: 'reply', at: 'data', code: 451 },
      { kind: 'rejected_transient', code: 'EMESSAGE 451' },
      0,
    ],
    [
      'server closing after the body',
      { kind: 'reply', at: 'data', code: 421 },
      { kind: 'rejected_transient', code: 'EMESSAGE 421' },
      0,
    ],
    [
      'dropped after the body, mail kept',
      { kind: 'drop', at: 'after_data' },
      { kind: 'unknown', code: 'ECONNECTION' },
      1,
    ],
    [
      'dropped after the body, mail lost',
      { kind: 'drop', at: 'after_data', keep: false },
      { kind: 'unknown', code: 'ECONNECTION' },
      0,
    ],
    ['no answer after the body', { kind: 'hang', at: 'after_data' }, { kind: 'unknown', code: 'ETIMEDOUT' }, 1],
  ];

  it.each(TABLE)('%s', async (_name, fault, expected, arrived) => {
    inbox.misbehave(fault);
    const outcome = await send();
    expect(outcome).toMatchObject(expected);
    expect(inbox.messages).toHaveLength(arrived);
    expect(inbox.messages.every(({ acknowledged }) => !acknowledged)).toBe(true);
    // Nothing was queued behind our back, and the channel works on.
    expect(await send()).toMatchObject({ kind: 'accepted' });
    expect(inbox.messages).toHaveLength(arrived + 1);
  });

  it.each(TABLE.filter(([, { at }]) => at !== 'greeting'))(
    '%s, on a connection that has carried mail before',
    async (_name, fault, expected, arrived) => {
      expect(await send()).toMatchObject({ kind: 'accepted' });
      inbox.misbehave(fault);
      expect(await send()).toMatchObject({ kind: expected.kind });
      expect(inbox.messages).toHaveLength(1 + arrived);
    },
  );

  it('waits while nobody listens: a refused port is a later attempt', async () => {
    const closed = openEmailChannel(credentialsFor(`smtp://127.0.0.1:${await freePort()}`));
    expect(await closed.send(MAIL, ENVELOPE, patience())).toMatchObject({
      kind: 'unavailable',
      code: 'ESOCKET',
    });
    closed.close();
  });

  it('waits while the name of the server is not known', async () => {
    const nowhere = openEmailChannel(credentialsFor('smtp://mail.invalid:25'), { connectMs: 3_000, silenceMs: 400 });
    expect(await nowhere.send(MAIL, ENVELOPE, patience())).toMatchObject({ kind: 'unavailable' });
    nowhere.close();
  });

  it('is unknown when we give up after the body, and has not left when we give up before it', async () => {
    const patient = openEmailChannel(credentialsFor(inbox.smtpUrl));
    for (const [at, kind] of [
      ['after_data', 'unknown'],
      ['rcpt', 'unavailable'],
      ['mail', 'unavailable'],
    ] as const) {
      inbox.misbehave({ kind: 'hang', at });
      expect(await patient.send(MAIL, ENVELOPE, AbortSignal.timeout(300))).toMatchObject({ kind, code: 'EABORT' });
    }
    expect(await patient.send(MAIL, ENVELOPE, AbortSignal.abort())).toMatchObject({ kind: 'unavailable' });
    expect(inbox.messages).toHaveLength(1);
    patient.close();
  });

  it('keeps the recipient out of the recorded answer', async () => {
    inbox.misbehave({ kind: 'reply', at: 'rcpt', code: 550 });
    const outcome = await send();
    expect(JSON.stringify(outcome)).not.toContain(BUYER);
  });

  it('tries a refused login again later: that is no fault of the recipient', async () => {
    const guarded = await startInbox({ login: { user: 'shop', pass: 'right' } });
    const port = String(guarded.smtpPort);
    const wrong = openEmailChannel(credentialsFor(`smtp://shop:wrong@127.0.0.1:${port}`));
    expect(await wrong.send(MAIL, ENVELOPE, patience())).toMatchObject({
      kind: 'unavailable',
      code: 'EAUTH 535',
    });
    const right = openEmailChannel(credentialsFor(`smtp://shop:right@127.0.0.1:${port}`));
    // The 334 of a login is no request for a body.
    guarded.misbehave({ kind: 'drop', at: 'rcpt' });
    expect(await right.send(MAIL, ENVELOPE, patience())).toMatchObject({ kind: 'unavailable' });
    expect(await right.send(MAIL, ENVELOPE, patience())).toMatchObject({ kind: 'accepted' });
    wrong.close();
    right.close();
    await guarded.close();
  });
});
