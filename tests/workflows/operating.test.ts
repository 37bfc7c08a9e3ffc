import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageId } from '../../domain/ids.ts';
import { mute, resend, why } from '../../workflows/messages.ts';
import { waybell } from '../cli/command-line.ts';
import { groundStage } from './ground-stage.ts';
import {
  historyOf,
  pausePoll,
  pendingPoll,
  pendingPolls,
  resetPoints,
  resetPoll,
  resetWorkflow,
  unpausePoll,
} from './raw-calls.ts';
import { orderWord } from './shop-words.ts';
import type { Stage } from './stage.ts';
import { placeOrder, type StagedOrder, trackingNumber } from './staged-order.ts';
import { until } from './until.ts';

// Nobody but operations can have a parcel looked at twice within ten minutes.
let stage: Stage;
beforeAll(async () => {
  stage = await groundStage({ name: 'operating', looking: { minimumIntervalMs: 600_000 } });
});
afterAll(() => stage.close());

function looksAt(number: string): number {
  return stage.carrier.requests.filter((r) => r.endpoint === 'gettrackinfo' && r.numbers.includes(number)).length;
}

/** An order that was looked at once, and whose carrier has scanned since. */
async function watched() {
  const number = trackingNumber();
  const order = await placeOrder(stage, { trackingNumbers: [number] });
  await order.settled();
  expect(looksAt(number)).toBe(1);
  order.scan(number, 'InTransit_PickedUp');
  return { number, order };
}

/** An order whose mail server refuses for good. */
async function refused() {
  const { number, order } = await watched();
  stage.inbox.misbehave({ kind: 'reply', at: 'rcpt', code: 550, to: `${order.externalId}@example.com` });
  await order.handle.executeUpdate('lookNow');
  const message = await until('the refusal', async () => (await order.messages()).find((m) => m.state === 'failed'));
  return { number, order, message };
}

/** The newest run, whichever client calls it the newest. */
async function metadata(order: StagedOrder) {
  return (await order.handle.query('__temporal_workflow_metadata')) as {
    readonly currentDetails?: string;
    readonly definition?: Readonly<Record<string, readonly { readonly name: string; readonly description?: string }[]>>;
  };
}

describe.concurrent('on the pending activity', () => {
  test('reset looks at once, below the minimum interval', async () => {
    const { number, order } = await watched();
    await resetPoll(stage, order);
    await until('the mail', () => order.mails()[0]);
    expect(looksAt(number)).toBe(2);
  });

  test('pause holds the looks, and unpause brings them back', async () => {
    const { number, order } = await watched();
    await pausePoll(stage, order);
    await until('the pause', async () => (await pendingPoll(order)).paused);
    expect(looksAt(number)).toBe(1);
    await unpausePoll(stage, order);
    await until('the end of the pause', async () => !(await pendingPoll(order)).paused);
    await order.handle.executeUpdate('lookNow');
    await until('the mail', () => order.mails()[0]);
  });

  test('a pause does not outlast news: the poll that replaces it is not paused', async () => {
    const { order } = await watched();
    await pausePoll(stage, order);
    await until('the pause', async () => (await pendingPoll(order)).paused);
    await order.handle.executeUpdate('lookNow');
    await until('the mail', () => order.mails()[0]);
    expect((await pendingPolls(order)).some((poll) => poll.paused)).toBe(false);
  });
});

