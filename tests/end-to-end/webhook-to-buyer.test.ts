/** From a signed webhook to the mail and the text message a buyer reads, at the right hour of the buyer's day. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageReport } from '../../database/messages.ts';
import { at, type Story } from '../../demo/story.ts';
import { HOUR_MS } from '../../domain/time.ts';
import type { ReceivedMail } from '../../local/inbox/smtp-inbox.ts';
import type { TwilioMessage } from '../../local/twilio/twilio-message.ts';
import { until } from '../workflows/until.ts';
import { orderOf, startProduct, type TestProduct } from './product.ts';
import { lateInPhoenix, POLICY, papersInSaoPaulo } from './stories.ts';

interface Told {
  readonly story: Story;
  readonly mails: readonly ReceivedMail[];
  readonly texts: readonly TwilioMessage[];
  /** As they were recorded, in the dead of night and in the end. */
  readonly atNight: readonly MessageReport[];
  readonly messages: readonly MessageReport[];
}

let product: TestProduct;
let phoenix: Told;
let saoPaulo: Told;

beforeAll(async () => {
  product = await startProduct({ policy: POLICY });
  const stories = [lateInPhoenix(product.merchant), papersInSaoPaulo(product.merchant)];
  for (const story of stories) product.play(story);
  const messages = () => Promise.all(stories.map((story) => product.messages(orderOf(story))));

  // One o'clock in Phoenix, five in São Paulo.
  await product.clock.runTo(at(2, 2, 7));
  const atNight = await until('both troubles are planned to be told', async () => {
    const known = await messages();
    return known.every((each) => each.length === 3) ? known : null;
  });
  // Noon in Phoenix.
  await product.clock.runTo(at(2, 13, 7));
  const inTheEnd = await until('everything is sent', async () => {
    const known = await messages();
    return known.flat().every(({ state }) => state === 'sent') ? known : null;
  });
  [phoenix, saoPaulo] = stories.map(
    (story, i): Told => ({
      story,
      mails: product.inbox.messages.filter(({ envelope }) => envelope.to.includes(story.buyer.email)),
      texts: product.twilio.messages.filter(({ to }) => to === story.buyer.phone),
      atNight: atNight[i] ?? [],
      messages: inTheEnd[i] ?? [],
    }),
  ) as [Told, Told];
});
afterAll(() => product.stop());

/** The buyer's clock by the machine's own zone data, which for these zones has long been right: hours after midnight. */
function localHour(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = NaN, minute = NaN] = parts.format(instant).split(':').map(Number);
  return hour + minute / 60;
}

function message(told: Told, kind: string, channel: string): MessageReport {
  const found = told.messages.filter((each) => each.kind === kind && each.channel === channel);
  expect(found).toHaveLength(1);
  return found[0] as MessageReport;
}

