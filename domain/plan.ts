/** What the order workflow is told after each look and each send: small, and free of personal data. */
import type { MessageId, ShipmentId } from './ids.ts';
import type { WallInstant } from './time.ts';

export interface Plan {
  /** The shipment's plan version in PostgreSQL; the poll compares it with the one the workflow holds. */
  readonly version: number;
  /** This parcel needs no watching any more. */
  readonly done: boolean;
  /** The message that may leave now. */
  readonly send: MessageId | null;
  /** The next instant at which something must be decided; null for none. */
  readonly wakeAt: WallInstant | null;
  /** No look before this one, unless something asks for it. */
  readonly pollAfter: WallInstant;
  /** Markdown for the workflow's current details, at most 600 bytes. */
  readonly text: string;
  readonly attributes: PlanAttributes;
}

/** One parcel's share of the order's search attributes. Instants are product time. */
export interface PlanAttributes {
  readonly carrierCode: string | null;
  /** ISO 3166-1 alpha-2; addresses are corrected while parcels are on the road. */
  readonly destinationCountry: string | null;
  readonly phase: string;
  readonly exceptionKind: string | null;
  readonly noticeStage: string | null;
  readonly lastScanAt: number | null;
  readonly nextDeadlineAt: number | null;
  /** Of the whole order, so that a parcel whose watch has ended still counts. */
  readonly noticesSent: number;
  readonly needsAttention: boolean;
  /** Of an order's parcels the one with the lowest speaks for it; see `precedenceOf`. */
  readonly precedence: number;
}

/** A parcel the workflow is to watch, and the provider whose task queue serves its polls. */
export interface OpenShipment {
  readonly shipmentId: ShipmentId;
  readonly provider: Provider;
}

/** The providers that can be asked. */
export const CARRIER_PROVIDERS = ['seventeentrack', 'aftership', 'dhl', 'fedex', 'ups'] as const;
export type CarrierProvider = (typeof CARRIER_PROVIDERS)[number];

/** Who is asked about a parcel. `none`: there is no parcel yet, or its carrier is unknown; only clocks are watched. */
export const PROVIDERS = [...CARRIER_PROVIDERS, 'none'] as const;
export type Provider = (typeof PROVIDERS)[number];
