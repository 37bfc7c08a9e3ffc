import { describe, expect, test } from 'vitest';
import { buyerZone } from '../../domain/buyer-zone.ts';
import { clockPrint, distinctClocks } from '../../domain/clocks.ts';
import { productInstant } from '../../domain/time.ts';
import { openMinutesPerWeek } from '../../domain/windows.ts';
import { isZone, ZONE_RULES_VERSION, zonesOfCountry } from '../../domain/zone-data.ts';

const zoneOf = (
  country: string | null,
  province: string | null = null,
  postalCode: string | null = null,
  city: string | null = null,
) => buyerZone({ country, province, postalCode, city }, null);
/** The zone alone when the ladder is sure, else the word `ambiguous`. */
const sure = (country: string, province: string | null, postalCode: string | null) => {
  const { source, candidates } = zoneOf(country, province, postalCode);
  return source === 'ambiguous' ? source : `${source} ${candidates.join(' ')}`;
};
const EVERY_COUNTRY = Array.from({ length: 26 * 26 }, (_, n) =>
  String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)),
).filter((code) => zonesOfCountry(code).length > 0);

describe('the country alone', () => {
  test('decides in all but the 24 that have more than one clock', () => {
    const ambiguous = EVERY_COUNTRY.filter((code) => distinctClocks(zonesOfCountry(code)).length > 1);
    expect(EVERY_COUNTRY).toHaveLength(247);
    expect(ambiguous.join(' ')).toBe('AQ AU BR CA CD CL CN EC ES FM GL ID KI MN MX NZ PF PG PT RU TF UA UM US');
  });

  test.each([
    ['DE', 'Europe/Berlin'],
    ['NL', 'Europe/Amsterdam'],
    ['NO', 'Europe/Oslo'],
    ['GB', 'Europe/London'],
    ['JP', 'Asia/Tokyo'],
    ['AR', 'America/Argentina/Buenos_Aires'],
    ['VN', 'Asia/Ho_Chi_Minh'],
    ['MY', 'Asia/Kuala_Lumpur'],
    ['KZ', 'Asia/Almaty'],
    ['CN', 'Asia/Shanghai'],
    ['RE', 'Indian/Reunion'],
    ['XK', 'Europe/Belgrade'],
    [' fr ', 'Europe/Paris'],
    ['UK', 'Europe/London'],
    ['el', 'Europe/Athens'],
  ])('%s is %s, by a name people there know', (country, zone) => {
    expect(zoneOf(country)).toEqual({ candidates: [zone], source: 'country', rulesVersion: ZONE_RULES_VERSION });
  });

  test.each([
    ['US', 8],
    ['CA', 9],
    ['MX', 6],
    ['BR', 4],
    ['RU', 11],
    ['CD', 2],
    ['CL', 3],
  ])('%s has %d clocks, and keeps one zone of each', (country, clocks) => {
    const { candidates, source } = zoneOf(country);
    expect(source).toBe('ambiguous');
    expect(candidates).toHaveLength(clocks);
    expect(new Set(candidates.map(clockPrint)).size).toBe(clocks);
  });

  test.each([null, '', 'ZZ', 'Brazil', '__proto__'])('%j is no country: anywhere, and it says so', (country) => {
    expect(zoneOf(country, 'SP', '01310-100')).toMatchObject({ source: 'none' });
  });

  test('that is not known leaves no hour in which it is day wherever the buyer may be', () => {
    const { candidates } = zoneOf(null);
    const days = [1, 2, 3, 4, 5, 6, 7];
    for (const from of [Date.UTC(2027, 0, 4), Date.UTC(2027, 6, 5)].map(productInstant)) {
      const decent = { fromMinute: 7 * 60, untilMinute: 22 * 60, days };
      expect(openMinutesPerWeek(decent, candidates, from)).toBe(0);
      expect(openMinutesPerWeek({ fromMinute: 0, untilMinute: 24 * 60, days }, candidates, from)).toBe(7 * 24 * 60);
    }
  });
});

describe('a zone given for the buyer', () => {
  test('comes before the address', () => {
    const address = { country: 'US', province: 'NY', postalCode: '10001', city: null };
    expect(buyerZone(address, ' America/Denver ')).toMatchObject({
      candidates: ['America/Denver'],
      source: 'merchant',
    });
    expect(buyerZone(address, 'US/Mountain')).toMatchObject({ candidates: ['US/Mountain'], source: 'merchant' });
  });

  test.each(['', 'EDT', 'Mars/Olympus', '+03:00'])('is passed over when the rules do not know it: %j', (zone) => {
    expect(buyerZone({ country: 'JP', province: null, postalCode: null, city: null }, zone).source).toBe('country');
  });
});

