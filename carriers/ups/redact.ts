import { storableText } from '../plain-text.ts';

/**
 * Fields that name or depict a person, or say where one lives. A facility's city and country stand in `location.address`
 * and stay; its street and post code are the buyer's once the parcel is delivered.
 */
const PERSONAL: ReadonlySet<string> = new Set([
  'packageAddress',
  'deliveryInformation',
  'referenceNumber',
  'userRelation',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'postalCode',
  'name',
  'attentionName',
  'receivedBy',
  'signature',
  'signedForByName',
  'signedByName',
  'deliveryPhoto',
  'photo',
  'pod',
]);

/** An answer as it may be kept: JSON without personal data, in text that can be stored. */
export function redacted(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (PERSONAL.has(key)) return undefined;
    return typeof value === 'string' ? storableText(value) : value;
  });
}
