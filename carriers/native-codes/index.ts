/**
 * The codes of carriers as they arrive inside an aggregator's feed. A row's code is that of *some* leg (a code of 4PX was
 * seen on rows of FedEx), so a code that no other carrier could have written is read by its shape, whoever the row names.
 * Two letters and plain numbers are used by many: they mean something only beside the name of their carrier.
 */
import type { CodeList, FoundMeaning } from '../code-list.ts';
import { findIn } from '../code-list.ts';
import { DHL_ECOMMERCE_STATUSES, DHL_EXPRESS_EVENTS } from '../dhl/codes.ts';
import { FEDEX_EVENTS } from '../fedex/codes.ts';
import { UPS_CODES, UPS_STATUSES } from '../ups/codes.ts';
import { CAINIAO_ACTIONS } from './cainiao.ts';
import { COLISSIMO_EVENTS } from './colissimo.ts';
import { FOUR_PX_LINKS } from './four-px.ts';
import { INPOST_EVENTS } from './inpost.ts';
import { LA_POSTE_EVENTS } from './la-poste.ts';
import { LANDMARK_EVENTS } from './landmark.ts';
import { PITNEY_BOWES_EVENTS } from './pitney-bowes.ts';
import { POSTNL_PHASES } from './postnl.ts';
import { ROYAL_MAIL_EVENTS } from './royal-mail.ts';
import { SEKO_EVENTS } from './seko.ts';
import { SPRING_EVENTS } from './spring.ts';
import { EMSEVT_EVENTS, IPS_EVENTS, RETENTION_REASONS } from './upu.ts';
import { USPS_CATEGORIES } from './usps.ts';
import { WMG_STATUSES } from './wmg.ts';
import { X12_STATUSES } from './x12.ts';
import { YUNDA_OVERSEA } from './yunda.ts';

/** The carrier a row or its leg names: a name or an aggregator's slug, and ISO 3166-1 alpha-2 of its country. */
export interface CodeCarrier {
  readonly name: string | null;
  readonly country: string | null;
}

/** Shapes that betray their list. A code has to stand in the list as well: the shape of an unknown code is no meaning. */
const SHAPES: readonly (readonly [shape: RegExp, list: CodeList])[] = [
  [/^FPX_/, FOUR_PX_LINKS],
  [/^[A-Z]+(?:_[A-Z]+)+$/, CAINIAO_ACTIONS],
  [/^(?:CLEARANCE|OVERSEA)_/, YUNDA_OVERSEA],
  [/^E[DMX][A-Z]$/, EMSEVT_EVENTS],
  [/^EV[A-Z]{3}$/, ROYAL_MAIL_EVENTS],
  [/^[A-Z]{6}$/, COLISSIMO_EVENTS],
  [/^DO\d$/, LA_POSTE_EVENTS],
  [/^[A-Z]{2,3}\.\d{3,4}$/, INPOST_EVENTS],
  [/^OP-\d+$/, SEKO_EVENTS],
];

/** `EXC` is a release with the posts and a restriction with Pitney Bowes: it takes a post's name to read it as theirs. */
const SHARED_WITH_PITNEY_BOWES: readonly string[] = ['EXC', 'EXX'];
const POST = /post|pošta|почта|邮政|poczta|correi?os?\b|royal mail|\bems\b|\bupu\b/;

interface NamedLists {
  /** Matched against the name in lower case, its words parted by one blank. */
  readonly name: RegExp;
  /** Where companies of other countries bear the same name; an unknown country is let pass. */
  readonly country?: string;
  readonly lists: readonly CodeList[];
}

/** The first that fits counts. Where a group has several companies, only the one whose list it is may match. */
const NAMES: readonly NamedLists[] = [
  { name: /^dhl(?: express\b.*)?$/, lists: [DHL_EXPRESS_EVENTS] },
  {
    name: /^dhl (?:global mail|e ?commerce)(?: us| usa| americas)?$/,
    country: 'US',
    lists: [DHL_ECOMMERCE_STATUSES],
  },
  { name: /^fedex(?: (?:express|ground|economy|international|home delivery))*$/, lists: [FEDEX_EVENTS] },
  // A bare type of UPS is too little: D may be out for delivery, X says nothing.
  { name: /^ups(?: (?:ground|express|worldwide|surepost))*$/, lists: [UPS_STATUSES, UPS_CODES] },
  { name: /\busps\b|^united states postal service$/, lists: [USPS_CATEGORIES] },
  { name: /\b(?:cainiao|aliexpress)\b|菜鸟/, lists: [CAINIAO_ACTIONS] },
  { name: /\byunda\b|韵达/, lists: [YUNDA_OVERSEA] },
  // Switzerland's post is called La Poste, too.
  {
    name: /\b(?:la ?poste|colissimo|chronopost)\b/,
    country: 'FR',
    lists: [LA_POSTE_EVENTS, COLISSIMO_EVENTS],
  },
  { name: /^landmark$|\blandmark global\b/, lists: [LANDMARK_EVENTS] },
  { name: /^spring$|\bspring (?:gds|global)\b/, lists: [SPRING_EVENTS] },
  { name: /\bpostnl\b/, lists: [POSTNL_PHASES] },
  { name: /\bpitney bowes\b/, lists: [PITNEY_BOWES_EVENTS] },
  { name: /\bwmg\b/, lists: [WMG_STATUSES] },
  { name: /\bupu\b|\buniversal postal union\b/, lists: [EMSEVT_EVENTS, IPS_EVENTS] },
  // A feed of electronic data interchange goes by the name of its standard.
  { name: /\bx12\b/, lists: [X12_STATUSES] },
];

/**
 * The meanings of a raw code, most telling first: by the list of the carrier named, else by the code's own shape. A code
 * of no certain list has none, so the answer is empty.
 */
export function nativeMeanings(code: string, carrier: CodeCarrier): readonly FoundMeaning[] {
  const name = carrier.name === null ? '' : plainName(carrier.name);
  const named = listsOf(name, carrier.country).flatMap((list) => findIn(list, code));
  if (named.length > 0) return named;
  if (SHARED_WITH_PITNEY_BOWES.includes(code) && !POST.test(name)) return [];
  return SHAPES.flatMap(([shape, list]) => (shape.test(code) ? findIn(list, code) : []));
}

function listsOf(name: string, country: string | null): readonly CodeList[] {
  const found = NAMES.find(
    (entry) => entry.name.test(name) && (entry.country === undefined || country === null || entry.country === country),
  );
  return found?.lists ?? [];
}

/** A slug and a name read the same: `dhl-express`, `DHL Express`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every list a native code may be looked up in, each once. */
export const NATIVE_LISTS: readonly CodeList[] = [
  ...new Set([...SHAPES.map(([, list]) => list), ...NAMES.flatMap(({ lists }) => lists), RETENTION_REASONS]),
];