describe('a US address', () => {
  test.each([
    ['79901', 'TX', 'postal America/Denver'],
    ['32501', 'FL', 'postal America/Chicago'],
    ['83814-1234', null, 'postal America/Los_Angeles'],
    ['86515', 'AZ', 'postal America/Denver'],
    ['85001', 'AZ', 'postal America/Phoenix'],
    ['99501', null, 'postal America/Anchorage'],
    ['00901', 'PR', 'postal America/Puerto_Rico'],
    ['96910', 'GU', 'postal Pacific/Guam'],
    ['89883', 'NV', 'postal America/Denver'],
    ['89825', 'NV', 'ambiguous'],
    ['89501', 'NV', 'postal America/Los_Angeles'],
    // Not in the table; every neighbour keeps Eastern time.
    ['10015', null, 'postal America/New_York'],
    [null, 'California', 'province America/Los_Angeles'],
    [null, 'us-ny', 'province America/New_York'],
    [null, 'New York State', 'province America/New_York'],
    ['1234', 'OH', 'province America/New_York'],
    [null, 'TX', 'ambiguous'],
    [null, 'XX', 'ambiguous'],
  ])('with ZIP %j in %j: %s', (zip, state, expected) => {
    expect(sure('US', state, zip)).toBe(expected);
  });

  test('with an unknown state keeps every clock of the country, not its largest zone', () => {
    expect(zoneOf('US', 'XX').candidates).toEqual(zoneOf('US').candidates);
  });

  test('in a divided state keeps the clocks of that state only', () => {
    expect(zoneOf('US', 'TX').candidates).toEqual(['America/Chicago', 'America/Denver']);
  });

  test.each([
    ['AE', null],
    ['AP', null],
    ['AA', null],
    [null, '09128'],
    [null, '96202'],
    ['AA', '34002'],
  ])('of military mail (%j, %j) is ambiguous and may be far from the country', (state, zip) => {
    const { candidates, source } = zoneOf('US', state, zip);
    expect(source).toBe('ambiguous');
    expect(candidates.some((zone) => !zonesOfCountry('US').includes(zone))).toBe(true);
  });
});

test.each([
  ['ES', '28013', 'postal Europe/Madrid'],
  ['ES', '35001', 'postal Atlantic/Canary'],
  ['ES', '38670', 'postal Atlantic/Canary'],
  ['ES', '99999', 'ambiguous'],
  ['PT', '1000-205', 'postal Europe/Lisbon'],
  ['PT', '9000-018', 'postal Atlantic/Madeira'],
  ['PT', '9500-321', 'postal Atlantic/Azores'],
  ['FR', '75001', 'postal Europe/Paris'],
  ['FR', '97110', 'postal America/Guadeloupe'],
  ['FR', '97200', 'postal America/Martinique'],
  ['FR', '97300', 'postal America/Cayenne'],
  ['FR', '97400', 'postal Indian/Reunion'],
  ['FR', '97000', 'ambiguous'],
  ['FR', '97500', 'postal America/Miquelon'],
  ['FR', '97600', 'postal Indian/Mayotte'],
  ['FR', '98714', 'postal Pacific/Tahiti'],
  ['FR', '98742', 'ambiguous'],
  ['FR', '98800', 'postal Pacific/Noumea'],
  ['EC', '170102', 'postal America/Guayaquil'],
  ['EC', '200101', 'postal Pacific/Galapagos'],
  ['CL', '2770000', 'postal Pacific/Easter'],
  ['NZ', '6011', 'postal Pacific/Auckland'],
  ['NZ', '8016', 'postal Pacific/Chatham'],
  ['BR', '01310-100', 'postal America/Sao_Paulo'],
  ['BR', '53990-000', 'postal America/Noronha'],
  ['BR', '69005-070', 'postal America/Manaus'],
  ['BR', '69640-000', 'postal America/Eirunepe'],
  ['BR', '69900-000', 'postal America/Rio_Branco'],
  ['BR', '69830-000', 'ambiguous'],
  ['BR', '78005-000', 'postal America/Cuiaba'],
  ['AU', '2000', 'postal Australia/Sydney'],
  ['AU', '2880', 'postal Australia/Broken_Hill'],
  ['AU', '2898', 'postal Australia/Lord_Howe'],
  ['AU', '6443', 'ambiguous'],
  ['CA', 'M5V 2T6', 'postal America/Toronto'],
  ['CA', 'p9n 1a1', 'postal America/Winnipeg'],
  ['CA', 'V1C 1A1', 'postal America/Edmonton'],
  ['CA', 'V6B', 'postal America/Vancouver'],
  ['CA', 'A2V 2K1', 'postal America/Goose_Bay'],
  ['CA', 'G4T 1A1', 'postal America/Halifax'],
  ['CA', 'S0P 0A0', 'ambiguous'],
  ['CA', 'D1A 1A1', 'ambiguous'],
  ['MX', '06600', 'postal America/Mexico_City'],
  ['MX', '32000', 'postal America/Ciudad_Juarez'],
  ['MX', '88000', 'postal America/Matamoros'],
  ['MX', '64000', 'postal America/Monterrey'],
  ['MX', '77500', 'postal America/Cancun'],
  ['RU', '677000', 'postal Asia/Yakutsk'],
  ['RU', '678960', 'ambiguous'],
  ['UA', '01001', 'postal Europe/Kyiv'],
  ['GL', '3971', 'postal America/Thule'],
])('in %s the postal code %j decides: %s', (country, postalCode, expected) => {
  expect(sure(country, null, postalCode)).toBe(expected);
});