describe.concurrent('by update', () => {
  test('look now looks at once, below the minimum interval', async () => {
    const { number, order } = await watched();
    expect(await order.handle.executeUpdate('lookNow')).toBe('The carrier is asked now.');
    await until('the mail', () => order.mails()[0]);
    expect(looksAt(number)).toBe(2);
  });

  test('mute holds what would be sent, and unmute lets it go', async () => {
    const { order } = await watched();
    await order.handle.executeUpdate(mute);
    await order.handle.executeUpdate('lookNow');
    await until('the held notice', async () => (await order.messages())[0]?.state === 'planned');
    await order.settled();
    expect(order.mails()).toHaveLength(0);
    expect((await metadata(order)).currentDetails).toContain('**Muted:** operations');
    await order.handle.executeUpdate('unmute');
    await until('the mail', () => order.mails()[0]);
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
  });

  test('resend refuses a message that was sent, and one the order does not have', async () => {
    const { order } = await watched();
    await order.handle.executeUpdate('lookNow');
    const sent = await until('the ledger', async () => (await order.messages()).find((m) => m.state === 'sent'));
    for (const messageId of [sent.messageId, `${order.shipmentId(1)}/delay/1/email` as MessageId]) {
      await expect(order.handle.executeUpdate(resend, { args: [{ messageId }] })).rejects.toThrow(
        WorkflowUpdateFailedError,
      );
    }
    expect(order.mails()).toHaveLength(1);
  });

  test('resend of what is no message of the order is refused by the workflow, which goes on', async () => {
    const { order } = await watched();
    const { events: before } = await order.handle.fetchHistory();
    for (const messageId of [7, null, 'order/none', `${order.shipmentId(1)}/shipped/0/email\0`, 'x'.repeat(100_000)]) {
      const asked = order.handle.executeUpdate('resend', { args: [{ messageId }] });
      await expect(asked).rejects.toThrow(WorkflowUpdateFailedError);
    }
    await expect(order.handle.executeUpdate('resend', { args: [] })).rejects.toThrow(WorkflowUpdateFailedError);
    expect((await order.handle.fetchHistory()).events?.length).toBe(before?.length);
    await order.handle.executeUpdate('lookNow');
    await until('the mail', () => order.mails()[0]);
  });

  test('resend sends a failed message again', async () => {
    const { order, message } = await refused();
    await order.handle.executeUpdate(resend, { args: [{ messageId: message.messageId }] });
    await until('the mail', () => order.mails()[0]);
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    expect(order.mails()).toHaveLength(1);
  });

  test('resend sends an unknown message again, which nothing else does', async () => {
    const { order } = await watched();
    stage.inbox.misbehave({ kind: 'drop', at: 'after_data', to: `${order.externalId}@example.com` });
    await order.handle.executeUpdate('lookNow');
    const message = await until('unknown', async () => (await order.messages()).find((m) => m.state === 'unknown'));
    await order.handle.executeUpdate('lookNow');
    await order.settled();
    expect(order.mails()).toHaveLength(1);
    await order.handle.executeUpdate(resend, { args: [{ messageId: message.messageId }] });
    await until('the second mail', () => order.mails().length === 2);
    const [first, second] = order.mails();
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
  });

  test('the command line resends what failed, and says of what did not that it did not', async () => {
    const { order, message } = await refused();
    const { database, temporal } = stage.floor;
    const environment = { DATABASE_URL: database.urls.application, TEMPORAL_ADDRESS: temporal.address };
    const resendBy = (...args: readonly string[]) => waybell(['order', 'resend', order.id, ...args], environment);
    const listed = /^1\/\S+/m.exec((await waybell(['order', 'show', order.id], environment)).out)?.[0] ?? '';
    expect(`${order.id}/${listed}`).toBe(message.messageId);
    expect(await resendBy('--failed')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining(`${message.messageId}: It leaves again now`) as string,
    });
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    expect(await resendBy('--failed')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('no message of it has failed') as string,
    });
    for (const named of [message.messageId, listed]) {
      expect(await resendBy(named)).toMatchObject({
        exitCode: 1,
        out: expect.stringContaining('The message is sent; only a failed or unknown one can be sent again.') as string,
        err: 'waybell: 1 of 1 are not sent again.\n',
      });
    }
    expect(await resendBy('of another order')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining(`${order.id} has no message "of another order"`) as string,
    });
    expect(await resendBy()).toMatchObject({ exitCode: 2 });
  });

  test('the same update id acts once', async () => {
    const { order, message } = await refused();
    const again = () =>
      order.handle.executeUpdate(resend, { args: [{ messageId: message.messageId }], updateId: 'resend-once' });
    const answers = await Promise.all([again(), again(), again()]);
    expect(new Set(answers).size).toBe(1);
    await until('the mail', () => order.mails()[0]);
    expect(await again()).toBe(answers[0]);
    await order.settled();
    expect(order.mails()).toHaveLength(1);
  });

  test('what a reset of the workflow applies again has no effect again', async () => {
    const { order, message } = await refused();
    await order.handle.executeUpdate(resend, { args: [{ messageId: message.messageId }], updateId: 'before' });
    await until('the mail', () => order.mails()[0]);
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    await order.settled();
    const version = (await order.row())?.version;
    const [first] = await resetPoints(order);
    if (first === undefined) throw new Error('The order has no completed task.');
    await resetWorkflow(stage, order, first);
    const events = await until('the update is applied again', async () => {
      const found = (await historyOf(order)).events ?? [];
      return found.some((e) => e.workflowExecutionUpdateCompletedEventAttributes != null) && found;
    });
    expect(events.some((e) => e.workflowExecutionUpdateAdmittedEventAttributes != null)).toBe(true);
    await order.settled();
    expect((await order.row())?.version).toBe(version);
    expect(order.mails()).toHaveLength(1);
  });
});

