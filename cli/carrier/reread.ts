/** Stored answers read again, after a table or a rule has changed: journeys follow, nobody is written to because of it. */
import type { PoolClient } from 'pg';
import { type JudgingDependencies, judgeShipment } from '../../activities/judge-shipment.ts';
import { CARRIERS } from '../../carriers/index.ts';
import { checkpointsOf, storeJourney, storeRows } from '../../database/looks.ts';
import { allMerchantIds } from '../../database/merchants.ts';
import { findOrder } from '../../database/orders.ts';
import { withTenant } from '../../database/pool.ts';
import { rawAnswersOf, rereadableShipments } from '../../database/raw-answers.ts';
import { lockShipment } from '../../database/shipments.ts';
import { canonicalText } from '../../domain/canonical-text.ts';
import { foldJourney } from '../../domain/fold.ts';
import type { MerchantId, ShipmentId } from '../../domain/ids.ts';
import { systemClock } from '../../worker/system-clock.ts';
import { requireMerchant, withDatabase } from '../open-database.ts';
import { counted, print } from '../output.ts';
import type { Shell } from '../shell.ts';

export interface RereadFlags {
  readonly merchant?: MerchantId;
  readonly json?: boolean;
}

/** Progress is told after so many parcels. */
const TOLD_EVERY = 500;

export async function reread(shell: Shell, { merchant, json }: RereadFlags): Promise<void> {
  const result = await withDatabase(shell, async ({ pool, relay, configuration }) => {
    if (merchant !== undefined) await requireMerchant(pool, merchant);
    const merchants = merchant === undefined ? await allMerchantIds(await relay()) : [merchant];
    const deps: JudgingDependencies = {
      clock: systemClock,
      installationSms: configuration.twilio.accountSid !== null,
      pacing: { lookFreshnessMs: configuration.looking.freshnessMs },
    };
    const changed: ShipmentId[] = [];
    let read = 0;
    for (const id of merchants) {
      for (const shipment of await withTenant(pool, id, rereadableShipments)) {
        // Parcel by parcel: the product goes on meanwhile, and an interrupted run is begun again.
        if (await withTenant(pool, id, (tx) => rereadShipment(tx, deps, shipment))) changed.push(shipment);
        read += 1;
        if (read % TOLD_EVERY === 0) shell.err(`${counted(read, 'parcel')} read ...`);
      }
    }
    return { read, changed };
  });
  print(
    shell,
    json,
    result,
    () =>
      `${counted(result.read, 'open parcel')} read again, ${counted(result.changed.length, 'journey')} changed.${result.changed.length === 0 ? '' : ` Nobody is written to because of it.\n${result.changed.join('\n')}`}`,
  );
}

/** True where the journey is another one now. */
async function rereadShipment(tx: PoolClient, deps: JudgingDependencies, id: ShipmentId): Promise<boolean> {
  const shipment = await lockShipment(tx, id);
  const order = shipment === null ? null : await findOrder(tx, shipment.orderId);
  if (shipment === null || order === null || shipment.nextLookAt === null) return false;
  for (const { body, firstAt, ...source } of await rawAnswersOf(tx, id)) {
    for (const { look } of (body === null ? null : CARRIERS[source.provider].read(body)) ?? []) {
      if (look.kind === 'looked') await storeRows(tx, shipment, source, look.rows, firstAt);
    }
  }
  const journey = foldJourney(await checkpointsOf(tx, id), order);
  if (canonicalText(journey) === canonicalText(shipment.journey)) return false;
  await storeJourney(tx, id, journey, shipment.nextLookAt);
  await judgeShipment(tx, deps, id, true);
  return true;
}
