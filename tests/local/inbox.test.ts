import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmailChannel } from '../../channels/email.ts';
import { openSmsChannel } from '../../channels/sms.ts';
import { smsCredentialsSchema } from '../../channels/sms-credentials.ts';
import { productInstant } from '../../domain/time.ts';
import { type LocalInbox, startInbox } from '../../local/inbox/start-inbox.ts';
import { type LocalTwilio, startTwilio } from '../../local/twilio/start-twilio.ts';
import { credentialsFor, ENVELOPE, MAIL, patience } from '../channels/envelope.ts';

let twilio: LocalTwilio;
let inbox: LocalInbox;

beforeEach(async () => {
  twilio = await startTwilio({ now: () => Date.parse('2026-12-05T12:00:00Z') });
  inbox = await startInbox({ texts: () => twilio.messages });
});

afterEach(async () => {
  await inbox.close();
  await twilio.close();
});

async function sendMail(more: Partial<typeof MAIL | { html: string; subject: string }> = {}, sentAt = ENVELOPE.sentAt) {
  const email = openEmailChannel(credentialsFor(inbox.smtpUrl));
  await email.send({ ...MAIL, ...more }, { ...ENVELOPE, sentAt }, patience());
  email.close();
}

async function sendText(body: string) {
  const { accountSid, authToken, url } = twilio;
  const sms = openSmsChannel(smsCredentialsSchema.parse({ accountSid, authToken, from: 'NorthTea', baseUrl: url }));
  await sms.send({ channel: 'sms', body }, { ...ENVELOPE, to: '+12025550143' }, patience());
  sms.close();
}

async function page(path: string) {
  const response = await fetch(`${inbox.url}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe('the page', () => {
  it('says so while there is nothing', async () => {
    expect((await page('/')).body).toContain('No message yet');
  });

  it('lists mails and texts by the day they were sent, newest first', async () => {
    await sendText('A text');
    await sendMail({ subject: 'Later' }, productInstant(Date.parse('2026-12-06T09:00:00Z')));
    await sendMail({ subject: 'Earlier' });
    const { body } = await page('/');
    const places = ['Later', 'A text', 'Earlier'].map((title) => body.indexOf(`<span class="title">${title}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const listed = JSON.parse((await page('/messages.json')).body) as { id: string; at: string }[];
    expect(listed.map(({ id, at }) => `${id} ${at.slice(0, 10)}`)).toEqual([
      'mail-1 2026-12-06',
      'text-1 2026-12-05',
      'mail-2 2026-12-04',
    ]);
  });

  it('shows a mail as mail, plain text, headers and as it came', async () => {
    await sendMail();
    expect((await page('/messages/mail-1')).body).toMatch(
      /<iframe title="[^"]+" src="\/messages\/mail-1\/body" sandbox="/u,
    );
    expect((await page('/messages/mail-1/body')).body).toContain('Olá, Ana!');
    expect((await page('/messages/mail-1/text')).body).toContain('<pre tabindex="0">Olá, Ana!');
    expect((await page('/messages/mail-1/headers')).body).toContain('auto-submitted');
    expect((await page('/messages/mail-1/raw')).body).toContain('Auto-Submitted: auto-generated');
  });

  it('shows a text with its length in segments', async () => {
    await sendText('North Tea: we write when it moves. https://track.example.com/1');
    const { body } = await page('/messages/text-1');
    expect(body).toContain('1 segment, GSM-7');
    expect(body).toContain('href="https://track.example.com/1"');
  });

  it('runs nothing a mail brings along, in its list or in its frame', async () => {
    await sendMail({ subject: '<script>alert(1)</script>', html: '<script>alert(1)</script><p>x</p>' });
    for (const path of ['/', '/messages/mail-1', '/messages/mail-1/text', '/messages/mail-1/headers']) {
      const { body, headers } = await page(path);
      expect(body).not.toMatch(/<script/iu);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    const frame = (await page('/messages/mail-1/body')).headers.get('content-security-policy');
    expect(frame).toMatch(/^sandbox (?!.*allow-scripts)/u);
  });

  it('works without a script, by links with names, on a narrow screen', async () => {
    await sendMail();
    const { body } = await page('/messages/mail-1');
    expect(body).not.toMatch(/<script|onclick|<button/iu);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('name="viewport"');
    expect(body).toContain('href="#main"');
    for (const [, label] of body.matchAll(/<a [^>]*>(.*?)<\/a>/gsu)) expect(label?.trim()).not.toBe('');
  });

  it('has no page for what it does not hold', async () => {
    for (const path of ['/messages/mail-1', '/messages/mail-1/body', '/messages/../../etc/passwd', '/x']) {
      expect((await page(path)).status).toBe(404);
    }
  });

  it('answers to local names only: a foreign site may lead its own name here', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${inbox.url}/messages.json`, { headers: { host: 'evil.example.com' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe('the mail server', () => {
  it('hands out mails that are here and mails to come, and gives up in time', async () => {
    const coming = inbox.waitFor(({ mail }) => mail.subject === MAIL.subject, 5_000);
    await sendMail();
    expect((await coming).n).toBe(1);
    expect((await inbox.waitFor(() => true, 5_000)).n).toBe(1);
    await expect(inbox.waitFor(() => false, 20)).rejects.toThrow('No such mail within 20 ms; 1 are here.');
  });

  it('marks a mail whose sender was never told', async () => {
    inbox.misbehave({ kind: 'drop', at: 'after_data' });
    await sendMail();
    expect(inbox.messages.map(({ acknowledged }) => acknowledged)).toEqual([false]);
    expect((await page('/')).body).toContain('its sender was not told');
  });

  it('misbehaves for the recipient named, as often as asked, and behaves again', async () => {
    const email = openEmailChannel(credentialsFor(inbox.smtpUrl));
    const kinds = async (to: string) => (await email.send(MAIL, { ...ENVELOPE, to }, patience())).kind;
    inbox.misbehave({ kind: 'reply', at: 'rcpt', code: 550, to: 'bo@example.com', times: 2 });
    expect([await kinds('al@example.com'), await kinds('bo@example.com')]).toEqual(['accepted', 'rejected_permanent']);
    inbox.behave();
    expect(await kinds('bo@example.com')).toBe('accepted');
    email.close();
  });
});
