/** DHL's answers name who receives, who sends and who signed. None of it is needed, so nothing else ever sees it. */
import { z } from 'zod';
import { storableText } from '../plain-text.ts';

/** People, where they live, links that open either, and where a vehicle stands. */
const PERSONAL: ReadonlySet<string> = new Set([
  'receiver',
  'consignee',
  'sender',
  'shipper',
  'proofOfDelivery',
  'destination',
  'postalCode',
  'streetAddress',
  'addressLine',
  'serviceUrl',
  'rerouteUrl',
  'telemetry',
]);

const NAMES: ReadonlySet<string> = new Set(['name', 'givenName', 'familyName']);

/** What a carrier's words stand in. */
const WORDS: ReadonlySet<string> = new Set(['status', 'description', 'remark', 'nextSteps']);

/** References that number the parcel. Any other may hold what a shop likes to write: an order, a customer's name. */
const PARCEL_REFERENCES: ReadonlySet<unknown> = new Set([
  'local-tracking-number',
  'ecommerce-number',
  'customer-confirmation-number',
  'shipment-id',
  'housebill',
  'domestic-consignment-id',
]);

const Destination = z.object({ address: z.object({ countryCode: z.unknown() }) });

/** No answer is deeper; what is would only exhaust the stack. */
const DEEPEST = 20;

/** The same JSON value without persons, and with texts a database can hold. */
export function withoutPersons(answer: unknown): unknown {
  const names = new Set<string>();
  collectNames(answer, false, 0, names);
  return stripped(answer, names, 0);
}

function stripped(value: unknown, names: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((entry) => stripped(entry, names, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key === 'destination' || !PERSONAL.has(key))
      .map(([key, field]) => {
        if (key === 'destination') return [key, { address: { countryCode: countryOf(field) } }];
        if (WORDS.has(key) && typeof field === 'string') return [key, storableText(withoutSigner(field, names))];
        if (key === 'references') return [key, Array.isArray(field) ? field.filter(isParcelReference) : null];
        return [key, stripped(field, names, depth + 1)];
      }),
  );
}

/** Of where the buyer lives only the country. */
function countryOf(destination: unknown): string | null {
  const code: unknown = Destination.safeParse(destination).data?.address.countryCode;
  return typeof code === 'string' && code.length === 2 ? code : null;
}

/** "Delivered - Signed for by: J DOE" keeps what happened; a text that is a name of the answer's and no more goes. */
function withoutSigner(text: string, names: ReadonlySet<string>): string {
  return names.has(text.trim().toLowerCase()) ? '' : text.replace(/\b(signed(?:\s+for)?\s+by)\b.*$/isu, '$1');
}

function isParcelReference(reference: unknown): boolean {
  return (
    typeof reference === 'object' && reference !== null && 'type' in reference && PARCEL_REFERENCES.has(reference.type)
  );
}

function collectNames(value: unknown, ofPerson: boolean, depth: number, names: Set<string>): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [key, field] of Object.entries(value)) {
    if (ofPerson && NAMES.has(key) && typeof field === 'string') names.add(field.trim().toLowerCase());
    collectNames(field, ofPerson || PERSONAL.has(key), depth + 1, names);
  }
}
