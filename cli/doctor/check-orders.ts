import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import { openOrders } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { type FailingParcels, failingParcels } from '../../database/shipments.ts';
import type { OrderId } from '../../domain/ids.ts';
import { counted } from '../output.ts';
import type { DatabaseCheck } from './check-database.ts';
import { bad, type Finding, off, ok, said, warn, within } from './finding.ts';

/** Open orders whose workflows are looked at, over all shops; enough to find what is wrong with many. */
const SAMPLE = 50;

/** Orders named in a finding; the rest are counted. */
const NAMED = 3;

/** How a watch gets on. */
type Health = 'running' | 'missing' | 'paused' | 'failing';

interface Watched {
  readonly order: OrderId;
  readonly health: Health;
}

/** Whether the record's open orders have workflows, whether those get on, and whether their carriers answer. */
export async function checkOrders(
  client: Client,
  { pool, merchants }: DatabaseCheck,
  limitMs: number,
): Promise<readonly Finding[]> {
  if (pool === null) return [off('open orders', 'not asked')];
  try {
    let open = 0;
    const sample: OrderId[] = [];
    let failing: FailingParcels = { count: 0, sample: [] };
    const each = Math.max(1, Math.floor(SAMPLE / Math.max(1, merchants.length)));
    for (const merchant of merchants) {
      const [found, unseen] = await within(
        limitMs,
        withTenant(
          pool,
          merchant,
          async (tx) => [await openOrders(tx, each), await failingParcels(tx, NAMED)] as const,
        ),
      );
      open += found.count;
      failing = { count: failing.count + unseen.count, sample: [...failing.sample, ...unseen.sample] };
      if (sample.length < SAMPLE) sample.push(...found.sample);
    }
    const watched = await Promise.all(sample.map((order) => within(limitMs, look(client, order))));
    return [runs(open, watched), ...activities(watched), sight(failing)];
  } catch (error) {
    return [bad('open orders', said(error), 'The record and Temporal should both answer.')];
  }
}

/** Whether something waits for workers: an open order of any shop; null where the record cannot be asked. */
export async function anyOrderOpen({ pool, merchants }: DatabaseCheck, limitMs: number): Promise<boolean | null> {
  if (pool === null) return null;
  try {
    for (const merchant of merchants) {
      const { count } = await within(
        limitMs,
        withTenant(pool, merchant, (tx) => openOrders(tx, 1)),
      );
      if (count > 0) return true;
    }
    return false;
  } catch {
    return null;
  }
}

function runs(open: number, watched: readonly Watched[]): Finding {
  const missing = watched.filter(({ health }) => health === 'missing');
  const found = `${open} open; ${watched.length - missing.length} of ${watched.length} sampled have a running workflow`;
  const first = missing[0];
  return first === undefined
    ? ok('open orders', found)
    : bad(
        'open orders',
        found,
        `Restart each: "waybell order restart ${first.order}"${missing.length > 1 ? ', ...' : ''}.`,
      );
}

/** From the record, not from Temporal: a pending poll that was armed anew has not failed yet. */
function sight({ count, sample }: FailingParcels): Finding {
  if (count === 0) return ok('sight', 'the last look at every parcel was answered');
  const named = sample.slice(0, NAMED).map((each) => `${each.shipmentId} (${each.lastFailure ?? 'no answer'})`);
  return warn(
    'sight',
    `${counted(count, 'parcel')} cannot be seen: ${named.join(', ')}${count > NAMED ? ', ...' : ''}`,
    'Where a key, a quota or a carrier is named, put it right; the rest passes by itself.',
  );
}

const TROUBLES = {
  paused: 'Unpause them in the Temporal UI; for a lasting stop of messages use the update "mute".',
  failing: 'The pending activity in the Temporal UI shows the failure.',
} as const satisfies Partial<Record<Health, string>>;

function activities(watched: readonly Watched[]): readonly Finding[] {
  const running = watched.filter(({ health }) => health !== 'missing');
  if (running.length === 0) return [];
  const findings = Object.entries(TROUBLES).flatMap(([health, advice]) => {
    const orders = running.filter((each) => each.health === health).map((each) => each.order);
    const named = `${orders.slice(0, NAMED).join(', ')}${orders.length > NAMED ? ', ...' : ''}`;
    return orders.length === 0 ? [] : [warn('looks', `${counted(orders.length, 'order')} ${health}: ${named}`, advice)];
  });
  return findings.length > 0 ? findings : [ok('looks', 'none paused or failing in the sample')];
}

async function look(client: Client, order: OrderId): Promise<Watched> {
  try {
    const { status, raw } = await client.workflow.getHandle(order).describe();
    return { order, health: status.name === 'RUNNING' ? healthOf(raw.pendingActivities ?? []) : 'missing' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { order, health: 'missing' };
    throw error;
  }
}

type PendingActivities = NonNullable<Awaited<ReturnType<WorkflowHandle['describe']>>['raw']['pendingActivities']>;

/** A look without news ends as an application failure of our own making; anything else is a crash, a timeout or a defect. */
function healthOf(pending: PendingActivities): Health {
  if (pending.some((activity) => activity.paused === true)) return 'paused';
  const failures = pending.flatMap(({ lastFailure }) =>
    lastFailure == null ? [] : [lastFailure.applicationFailureInfo?.type ?? ''],
  );
  return failures.some((type) => type !== 'NothingNew' && type !== 'CannotSee') ? 'failing' : 'running';
}
