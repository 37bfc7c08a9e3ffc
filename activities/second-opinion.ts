import type { ShipmentRow } from '../database/shipments.ts';
import { isStuck } from '../domain/customs-progress.ts';
import type { Journey } from '../domain/journey.ts';
import type { Look } from '../domain/look.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import type { CarriersPolicy } from '../domain/policy.ts';
import { directProvider } from '../domain/provider-choice.ts';
import { DAY_MS, type ProductInstant } from '../domain/time.ts';
import { askBeside } from './ask-beside.ts';
import type { Dependencies } from './dependencies.ts';
import { queryOf } from './query-of.ts';

/** What the carrier itself says of a parcel. */
export interface SecondOpinion {
  readonly provider: CarrierProvider;
  readonly look: Look;
}

/** How often a carrier itself is asked about one parcel: its budget is small, DHL's 250 a day. */
const EVERY_MS = DAY_MS;

/**
 * The carrier's own word on a parcel in trouble that an aggregator is asked about; null where there is no trouble, no
 * account, or where it was asked less than a day ago. A failure is only a word that did not come.
 */
export async function secondOpinion(
  deps: Dependencies,
  policy: CarriersPolicy,
  shipment: ShipmentRow,
  now: ProductInstant,
): Promise<SecondOpinion | null> {
  if (!policy.secondOpinion || !isInTrouble(shipment.journey)) return null;
  if (shipment.secondOpinionAt !== null && now - shipment.secondOpinionAt < EVERY_MS) return null;
  const provider = directProvider(shipment.provider, shipment.carrierName);
  if (provider === null || !(await deps.hasAccount(provider, shipment.merchantId))) return null;
  const query = queryOf(shipment, policy, null);
  if (query === null) return null;
  // A direct carrier knows its numbers: nothing is registered with it.
  const answer = await askBeside(deps, provider, shipment.merchantId, { ...query, carrierCode: null });
  return answer === null ? null : { provider, look: answer.look };
}

function isInTrouble({ problem, customs, outcome }: Journey): boolean {
  return outcome === null && (problem !== null || (customs !== null && isStuck(customs.state)));
}
