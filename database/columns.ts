/** How columns become domain values: every row that leaves database/ has passed one of these. */
import { z } from 'zod';
import type { MerchantId, MessageId, NoticeId, OrderId, ShipmentId } from '../domain/ids.ts';
import { type ProductInstant, productInstant, type WallInstant, wallInstant } from '../domain/time.ts';

export const productTime = z.date().transform((d): ProductInstant => productInstant(d.getTime()));
export const wallTime = z.date().transform((d): WallInstant => wallInstant(d.getTime()));

/** Ids were built by domain/ids.ts before they were stored; reading them back only brands them. */
export const merchantIdColumn = z.string().transform((s) => s as MerchantId);
export const orderIdColumn = z.string().transform((s) => s as OrderId);
export const shipmentIdColumn = z.string().transform((s) => s as ShipmentId);
export const noticeIdColumn = z.string().transform((s) => s as NoticeId);
export const messageIdColumn = z.string().transform((s) => s as MessageId);

/** A timestamptz parameter, or null. */
export function timestamp(instant: ProductInstant | WallInstant | null): Date | null {
  return instant === null ? null : new Date(instant);
}