describe.concurrent('what operations read', () => {
  test('of every handler says what it does', async () => {
    const { order } = await watched();
    const { definition } = await metadata(order);
    const { queryDefinitions, signalDefinitions, updateDefinitions } = definition ?? {};
    const own = [...(queryDefinitions ?? []), ...(signalDefinitions ?? []), ...(updateDefinitions ?? [])].filter(
      ({ name }) => !name.startsWith('__'),
    );
    expect(own.map(({ name }) => name).toSorted()).toEqual(
      ['carrierPushed', 'lookNow', 'mute', 'orderChanged', 'resend', 'unmute', 'why'].toSorted(),
    );
    for (const { description } of own) expect(description).toMatch(/\.$/);
  });

  test('is a summary of the order and of each activity', async () => {
    const { order } = await watched();
    await order.handle.executeUpdate('lookNow');
    await until('the mail', () => order.mails()[0]);
    await order.settled();
    expect(await (await order.handle.describe()).staticSummary()).toBe(`standard order of ${stage.merchant} to GB`);
    const summaries = ((await historyOf(order)).events ?? []).flatMap((event) => {
      const name = event.activityTaskScheduledEventAttributes?.activityType?.name;
      const summary = event.userMetadata?.summary?.data;
      return name == null || summary == null ? [] : [`${name}: ${JSON.parse(Buffer.from(summary).toString('utf8'))}`];
    });
    expect(summaries).toContain('sendNotice: parcel 1: shipped, email');
    expect(summaries).toContain('readOrder: reads which parcels to watch');
    expect(summaries).toContain('recordOperatorRequest: operations: look now');
    expect(
      summaries.some((text) => /^pollShipment: watches parcel 1, decides at 20\d\d-\d\d-\d\dT\d\d:\d\dZ$/.test(text)),
    ).toBe(true);
  });

  test('is where each parcel is, what was sent and what comes next, in 600 bytes a parcel', async () => {
    const { order } = await watched();
    await order.handle.executeUpdate('lookNow');
    await until('the ledger', async () => (await order.messages())[0]?.state === 'sent');
    await order.ship([trackingNumber()]);
    await until('two polls', async () => (await pendingPolls(order)).length === 2);
    await order.settled();
    const details = (await metadata(order)).currentDetails ?? '';
    const parcels = details.split(/\n\n(?=\*\*Parcel)/);
    expect(parcels).toHaveLength(2);
    for (const parcel of parcels) expect(Buffer.byteLength(parcel)).toBeLessThanOrEqual(600);
    expect(parcels[0]).toMatch(/^\*\*Parcel 1, YunExpress:\*\* accepted, CN, since 2026-11-10T\d\d:\d\dZ/);
    expect(parcels[0]).toMatch(/shipped \(email\) Tue 10 Nov \d\d:\d\d/);
    expect(parcels[1]).toContain('**Parcel 2');
    expect(details).not.toMatch(/Robin|example\.com|Sample City/);
  });

  test('is why it waits, by a query', async () => {
    const { order } = await watched();
    const [parcel] = await order.handle.query(why);
    expect(parcel).toMatchObject({ shipmentId: order.shipmentId(1), sending: null });
    expect(parcel?.text).toContain('Parcel 1');
    expect(parcel?.wakesAt).toMatch(/^20\d\d-/);
    expect(parcel?.looksAgainAfter).toMatch(/^20\d\d-/);
  });
});

describe.concurrent('what operations search by', () => {
  test('finds all orders held in customs in Brazil for one merchant, and nothing else', async () => {
    const inBrazil = { country: 'BR', locale: 'pt-BR' };
    const [held, moving, elsewhere] = [trackingNumber(), trackingNumber(), trackingNumber()];
    const wanted = await placeOrder(stage, {
      ...inBrazil,
      trackingNumbers: [held, trackingNumber()],
      scanned: ['InTransit_PickedUp'],
    });
    await placeOrder(stage, { ...inBrazil, trackingNumbers: [moving], scanned: ['InTransit_PickedUp'] });
    const german = await placeOrder(stage, { country: 'DE', trackingNumbers: [elsewhere] });
    for (const [order, number, country] of [
      [wanted, held, 'BR'],
      [german, elsewhere, 'DE'],
    ] as const) {
      await order.settled();
      order.scan(number, 'Exception_Security', country);
      await order.handle.executeUpdate('lookNow');
    }
    const query = `MerchantId = '${stage.merchant}' and DestinationCountry = 'BR' and ExceptionKind = 'customs_held' and ExecutionStatus = 'Running'`;
    const found = await until('the search', async () => {
      const ids = [];
      for await (const each of stage.client.workflow.list({ query })) ids.push(each.workflowId);
      return ids.length > 0 && ids;
    });
    expect(found).toEqual([wanted.id]);
    const attention = await until('the attribute', async () => {
      const { typedSearchAttributes } = await wanted.handle.describe();
      const all = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
      return all['NeedsAttention'] === true && all;
    });
    expect(attention).toMatchObject({
      MerchantId: stage.merchant,
      CarrierCode: 'YunExpress',
      ExceptionKind: 'customs_held',
    });
    expect(attention['NoticesSent']).toBeTypeOf('number');
    expect(attention['LastScanAt']).toBeInstanceOf(Date);
  });

  test('follows an address that is corrected to another country', async () => {
    const number = trackingNumber();
    const order = await placeOrder(stage, { trackingNumbers: [number], country: 'BR' });
    await order.settled();
    await order.tell(orderWord({ externalId: order.externalId, at: stage.clock.now(), country: 'PT' }));
    const country = await until('the new country', async () => {
      const { typedSearchAttributes } = await order.handle.describe();
      const { value } = typedSearchAttributes.getAll().find(({ key }) => key.name === 'DestinationCountry') ?? {};
      return value !== 'BR' && value;
    });
    expect(country).toBe('PT');
  });
});
