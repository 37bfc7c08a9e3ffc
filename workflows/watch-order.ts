/**
 * One workflow per order. It decides nothing and holds no clock of its own: each open parcel has one pending poll, which
 * returns a plan when something changed or is due; a plan that says `send` runs one send, which returns the next plan.
 * PostgreSQL is the record: everything here can be lost and read again.
 */
import {
  ActivityFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  currentUpdateInfo,
  isCancellation,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { isMessageOf, parcelNumber, type ShipmentId } from '../domain/ids.ts';
import type { OpenShipment, Plan } from '../domain/plan.ts';
import { type ActivityProxies, createProxies } from './activity-proxies.ts';
import {
  type CarriedWatch,
  carrierPushed,
  lookNow,
  mute,
  orderChanged,
  resend,
  unmute,
  type WatchedParcel,
  type WatchOrderInput,
  why,
} from './messages.ts';
import { rollUp } from './search-attributes.ts';

/** The plan of a parcel nobody has judged in this run; a poll with version 0 returns the stored one at once. */
const UNSEEN: Plan = {
  version: 0,
  done: false,
  send: null,
  wakeAt: null,
  pollAfter: 0 as Plan['pollAfter'],
  text: '',
  attributes: {
    carrierCode: null,
    destinationCountry: null,
    phase: 'NONE',
    exceptionKind: null,
    noticeStage: null,
    lastScanAt: null,
    nextDeadlineAt: null,
    noticesSent: 0,
    needsAttention: false,
    precedence: 0,
  },
};

/** Turns in a row that asked for something at once before a watch is slowed down to one turn a minute. */
const RUSH_LIMIT = 20;

interface Watch extends OpenShipment {
  plan: Plan;
  /** Raised by pushes and by news of the order: the pending poll is replaced by one that looks now. */
  hints: number;
  /** The hints the newest poll began with. */
  served: number;
}

export async function watchOrder(input: WatchOrderInput): Promise<void> {
  const watching = new OrderWatch(input);
  watching.listen();
  await watching.run();
}

class OrderWatch {
  private readonly input: WatchOrderInput;
  private readonly activities: ActivityProxies;
  private readonly watches = new Map<ShipmentId, Watch>();
  private readonly running = new Map<ShipmentId, Promise<void>>();
  private version = -1;
  /** The row must be read (again). True when a run starts. */
  private stale = true;
  private stopping = false;
  private failure: unknown;
  /** By name, the value each search attribute was last given in this run, as text. */
  private readonly shownAttributes = new Map<string, string>();

  constructor(input: WatchOrderInput) {
    this.input = input;
    this.activities = createProxies(input.pace);
    for (const carried of input.watches ?? [])
      this.watches.set(carried.shipmentId, { ...carried, hints: 0, served: 0 });
  }

  /** Handlers come first: a signal may be in the very first task. A payload that does not decode must not break it. */
  listen(): void {
    setHandler(
      orderChanged,
      (change) => {
        const version: number | undefined = change?.version;
        if (version === undefined || version > this.version) this.stale = true;
      },
      { description: "The order's row has a newer version: read it, and look again." },
    );
    setHandler(
      carrierPushed,
      (push) => {
        const watch = this.watches.get(push?.shipmentId);
        if (watch !== undefined) watch.hints += 1;
      },
      { description: 'The carrier has news of a parcel: ask as soon as the minimum interval allows.' },
    );
    setHandler(mute, () => this.request('mute'), { description: 'Hold every notice of this order until unmute.' });
    setHandler(unmute, () => this.request('unmute'), { description: 'Let held notices go at the next decent hour.' });
    setHandler(lookNow, () => this.request('look_now'), { description: 'Ask the carrier at once.' });
    setHandler(resend, ({ messageId }) => this.request('resend', messageId), {
      validator: (what) => {
        const given: unknown = what?.messageId;
        if (!isMessageOf(this.input.orderId, given)) {
          throw new Error(
            `expected {"messageId": "${this.input.orderId}/1/shipped/0/email"} or another message of this order, as "waybell order show" lists them`,
          );
        }
      },
      description: 'Send a failed or unknown message again: {"messageId": "order/..."}.',
    });
    setHandler(why, () => [...this.watches.values()].map(explain), {
      description: 'Per parcel: what is planned, when it wakes, when it looks again.',
    });
  }

  async run(): Promise<void> {
    try {
      for (const watch of this.watches.values()) this.begin(watch);
      while (await this.turn());
    } catch (error) {
      if (isCancellation(error)) {
        await CancellationScope.nonCancellable(async () => {
          // Sends under way finish and settle; then the row says that operations released the order.
          await Promise.all(this.running.values());
          const released = await this.activities.releaseOrder({ orderId: this.input.orderId });
          for (const { shipmentId, plan } of released) {
            const watch = this.watches.get(shipmentId);
            if (watch !== undefined) watch.plan = plan;
          }
          // Nobody will look at it again: it says so, and is not found among those that wait for somebody.
          this.show();
        });
      }
      throw error;
    }
  }

  /** One round of the order's life; false when it is over. */
  private async turn(): Promise<boolean> {
    if (this.stale) await this.readRow();
    await condition(
      () =>
        this.stale || this.running.size === 0 || this.failure !== undefined || workflowInfo().continueAsNewSuggested,
    );
    if (this.failure !== undefined) throw this.failure;
    if (this.stale) return true;
    if (this.running.size > 0) await this.carryOn();
    await condition(allHandlersFinished);
    const closed = await this.activities.closeOrder({ orderId: this.input.orderId, version: this.version });
    if (closed && !this.stale && allHandlersFinished()) return false;
    // Something arrived while closing. If the row was closed all the same, the reader of that news has opened it again.
    this.stale = true;
    return true;
  }

  private async readRow(): Promise<void> {
    this.stale = false;
    const row = await this.activities.readOrder({ orderId: this.input.orderId });
    this.version = row.version;
    for (const watch of this.watches.values()) watch.hints += 1;
    for (const open of row.open) {
      if (!this.running.has(open.shipmentId)) this.begin({ ...open, plan: UNSEEN, hints: 0, served: 0 });
    }
  }

  /** Continue-as-new: watches end after what they are sending, and the next run reads everything else again. */
  private async carryOn(): Promise<never> {
    this.stopping = true;
    await Promise.all(this.running.values());
    await condition(allHandlersFinished);
    if (this.failure !== undefined) throw this.failure;
    // Ended watches too: what is shown of the order is rolled up over all its parcels.
    const watches: CarriedWatch[] = [...this.watches.values()].map(({ shipmentId, provider, plan }) => ({
      shipmentId,
      provider,
      plan,
    }));
    return continueAsNew<typeof watchOrder>({ ...this.input, watches });
  }

  /** Every watch catches its own failure at once: a stray rejection would fail the workflow task for ever. */
  private begin(watch: Watch): void {
    this.watches.set(watch.shipmentId, watch);
    const watched = this.watch(watch)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.running.delete(watch.shipmentId));
    this.running.set(watch.shipmentId, watched);
  }

  private async watch(watch: Watch): Promise<void> {
    let rush = 0;
    while (!watch.plan.done && !this.stopping) {
      const { send, wakeAt } = watch.plan;
      rush = send !== null || (wakeAt !== null && wakeAt <= Date.now()) ? rush + 1 : 0;
      // A planner's mistake costs a turn a minute then, not a hot loop.
      if (rush > RUSH_LIMIT)
        await condition(() => this.stopping, '1m', {
          summary: `brake: parcel ${parcelNumber(watch.shipmentId)} asked for something at once ${RUSH_LIMIT} times in a row`,
        });
      watch.plan = send === null ? await this.poll(watch) : await this.send(watch, send);
      this.show();
    }
    // News that came with the last plan may have opened the parcel again, and found it still watched: the row knows.
    if (watch.hints !== watch.served) this.stale = true;
  }

  private async send(watch: Watch, messageId: NonNullable<Plan['send']>): Promise<Plan> {
    return this.activities.sendNotice(watch.shipmentId, { messageId }).catch(anew(watch.plan));
  }

  /** The pending poll, or the hint that replaces it by a new one. What a lost poll had found is in PostgreSQL. */
  private async poll(watch: Watch): Promise<Plan> {
    const { plan } = watch;
    watch.served = watch.hints;
    const scope = new CancellationScope();
    const polled = scope.run(() =>
      this.activities
        .pollShipment(watch, {
          shipmentId: watch.shipmentId,
          known: plan.version,
          notBefore: plan.pollAfter,
          wakeAt: plan.wakeAt,
        })
        .catch((error: unknown) => {
          const next = anew(plan)(error);
          // Waiting is a retry, so a poll fails only where its parcel is gone: is the order still there?
          this.stale = true;
          return next;
        }),
    );
    const woken = scope.run(() => condition(() => watch.hints !== watch.served || this.stopping));
    try {
      return (await Promise.race([polled, woken])) ?? plan;
    } finally {
      scope.cancel();
      // The loser of the race rejects with the cancellation just asked for.
      await Promise.allSettled([polled, woken]);
    }
  }

  private async request(
    kind: 'mute' | 'unmute' | 'look_now' | 'resend',
    subject: string | null = null,
  ): Promise<string> {
    // The update's own id makes the request one request, also when a reset applies it again.
    const requestId = currentUpdateInfo()?.id ?? kind;
    const answer = await this.activities.recordOperatorRequest({
      orderId: this.input.orderId,
      requestId,
      kind,
      subject,
    });
    this.stale = true;
    return answer;
  }

  /** Current details at every plan; of the search attributes only those that differ: upserts are billed, and kept. */
  private show(): void {
    const seen = [...this.watches.values()].filter((w) => w.plan.version > 0);
    const standing = seen.filter((w) => !isDispatched(w));
    const plans = (standing.length === 0 ? seen : standing).map((w) => w.plan);
    // A first poll that was replaced before it answered has nothing to show, and nothing to take away.
    if (plans.length === 0) return;
    setCurrentDetails(plans.map((p) => p.text).join('\n\n'));
    const changed = rollUp(plans).filter(
      ({ key, value }) => this.shownAttributes.get(key.name) !== JSON.stringify(value),
    );
    if (changed.length === 0) return;
    for (const { key, value } of changed) this.shownAttributes.set(key.name, JSON.stringify(value));
    upsertSearchAttributes(changed);
  }
}

/** Lines that have all become parcels: those speak for themselves. Lines too old to be followed still ask for somebody. */
function isDispatched({ shipmentId, plan }: Watch): boolean {
  return parcelNumber(shipmentId) === 0 && plan.done && !plan.attributes.needsAttention;
}

/** A failed poll or send is asked about again through the ledger; cancellation and bugs go up. */
function anew(plan: Plan): (error: unknown) => Plan {
  return (error) => {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    return { ...plan, send: null, wakeAt: 0 as NonNullable<Plan['wakeAt']> };
  };
}

function explain(watch: Watch): WatchedParcel {
  const { plan } = watch;
  return {
    shipmentId: watch.shipmentId,
    text: plan.text,
    wakesAt: plan.wakeAt === null ? null : new Date(plan.wakeAt).toISOString(),
    looksAgainAfter: new Date(plan.pollAfter).toISOString(),
    sending: plan.send,
  };
}
