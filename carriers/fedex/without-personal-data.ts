import { storableText } from '../plain-text.ts';

/**
 * Fields about people, by how they are called, so that one FedEx adds tomorrow is likely to be among them: signers and
 * receivers, contacts, addresses (streets of a scan too: that of the delivery is the buyer's door), the seller's own
 * notes and account.
 */
const PERSONAL =
  /(?:name|address|contact|email|phone|phoneNumber|information|notes|streetLines|postalCode|packageContent|commodities|meterNumber|accountNumber|declaredValue|deliveryDetails)$/i;

/** Called like one of them, and none. */
const HARMLESS: ReadonlySet<string> = new Set(['countryName', 'informationNotes']);

/** The one reference that is not the seller's or the buyer's. */
const PARTNER = 'PARTNER_CARRIER_NUMBER';

/** A part of an answer as text, for the record: without what tells of people, and as PostgreSQL can store it. */
export function withoutPersonalData(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (PERSONAL.test(key) && !HARMLESS.has(key)) return undefined;
    if (key === 'packageIdentifiers') return Array.isArray(value) ? value.filter(isPartners) : undefined;
    return typeof value === 'string' ? storableText(value) : value;
  });
}

function isPartners(identifier: unknown): boolean {
  return typeof identifier === 'object' && identifier !== null && 'type' in identifier && identifier.type === PARTNER;
}