/** The one mail of a notice, and that it is what its record says. */
function mailOf(told: Told, kind: string): ReceivedMail {
  const { messageId, sentAt } = message(told, kind, 'email');
  const digest = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
  const [mail, ...more] = told.mails.filter((each) => each.mail.messageId === `<${digest}@north-tea.example.com>`);
  expect(more).toEqual([]);
  if (mail === undefined || sentAt === null) throw new Error(`No mail for ${messageId}.`);
  expect(Date.parse(mail.mail.date ?? '')).toBe(Math.floor(sentAt / 1_000) * 1_000);
  expect(mail.envelope).toEqual({ from: 'notices@waybell.example.com', to: [told.story.buyer.email] });
  expect(mail.mail.from).toEqual({ name: 'North Tea', address: 'notices@waybell.example.com' });
  expect(mail.mail.to).toEqual([{ name: '', address: told.story.buyer.email }]);
  expect(mail.mail.replyTo).toEqual([{ name: 'North Tea', address: 'help@north-tea.example.com' }]);
  expect(mail.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  return mail;
}

/** Where the links of a mail lead. */
function linksOf({ mail }: ReceivedMail): readonly string[] {
  return [...(mail.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) => url ?? '');
}

function words(html: string | undefined): string {
  return (html ?? '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');
}

describe('a buyer in Phoenix whose parcel falls behind the promise', () => {
  test('hears that it is on its way, and of the delay by mail and by text message, each once', () => {
    expect(phoenix.messages.map(({ kind, channel, state }) => `${kind} ${channel} ${state}`)).toEqual([
      'shipped email sent',
      'delay email sent',
      'delay sms sent',
    ]);
    expect(phoenix.mails).toHaveLength(2);
    expect(phoenix.texts).toHaveLength(1);
  });

  test('is left to sleep: what is owed at midnight waits for the morning', () => {
    const held = phoenix.atNight.filter(({ kind }) => kind === 'delay');
    expect(held.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['email planned', 'sms planned']);
    expect(held.map(({ releaseAt }) => localHour(releaseAt ?? 0, 'America/Phoenix'))).toEqual([8, 9]);
  });

  test('is written to inside the window of each channel', () => {
    for (const { channel, sentAt } of phoenix.messages) {
      const hour = localHour(sentAt ?? 0, 'America/Phoenix');
      expect(hour).toBeGreaterThanOrEqual(channel === 'email' ? 8 : 9);
      expect(hour).toBeLessThan(channel === 'email' ? 21 : 20);
    }
    expect(message(phoenix, 'delay', 'email').sentZone).toBe('America/Phoenix');
  });

  test('reads in English when to expect the parcel', () => {
    const { mail } = mailOf(phoenix, 'shipped');
    expect(mail.subject).toBe('Your order #2001 is on its way');
    for (const text of [mail.text ?? '', words(mail.html)]) {
      expect(text).toContain('Hello Sam Sample,');
      expect(text).toContain('Your parcel is now with YunExpress.');
      expect(text).toMatch(/between .*3 November.* and .*5 November|between .*November 3.* and .*November 5/);
      expect(text).toContain('YT2630600000020001');
    }
    expect(mail.html).toContain('lang="en"');
  });

  test('reads in English that we are sorry, what is known, and what can be chosen', () => {
    const mail = mailOf(phoenix, 'delay');
    expect(mail.mail.subject).toBe('Your order #2001 may arrive later than we said');
    for (const text of [(mail.mail.text ?? '').replace(/\s+/g, ' '), words(mail.mail.html)]) {
      expect(text).toContain('not knowing when it comes is wearing. We are sorry.');
      expect(text).toContain('A part refund: reply to this e-mail and ask us for it.');
      expect(text).toContain('We write when it moves.');
    }
    expect(linksOf(mail)).toEqual(['https://track.example.com/YT2630600000020001']);
    expect(mail.mail.text).toContain('https://track.example.com/YT2630600000020001');
  });

  test('reads the same in a text message that Twilio may not deliver at night', () => {
    const [text] = phoenix.texts;
    const { sentAt } = message(phoenix, 'delay', 'sms');
    expect(text?.form).toMatchObject({
      To: '+16025550101',
      From: '+12025550100',
      MessageIntent: 'delivery',
      ShortenUrls: 'false',
    });
    expect(text?.body).toContain('North Tea: we are sorry, order #2001 may come later than we said.');
    expect(text?.body).toContain('reply to our e-mail');
    const validUntil = (sentAt ?? 0) + Number(text?.form['ValidityPeriod']) * 1_000;
    const closes = (sentAt ?? 0) + (20 - localHour(sentAt ?? 0, 'America/Phoenix')) * HOUR_MS;
    expect(validUntil).toBeLessThanOrEqual(closes + 60_000);
  });
});

describe('a buyer in São Paulo of whom customs want papers', () => {
  test('hears that it is on its way, and what customs want by mail and by text message, each once', () => {
    expect(saoPaulo.messages.map(({ kind, channel, state }) => `${kind} ${channel} ${state}`)).toEqual([
      'shipped email sent',
      'documents email sent',
      'documents sms sent',
    ]);
    expect(saoPaulo.mails).toHaveLength(2);
    expect(saoPaulo.texts).toHaveLength(1);
  });

  test('is left to sleep: what is known at night waits for the morning', () => {
    const held = saoPaulo.atNight.filter(({ kind }) => kind === 'documents');
    expect(held.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['email planned', 'sms planned']);
    expect(held.map(({ releaseAt }) => localHour(releaseAt ?? 0, 'America/Sao_Paulo'))).toEqual([8, 9]);
  });

  test('is written to inside the window of each channel', () => {
    for (const { channel, sentAt } of saoPaulo.messages) {
      const hour = localHour(sentAt ?? 0, 'America/Sao_Paulo');
      expect(hour).toBeGreaterThanOrEqual(channel === 'email' ? 8 : 9);
      expect(hour).toBeLessThan(channel === 'email' ? 21 : 20);
    }
  });

  test('reads in Portuguese which papers, how to hand them in, and how to tell that it is the shop', () => {
    const mail = mailOf(saoPaulo, 'documents');
    expect(mail.mail.subject).toBe('A alfândega precisa de documentos para o seu pedido #2002');
    for (const text of [(mail.mail.text ?? '').replace(/\s+/g, ' '), words(mail.mail.html)]) {
      expect(text).toContain('Olá, Ana Exemplo!');
      expect(text).toContain('A alfândega brasileira reteve sua encomenda');
      expect(text).toContain('O número do seu CPF');
      expect(text).toContain('Sua resposta vai para help@north-tea.example.com.');
      expect(text).toContain('Nunca pedimos pagamento por link');
      expect(text).toContain('Digite north-tea.example.com no navegador');
    }
    expect(mail.mail.html).toContain('lang="pt-BR"');
    expect(linksOf(mail)).toEqual(['https://track.example.com/YT2630600000020002']);
    expect(mailOf(saoPaulo, 'shipped').mail.subject).toBe('Seu pedido #2002 está a caminho');
  });

  test('gets a text message without any link, so that it cannot be taken for a fraud', () => {
    const [text] = saoPaulo.texts;
    expect(text?.form['To']).toBe('+5511955550102');
    expect(text?.body).toContain('North Tea: a alfandega brasileira precisa de documentos para o pedido #2002.');
    expect(text?.body).not.toMatch(/https?:|www\./);
  });
});

test('all that was asked of the carrier, the mail server and Twilio was asked as their protocols want it', () => {
  expect(product.carrier.requests.filter(({ status }) => status !== 200)).toEqual([]);
  expect(product.inbox.messages.every(({ acknowledged }) => acknowledged)).toBe(true);
  expect(product.twilio.creates).toBe(2);
});