test.each([
  ['CA', 'ON', 'ambiguous'],
  ['CA', 'Alberta', 'province America/Edmonton'],
  ['CA', 'CA-MB', 'province America/Winnipeg'],
  ['MX', 'Q ROO', 'province America/Cancun'],
  ['MX', 'Quintana Roo', 'province America/Cancun'],
  ['MX', 'Ciudad de México', 'province America/Mexico_City'],
  ['MX', 'CHIH', 'ambiguous'],
  ['BR', 'SP', 'province America/Sao_Paulo'],
  ['BR', 'sao paulo', 'province America/Sao_Paulo'],
  ['BR', 'BR-AC', 'province America/Rio_Branco'],
  ['BR', 'AM', 'ambiguous'],
  ['BR', 'XX', 'ambiguous'],
  ['AU', 'VIC', 'province Australia/Melbourne'],
  ['AU', 'NSW', 'ambiguous'],
  ['RU', 'MOW', 'province Europe/Moscow'],
  ['RU', 'Moscow Oblast', 'province Europe/Moscow'],
  ['RU', 'Москва', 'province Europe/Moscow'],
  ['RU', 'Primorsky Krai', 'province Asia/Vladivostok'],
  ['RU', 'KGD', 'province Europe/Kaliningrad'],
  ['RU', 'SA', 'ambiguous'],
  ['ID', 'BA', 'province Asia/Makassar'],
  ['ID', 'Jawa Barat', 'province Asia/Jakarta'],
  ['ES', 'Las Palmas', 'province Atlantic/Canary'],
  ['ES', 'M', 'province Europe/Madrid'],
  ['PT', 'PT-30', 'province Atlantic/Madeira'],
  ['PT', 'Évora', 'province Europe/Lisbon'],
  ['CL', 'RM', 'province America/Santiago'],
  ['CL', 'CL-MA', 'province America/Punta_Arenas'],
  ['CL', 'Región del Maule', 'province America/Santiago'],
  ['CL', 'VS', 'ambiguous'],
  ['MN', 'MN-043', 'province Asia/Hovd'],
  ['MN', 'Ulaanbaatar', 'province Asia/Ulaanbaatar'],
  ['CD', 'Haut-Katanga', 'province Africa/Lubumbashi'],
  ['CD', 'KN', 'province Africa/Kinshasa'],
  ['EC', 'W', 'province Pacific/Galapagos'],
  ['NZ', 'CIT', 'province Pacific/Chatham'],
  ['UA', 'UA05', 'province Europe/Kyiv'],
  ['PG', 'NSB', 'province Pacific/Bougainville'],
  ['KI', 'L', 'province Pacific/Kiritimati'],
])('in %s the province %j decides: %s', (country, province, expected) => {
  expect(sure(country, province, null)).toBe(expected);
});

test('a province settles which side of a border of clocks a postal code is on', () => {
  expect(sure('AU', null, '4383')).toBe('ambiguous');
  expect(sure('AU', 'QLD', '4383')).toBe('postal Australia/Brisbane');
  expect(sure('AU', 'TAS', '6443')).toBe('ambiguous');
});

