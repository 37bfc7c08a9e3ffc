/**
 * AfterShip's slugs of carriers that shops name, as of its public list of couriers, with the name people know first. A carrier
 * that is not here is left for AfterShip to detect: a wrong slug would hide the parcel.
 */
const COURIERS: Readonly<Record<string, readonly [name: string, ...alsoKnownAs: string[]]>> = {
  '4px': ['4PX'],
  'an-post': ['An Post'],
  'australia-post': ['Australia Post', 'AusPost'],
  bpost: ['bpost'],
  'brazil-correios': ['Correios', 'Brazil Correios'],
  cainiao: ['Cainiao', 'AliExpress Standard Shipping'],
  'canada-post': ['Canada Post', 'Postes Canada'],
  'china-ems': ['China EMS'],
  'china-post': ['China Post'],
  'chronopost-france': ['Chronopost', 'Chronopost France'],
  'colis-prive': ['Colis Privé', 'Colis Prive'],
  colissimo: ['Colissimo'],
  'deutsch-post': ['Deutsche Post', 'Deutsche Post Mail'],
  dhl: ['DHL Express', 'DHL'],
  'dhl-germany': ['DHL Germany', 'DHL Paket', 'Deutsche Post DHL'],
  'dhl-global-mail': ['DHL eCommerce', 'DHL Global Mail', 'DHL eCommerce US'],
  'dhl-global-mail-asia': ['DHL eCommerce Asia', 'DHL Global Mail Asia'],
  dpd: ['DPD'],
  'dpd-de': ['DPD Germany', 'DPD DE'],
  'dpd-uk': ['DPD UK'],
  fedex: ['FedEx'],
  gls: ['GLS'],
  'hermes-de': ['Hermes Germany'],
  'japan-post': ['Japan Post'],
  'la-poste-colissimo': ['La Poste'],
  ontrac: ['OnTrac'],
  'parcel-force': ['Parcelforce', 'Parcel Force'],
  'poste-italiane': ['Poste Italiane'],
  'postnl-international': ['PostNL International'],
  purolator: ['Purolator'],
  'royal-mail': ['Royal Mail'],
  'sf-express': ['SF Express', 'S.F. Express'],
  'singapore-post': ['Singapore Post', 'SingPost'],
  'spain-correos-es': ['Correos', 'Correos de España'],
  'swiss-post': ['Swiss Post', 'Die Post'],
  tnt: ['TNT'],
  ups: ['UPS'],
  usps: ['USPS'],
  yanwen: ['Yanwen'],
  yunexpress: ['YunExpress', 'Yun Express'],
};

const SLUGS: ReadonlyMap<string, string> = new Map(
  Object.entries(COURIERS).flatMap(([slug, names]) => [slug, ...names].map((name) => [keyOf(name), slug])),
);

/** The slug of a carrier by the shop's name for it; null where AfterShip is to detect it. */
export function slugNamed(name: string | null): string | null {
  return name === null ? null : (SLUGS.get(keyOf(name)) ?? null);
}

/** A slug as people write the carrier, e.g. `royal-mail` as `Royal Mail`; one that is not listed is only spelled out. */
export function courierNamed(slug: string): string {
  const listed = Object.hasOwn(COURIERS, slug) ? COURIERS[slug] : undefined;
  if (listed !== undefined) return listed[0];
  return slug
    .split('-')
    .map((word) => (word.length <= 3 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ');
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
