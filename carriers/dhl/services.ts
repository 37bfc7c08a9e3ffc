/**
 * DHL's companies. Each gives out its own numbers and they meet: asked without a service, DHL may answer about another
 * company's shipment. So one is always named, Express unless the shop says otherwise.
 */
interface Service {
  /** As DHL's `service` parameter has it. */
  readonly code: string;
  /** As people know it. */
  readonly title: string;
  /** The shop's names for it, in lower case and parted by blanks; null where no shop's name is known to mean it. */
  readonly named: RegExp | null;
}

const EXPRESS: Service = { code: 'express', title: 'DHL Express', named: /express/ };

/** The first whose name fits is the one; a country is looked for before the company that serves all others. */
const SERVICES: readonly Service[] = [
  EXPRESS,
  { code: 'ecommerce-apac', title: 'DHL eCommerce', named: /e ?commerce.*\b(?:apac|asia)/ },
  { code: 'ecommerce-iberia', title: 'DHL eCommerce', named: /(?:e ?commerce|parcel).*\b(?:iberia|spain|portugal)/ },
  { code: 'ecommerce-europe', title: 'DHL eCommerce', named: /e ?commerce.*\beurope|parcel (?:connect|europe)/ },
  { code: 'ecommerce-ppl', title: 'PPL', named: null },
  { code: 'parcel-uk', title: 'DHL eCommerce UK', named: /(?:e ?commerce|parcel).*\b(?:uk|united kingdom)\b/ },
  { code: 'parcel-nl', title: 'DHL Parcel', named: /(?:e ?commerce|parcel).*\b(?:nl|netherlands|nederland)\b/ },
  { code: 'parcel-pl', title: 'DHL eCommerce', named: /(?:e ?commerce|parcel).*\b(?:pl|poland|polska)\b/ },
  { code: 'ecommerce', title: 'DHL eCommerce', named: /e ?commerce|global mail/ },
  { code: 'post-international', title: 'Deutsche Post International', named: /packet|post.*\binternational\b/ },
  { code: 'post-de', title: 'Deutsche Post', named: /\bpost\b/ },
  { code: 'parcel-de', title: 'DHL Paket', named: /paket|parcel/ },
  { code: 'freight', title: 'DHL Freight', named: /freight/ },
  { code: 'dgf', title: 'DHL Global Forwarding', named: /global forwarding/ },
  { code: 'sameday', title: 'DHL Same Day', named: /same ?day/ },
  { code: 'svb', title: 'DHL', named: null },
  { code: 'dsc', title: 'DHL', named: null },
];

/**
 * The service to ask for, by DHL's own code where the shop has it, else by the shop's name for the carrier.
 *
 * @example serviceNamed(null, 'DHL eCommerce') // 'ecommerce'
 */
export function serviceNamed(code: string | null, name: string | null): string {
  const words = (name ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const service = find(code) ?? SERVICES.find(({ named }) => named?.test(words));
  return (service ?? EXPRESS).code;
}

/** The name people know; `DHL` for a service that is not in the table. */
export function serviceTitle(code: string | null): string {
  return find(code)?.title ?? 'DHL';
}

/** Whether DHL's code for a company is in the table. */
export function isService(code: string | null): boolean {
  return find(code) !== undefined;
}

function find(code: string | null): Service | undefined {
  return SERVICES.find((service) => service.code === code?.toLowerCase());
}