test.each([
  ['US', 'CA', '10001', ['America/New_York', 'America/Los_Angeles']],
  ['BR', 'SP', '69005-010', ['America/Manaus', 'America/Sao_Paulo']],
  ['ES', 'GC', '28001', ['Europe/Madrid', 'Atlantic/Canary']],
  ['ES', 'Madrid', '35001', ['Atlantic/Canary', 'Europe/Madrid']],
  ['PT', '20', '1000-205', ['Europe/Lisbon', 'Atlantic/Azores']],
  ['FR', 'Réunion', '75001', ['Europe/Paris', 'Indian/Reunion']],
])('in %s the province %j and the postal code %j contradict each other: the clocks of both', (...address) => {
  const [country, province, postalCode, both] = address;
  const { candidates, source } = zoneOf(country, province, postalCode);
  expect(source).toBe('ambiguous');
  expect(new Set(candidates.map(clockPrint))).toEqual(new Set(both.map(clockPrint)));
});

describe('a French address overseas', () => {
  const places: [string, string][] = [
    ['Réunion', 'Indian/Reunion'],
    ['LA REUNION', 'Indian/Reunion'],
    ['Île de la Réunion', 'Indian/Reunion'],
    ['Guadeloupe', 'America/Guadeloupe'],
    ['Martinique', 'America/Martinique'],
    ['Guyane', 'America/Cayenne'],
    ['Guyane française', 'America/Cayenne'],
    ['Mayotte', 'Indian/Mayotte'],
    ['Nouvelle-Calédonie', 'Pacific/Noumea'],
    ['Polynésie française', 'ambiguous'],
    ['Tahiti', 'Pacific/Tahiti'],
  ];

  test.each([...places, ['FR-974', 'Indian/Reunion'], ['FR-RE', 'Indian/Reunion']])(
    'is known by the province %j',
    (name, zone) => {
      expect(sure('FR', name, null)).toBe(zone === 'ambiguous' ? zone : `province ${zone}`);
    },
  );

  test.each(places.filter(([name]) => name !== 'LA REUNION'))('is known by the city %j', (name, zone) => {
    const { candidates, source } = zoneOf('FR', null, '974', name);
    expect(source === 'ambiguous' ? source : candidates[0]).toBe(zone);
    expect(candidates).not.toContain('Europe/Paris');
  });

  test.each(['La Réunion', 'Saint-Martin', 'Saint-Barthélemy'])(
    'and towns on the mainland called %j stay apart by the postal code alone',
    (city) => {
      expect(zoneOf('FR', null, null, city).source).toBe('ambiguous');
      expect(zoneOf('FR', null, '47700', city)).toMatchObject({ candidates: ['Europe/Paris'], source: 'postal' });
    },
  );

  test('leaves every other province and city of France on its one clock', () => {
    expect(zoneOf('FR', 'Occitanie', null, 'Toulouse')).toMatchObject({
      candidates: ['Europe/Paris'],
      source: 'country',
    });
  });
});

test('outside France a city called like a province decides nothing', () => {
  expect(zoneOf('US', null, null, 'Nevada').candidates).toEqual(zoneOf('US').candidates);
});

test('every country with several clocks that shops ship to has a way to one of them', () => {
  const examples: Record<string, [string | null, string | null]> = {
    AU: ['VIC', null],
    BR: ['SP', null],
    CA: ['AB', null],
    CD: ['KN', null],
    CL: ['RM', null],
    CN: [null, null],
    EC: ['P', null],
    ES: ['M', null],
    FM: ['YAP', null],
    GL: ['QE', null],
    ID: ['JK', null],
    KI: ['G', null],
    MN: ['1', null],
    MX: ['JAL', null],
    NZ: ['AUK', null],
    PF: [null, '98713'],
    PG: ['NCD', null],
    PT: ['11', null],
    RU: ['MOW', null],
    UA: ['30', null],
    US: ['NY', null],
  };
  const unsure = Object.entries(examples).filter(
    ([code, [province, postal]]) => sure(code, province, postal) === 'ambiguous',
  );
  expect(unsure).toEqual([]);
});

test('only zones the rules know are ever answered', () => {
  const provinces = ['AE', 'AP', 'AA', 'FM', 'BC', 'NU', 'NL', 'TX', 'AM', 'PE', 'CHIH', 'SA', 'SM', 'WA'];
  const codes = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));
  const answers = new Set<string>();
  for (const country of EVERY_COUNTRY) {
    for (const province of provinces) for (const z of zoneOf(country, province).candidates) answers.add(z);
    for (const code of codes) {
      for (const filled of [`${code}0`, `${code}00`, `${code}000`, `${code}0000`, `${code}00000`]) {
        for (const z of zoneOf(country, null, filled).candidates) answers.add(z);
      }
    }
  }
  expect([...answers].filter((zone) => !isZone(zone))).toEqual([]);
});
