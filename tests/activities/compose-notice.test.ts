/** What a buyer reads, against what the ledger and the feed know at that moment. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CanonicalEvent } from '../../domain/events.ts';
import { localDay } from '../../domain/local-time.ts';
import type { RenderedMessage, SendOutcome } from '../../domain/notice.ts';
import type { Plan } from '../../domain/plan.ts';
import { after, DAY_MS } from '../../domain/time.ts';
import { ACCEPTED, type Desk, looked, openDesk, row } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ promise: { table: [{ days: { from: 2, to: 6 } }] } });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.answers.send = async () => ACCEPTED;
  desk.sent.length = 0;
  desk.sleepUntilNoon();
});

/** Reserved for films by Germany's regulator. */
const PHONE = '+491713920099';
const REFUSED: SendOutcome = { kind: 'rejected_permanent', code: '550', response: 'no such mailbox' };
const BUSY: SendOutcome = { kind: 'rejected_transient', code: '450', response: 'mailbox busy', retryAfterMs: null };

/** The calendar day some days from now, in Berlin. */
const day = (days: number) => localDay(after(desk.now(), days * DAY_MS), 'Europe/Berlin');

/** The feed shows one scan, made a day before we see it. */
function scanned(event: CanonicalEvent) {
  const scan = { ...row(event, desk.now()), localTime: `${day(-1)}T23:40:00` };
  desk.answers.look = async () => looked([scan]);
}

/** Sends all that is due. */
async function sendAll(plan: Plan | null): Promise<void> {
  const messageId = plan?.send ?? null;
  if (messageId !== null) await sendAll(await desk.run(() => desk.activities.sendNotice({ messageId })));
}

/** Told that its parcel is on its way, eight days before the promised day, by a scan of the day before. */
async function underWay(words: Parameters<Desk['order']>[0] = {}) {
  const order = await desk.order({ country: 'DE', promisedDay: day(8), ...words });
  scanned('ACCEPTED');
  await sendAll(await order.look());
  desk.sent.length = 0;
  return order;
}

/** Three days before the promised day is over the apology is due. */
async function apologise(order: Awaited<ReturnType<typeof underWay>>, email: SendOutcome = ACCEPTED) {
  desk.pass(6 * DAY_MS);
  desk.answers.send = async () => (desk.sent.at(-1)?.rendered.channel === 'email' ? email : ACCEPTED);
  await sendAll(await order.look());
}

function mail(): Extract<RenderedMessage, { channel: 'email' }> {
  const [found] = desk.sent.flatMap(({ rendered }) => (rendered.channel === 'email' ? [rendered] : []));
  if (found === undefined) throw new Error('No e-mail was sent.');
  return found;
}

function textMessage(): string {
  const [found] = desk.sent.flatMap(({ rendered }) => (rendered.channel === 'sms' ? [rendered] : []));
  if (found === undefined) throw new Error('No text message was sent.');
  return found.body;
}

const inWords = (isoDay: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(isoDay));

test('the day told of a scan is the day it was made, as the tracking page says', async () => {
  const order = await underWay();
  const made = day(-1);
  await apologise(order);
  expect(mail().text).toContain(`The last progress we can see is from ${inWords(made)}`);
});

describe('a text message', () => {
  test('points to the e-mail of its notice once that has left', async () => {
    await apologise(await underWay({ phone: PHONE }));
    expect(textMessage()).toContain('reply to our e-mail');
  });

  test.each<[string, SendOutcome, boolean]>([
    ['was refused', REFUSED, false],
    ['waits for its next attempt', BUSY, false],
    ['may have left', { kind: 'unknown', code: 'ETIMEDOUT', response: 'no answer' }, true],
  ])('and the e-mail of its notice that %s', async (_name, outcome, pointsToIt) => {
    await apologise(await underWay({ phone: PHONE }), outcome);
    expect(textMessage().includes('reply to our e-mail')).toBe(pointsToIt);
    expect(textMessage().includes('write to the shop')).toBe(!pointsToIt);
    expect(textMessage()).toContain('We write when it moves.');
  });

  test('to a buyer without an e-mail address announces no further message', async () => {
    await apologise(await underWay({ phone: PHONE, email: null }));
    expect(textMessage()).toContain('write to the shop');
    expect(textMessage()).not.toContain('We write');
  });
});

test('one parcel of several is named in subject and text message, and the goods are those of the order', async () => {
  await apologise(await underWay({ phone: PHONE, parcels: 2 }));
  expect(mail().subject).toMatch(/^Parcel 1 of 2 of your order #\S+ may arrive later than we said$/);
  expect(mail().text).toContain('Items ordered: 1 × Teapot');
  expect(textMessage()).toContain('parcel 1 of 2 of order #');
});

describe('a parcel that is on its way', () => {
  const shippedAfter = async (days: number, promisedDay: string | null) => {
    const order = await desk.order({ country: 'DE', promisedDay });
    desk.pass(days * DAY_MS);
    scanned('ACCEPTED');
    await sendAll(await order.look());
    return mail().text;
  };

  test('is expected on the days of its range that are still to come', async () => {
    const ordered = desk.now();
    const inDays = (days: number) => inWords(localDay(after(ordered, days * DAY_MS), 'Europe/Berlin'));
    expect(await shippedAfter(2, null)).toContain(`We expect it between ${inDays(2)} and ${inDays(6)}.`);
  });

  test('is not expected on days that are over', async () => {
    const last = inWords(day(6));
    expect(await shippedAfter(3, null)).toContain(`We expect it by ${last}.`);
    desk.sent.length = 0;
    // Over before we heard of the order: staff's matter, so no apology takes the place of this word.
    const text = await shippedAfter(2, day(-1));
    expect(text).toContain('We have no arrival day for it yet.');
    expect(text).not.toContain('Expected:');
  });
});
