/**
 * What a province, state or region says about the clock, for the countries that have more than one. Shops spell provinces in
 * their own codes (`Q ROO`), in ISO codes (`MX-ROO`) or in full (`Quintana Roo`): all of them are listed. A province that lies
 * in several clocks names them all.
 */
import { distinctClocks } from './clocks.ts';
import { MILITARY_MAIL } from './postal-zones.ts';

/**
 * Every zone the province can be in, one for each different clock; null when the country has no table or the table does not
 * know the province. It is never guessed: not even the country's largest zone.
 */
export function zonesOfProvince(country: string, province: string): readonly string[] | null {
  const table = tableOf(country);
  if (!table) return null;
  const text = unaccented(province.slice(0, 100)).toUpperCase();
  const bare = /^[A-Z]{2}(?:[-_]|(?=\d))/.test(text) && text.startsWith(country) ? text.slice(2) : text;
  return table.get(plain(bare)) ?? table.get(plain(bare.replaceAll(ADMINISTRATIVE_WORD, ' '))) ?? null;
}

/**
 * What a city says about the clock; null where it says nothing. France alone: who lives overseas often writes the name of the
 * territory there and no more. Elsewhere a city called like a province mostly lies in another one, as Nevada in Missouri does.
 */
export function zonesOfCity(country: string, city: string): readonly string[] | null {
  if (country !== 'FR') return null;
  const zones = zonesOfProvince(country, city);
  return zones && MAINLAND_NAMESAKES.has(plain(city)) ? ['Europe/Paris', ...zones] : zones;
}

/** Territories that share their name with towns on the mainland. */
const MAINLAND_NAMESAKES: ReadonlySet<string> = new Set(['LAREUNION', 'SAINTBARTHELEMY', 'SAINTMARTIN']);

/** Words that come and go around the name of a province. */
const ADMINISTRATIVE_WORD =
  /\b(?:STATE|PROVINCE|PROVINSI|REGION|TERRITORY|REPUBLIC|OBLAST|KRAI|KRAY|AUTONOMOUS|OKRUG|DEPARTEMENT|OF|ESTADO|PROVINCIA|DEL?)\b/g;

function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Letters and digits only: `Q ROO` and `Q. Roo` are one, and so are `Évora` and `EVORA`. */
function plain(text: string): string {
  return unaccented(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

const tables = new Map<string, ReadonlyMap<string, readonly string[]> | null>();

function tableOf(country: string): ReadonlyMap<string, readonly string[]> | null {
  const known = tables.get(country);
  if (known !== undefined) return known;
  const source = Object.hasOwn(PROVINCES, country) ? PROVINCES[country] : undefined;
  const table = source ? readTable(source) : null;
  tables.set(country, table);
  return table;
}

function readTable(source: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const [zoneList, provinces] of Object.entries(source)) {
    const zones = distinctClocks(zoneList.split(' '));
    for (const name of provinces.split(/[,/]/)) table.set(plain(name), zones);
  }
  return table;
}

/** Zones, separated by spaces, to provinces, separated by commas; the codes and names of one province are separated by slashes. */
const PROVINCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: {
    'Australia/Sydney': 'ACT/Australian Capital Territory',
    // Broken Hill keeps South Australia's time; Lord Howe its own.
    'Australia/Sydney Australia/Broken_Hill Australia/Lord_Howe': 'NSW/New South Wales',
    'Australia/Darwin': 'NT/Northern Territory',
    'Australia/Brisbane': 'QLD/Queensland',
    'Australia/Adelaide': 'SA/South Australia',
    'Australia/Hobart': 'TAS/Tasmania',
    'Australia/Melbourne': 'VIC/Victoria',
    'Australia/Perth Australia/Eucla': 'WA/Western Australia',
  },
  BR: {
    'America/Rio_Branco': 'AC/Acre',
    'America/Maceio': 'AL/Alagoas, SE/Sergipe',
    'America/Manaus America/Eirunepe': 'AM/Amazonas',
    'America/Belem': 'AP/Amapá, PA/Pará',
    'America/Bahia': 'BA/Bahia',
    'America/Fortaleza': 'CE/Ceará, MA/Maranhão, PB/Paraíba, PI/Piauí, RN/Rio Grande do Norte',
    'America/Sao_Paulo':
      'DF/Distrito Federal/Federal District, ES/Espírito Santo, GO/Goiás, MG/Minas Gerais, PR/Paraná, RJ/Rio de Janeiro, RS/Rio Grande do Sul, SC/Santa Catarina, SP/São Paulo',
    'America/Campo_Grande': 'MS/Mato Grosso do Sul',
    'America/Cuiaba': 'MT/Mato Grosso',
    'America/Recife America/Noronha': 'PE/Pernambuco',
    'America/Porto_Velho': 'RO/Rondônia',
    'America/Boa_Vista': 'RR/Roraima',
    'America/Araguaina': 'TO/Tocantins',
  },
  CA: {
    'America/Edmonton': 'AB/Alberta',
    'America/Vancouver America/Edmonton America/Creston America/Dawson_Creek America/Fort_Nelson':
      'BC/British Columbia/Colombie-Britannique',
    'America/Winnipeg': 'MB/Manitoba',
    'America/Moncton': 'NB/New Brunswick/Nouveau-Brunswick',
    'America/St_Johns America/Goose_Bay':
      'NL/Newfoundland and Labrador/Newfoundland & Labrador/Newfoundland/Terre-Neuve-et-Labrador, NF/Labrador',
    'America/Halifax': 'NS/Nova Scotia/Nouvelle-Écosse, PE/Prince Edward Island/Île-du-Prince-Édouard',
    'America/Yellowknife America/Inuvik': 'NT/Northwest Territories/Territoires du Nord-Ouest',
    'America/Iqaluit America/Resolute America/Rankin_Inlet America/Cambridge_Bay America/Atikokan': 'NU/Nunavut',
    'America/Toronto America/Winnipeg America/Atikokan': 'ON/Ontario',
    'America/Toronto America/Halifax America/Blanc-Sablon': 'QC/PQ/Quebec/Québec',
    'America/Regina America/Edmonton America/Winnipeg': 'SK/Saskatchewan',
    'America/Whitehorse America/Dawson': 'YT/YK/Yukon/Yukon Territory',
  },
  CD: {
    'Africa/Kinshasa':
      'KN/Kinshasa, BC/Kongo Central/Bas-Congo, KG/Kwango, KL/Kwilu, MN/Mai-Ndombe, EQ/Équateur, MO/Mongala, NU/Nord-Ubangi, SU/Sud-Ubangi, TU/Tshuapa',
    'Africa/Lubumbashi':
      'KS/Kasaï, KC/Kasaï Central/Kasaï-Central, KE/Kasaï Oriental, LO/Lomami, SA/Sankuru, MA/Maniema, SK/Sud-Kivu/South Kivu, NK/Nord-Kivu/North Kivu, IT/Ituri, HU/Haut-Uélé, BU/Bas-Uélé, TO/Tshopo, TA/Tanganyika, HL/Haut-Lomami, LU/Lualaba, HK/Haut-Katanga',
  },
  CL: {
    'America/Santiago':
      "AP/Arica y Parinacota, TA/Tarapacá, AN/Antofagasta, AT/Atacama, CO/Coquimbo, RM/Región Metropolitana/Región Metropolitana de Santiago/Metropolitana de Santiago/Metropolitana/Santiago Metropolitan/Santiago, LI/Libertador General Bernardo O'Higgins/O'Higgins, ML/Maule, NB/Ñuble, BI/Biobío/Bío Bío, AR/La Araucanía/Araucanía, LR/Los Ríos, LL/Los Lagos",
    // Easter Island belongs to Valparaíso.
    'America/Santiago Pacific/Easter': 'VS/Valparaíso',
    'America/Coyhaique': 'AI/Aysén/Aisén/Aisén del General Carlos Ibáñez del Campo',
    'America/Punta_Arenas': 'MA/Magallanes/Magallanes Region/Magallanes y de la Antártica Chilena',
  },
  EC: {
    'America/Guayaquil':
      'A/Azuay, B/Bolívar, C/Carchi, D/Orellana, E/Esmeraldas, F/Cañar, G/Guayas, H/Chimborazo, I/Imbabura, L/Loja, M/Manabí, N/Napo, O/El Oro, P/Pichincha, R/Los Ríos, S/Morona Santiago, SD/Santo Domingo de los Tsáchilas, SE/Santa Elena, T/Tungurahua, U/Sucumbíos, X/Cotopaxi, Y/Pastaza, Z/Zamora Chinchipe',
    'Pacific/Galapagos': 'W/Galápagos',
  },
  ES: {
    'Atlantic/Canary':
      'GC/Las Palmas, TF/Santa Cruz de Tenerife/Tenerife, CN/Canarias/Islas Canarias/Canary Islands, Gran Canaria, Lanzarote, Fuerteventura',
    'Europe/Madrid':
      'A/Alicante/Alacant, AB/Albacete, AL/Almería, AV/Ávila, B/Barcelona, BA/Badajoz, BI/Vizcaya/Bizkaia, BU/Burgos, C/A Coruña/La Coruña, CA/Cádiz, CC/Cáceres, CE/Ceuta, CO/Córdoba, CR/Ciudad Real, CS/Castellón/Castelló, CU/Cuenca, GI/Girona/Gerona, GR/Granada, GU/Guadalajara, H/Huelva, HU/Huesca, J/Jaén, L/Lleida/Lérida, LE/León, LO/La Rioja, LU/Lugo, M/Madrid, MA/Málaga, ML/Melilla, MU/Murcia, NA/Navarra/Navarre/Nafarroa, O/Asturias, OR/OU/Ourense/Orense, P/Palencia, PM/IB/Balears/Baleares/Illes Balears/Islas Baleares/Balearic Islands, PO/Pontevedra, S/Cantabria, SA/Salamanca, SE/Sevilla/Seville, SG/Segovia, SO/Soria, SS/Guipúzcoa/Gipuzkoa, T/Tarragona, TE/Teruel, TO/Toledo, V/Valencia/València, VA/Valladolid, VI/Álava/Araba, Z/Zaragoza/Saragossa, ZA/Zamora',
  },
  FM: {
    'Pacific/Chuuk': 'TRK/Chuuk, YAP/Yap',
    'Pacific/Pohnpei': 'PNI/Pohnpei',
    'Pacific/Kosrae': 'KSA/Kosrae',
  },
  // The territories overseas; whatever else is said of France leaves it on its one clock.
  FR: {
    'America/Guadeloupe': '971/GP/Guadeloupe',
    'America/Martinique': '972/MQ/Martinique',
    'America/Cayenne': '973/GF/Guyane/Guyane française/La Guyane/French Guiana',
    'Indian/Reunion': '974/RE/Réunion/La Réunion/Île de la Réunion/Reunion Island',
    'America/Miquelon': '975/PM/Saint-Pierre-et-Miquelon/Saint Pierre and Miquelon',
    'Indian/Mayotte': '976/YT/Mayotte',
    'America/St_Barthelemy': '977/BL/Saint-Barthélemy',
    'America/Marigot': '978/MF/Saint-Martin',
    'Indian/Kerguelen Indian/Maldives Asia/Dubai':
      '984/TF/Terres australes et antarctiques françaises/French Southern Territories',
    'Pacific/Wallis': '986/WF/Wallis-et-Futuna/Wallis and Futuna',
    'Pacific/Tahiti': 'Tahiti',
    'Pacific/Tahiti Pacific/Marquesas Pacific/Gambier': '987/PF/Polynésie française/Polynésie/French Polynesia',
    'Pacific/Noumea': '988/NC/Nouvelle-Calédonie/New Caledonia',
  },
  GL: {
    'America/Nuuk': 'KU/Kujalleq, QE/Qeqqata, QT/Qeqertalik',
    'America/Nuuk America/Scoresbysund': 'SM/Sermersooq',
    'America/Nuuk America/Thule': 'AV/Avannaata',
  },
  ID: {
    'Asia/Jakarta':
      'AC/Aceh, SU/North Sumatra/Sumatera Utara, SB/West Sumatra/Sumatera Barat, SS/South Sumatra/Sumatera Selatan, RI/Riau, KR/Riau Islands/Kepulauan Riau, JA/Jambi, BE/Bengkulu, LA/Lampung, BB/Bangka Belitung/Bangka Belitung Islands/Kepulauan Bangka Belitung, BT/Banten, JK/Jakarta/DKI Jakarta, JB/West Java/Jawa Barat, JT/Central Java/Jawa Tengah, JI/East Java/Jawa Timur, YO/Yogyakarta/DI Yogyakarta/Daerah Istimewa Yogyakarta, KB/West Kalimantan/Kalimantan Barat, KT/Central Kalimantan/Kalimantan Tengah',
    'Asia/Makassar':
      'BA/Bali, NB/West Nusa Tenggara/Nusa Tenggara Barat, NT/East Nusa Tenggara/Nusa Tenggara Timur, KS/South Kalimantan/Kalimantan Selatan, KI/East Kalimantan/Kalimantan Timur, KU/North Kalimantan/Kalimantan Utara, SA/North Sulawesi/Sulawesi Utara, ST/Central Sulawesi/Sulawesi Tengah, SN/South Sulawesi/Sulawesi Selatan, SG/Southeast Sulawesi/Sulawesi Tenggara, SR/West Sulawesi/Sulawesi Barat, GO/Gorontalo',
    'Asia/Jayapura':
      'MA/Maluku, MU/North Maluku/Maluku Utara, PA/Papua, PB/West Papua/Papua Barat, PD/Southwest Papua/Papua Barat Daya, PE/Highland Papua/Papua Pegunungan, PS/South Papua/Papua Selatan, PT/Central Papua/Papua Tengah',
  },
  KI: {
    'Pacific/Tarawa': 'G/Gilbert Islands',
    'Pacific/Kiritimati': 'L/Line Islands',
    'Pacific/Kanton': 'P/Phoenix Islands',
  },
  MN: {
    'Asia/Hovd': '043/Khovd/Hovd, 046/Uvs, 071/Bayan-Ölgii',
    'Asia/Ulaanbaatar':
      '1/Ulaanbaatar/Ulan Bator, 035/Orkhon, 037/Darkhan-Uul/Darkhan uul, 039/Khentii, 041/Khövsgöl, 047/Töv, 049/Selenge, 051/Sükhbaatar, 053/Ömnögovi, 055/Övörkhangai, 057/Zavkhan, 059/Dundgovi, 061/Dornod, 063/Dornogovi, 064/Govi-Sümber, 065/Govi-Altai, 067/Bulgan, 069/Bayankhongor, 073/Arkhangai',
  },
  MX: {
    'America/Mexico_City':
      'AGS/AGU/AG/Aguascalientes, CHIS/CHP/CS/Chiapas, DF/CDMX/CMX/Ciudad de México/Mexico City/Distrito Federal, COL/CL/Colima, DGO/DUR/DG/Durango, GTO/GUA/GT/Guanajuato, GRO/GR/Guerrero, HGO/HID/HG/Hidalgo, JAL/JA/Jalisco, MEX/MX/EDOMEX/México/Estado de México/Mexico State, MICH/MIC/MI/Michoacán/Michoacán de Ocampo, MOR/MO/Morelos, OAX/OA/Oaxaca, PUE/PU/Puebla, QRO/QUE/QT/Querétaro, SLP/SL/San Luis Potosí, TAB/TB/Tabasco, TLAX/TLA/TL/Tlaxcala, VER/VE/Veracruz/Veracruz de Ignacio de la Llave, ZAC/ZA/Zacatecas',
    'America/Merida': 'CAMP/CAM/CM/Campeche, YUC/YU/Yucatán',
    'America/Cancun': 'Q ROO/ROO/QROO/QR/Quintana Roo',
    'America/Tijuana': 'BC/BCN/Baja California/Baja California Norte',
    'America/Mazatlan': 'BCS/BS/Baja California Sur, SIN/SI/Sinaloa',
    'America/Mazatlan America/Bahia_Banderas': 'NAY/NA/Nayarit',
    'America/Hermosillo': 'SON/SO/Sonora',
    // Municipalities on the border change their clocks with the United States.
    'America/Chihuahua America/Ciudad_Juarez America/Ojinaga': 'CHIH/CHH/CH/Chihuahua',
    'America/Monterrey America/Matamoros':
      'COAH/COA/CO/Coahuila/Coahuila de Zaragoza, NL/NLE/Nuevo León, TAMPS/TAM/TM/Tamaulipas',
  },
  NZ: {
    'Pacific/Auckland':
      "AUK/Auckland, BOP/Bay of Plenty, CAN/Canterbury, GIS/Gisborne, HKB/Hawke's Bay, MWT/Manawatu-Wanganui/Manawatū-Whanganui, MBH/Marlborough, NSN/Nelson, NTL/Northland, OTA/Otago, STL/Southland, TKI/Taranaki, TAS/Tasman, WKO/Waikato, WGN/Wellington, WTC/West Coast",
    'Pacific/Chatham': 'CIT/Chatham Islands',
  },
  PG: {
    'Pacific/Port_Moresby':
      'CPK/Chimbu/Simbu, CPM/Central, EBR/East New Britain, EHG/Eastern Highlands, EPW/Enga, ESW/East Sepik, GPK/Gulf, HLA/Hela, JWK/Jiwaka, MBA/Milne Bay, MPL/Morobe, MPM/Madang, MRL/Manus, NCD/National Capital District/Port Moresby, NIK/New Ireland, NPP/Northern/Oro, SAN/West Sepik/Sandaun, SHM/Southern Highlands, WBK/West New Britain, WHM/Western Highlands, WPD/Western',
    'Pacific/Bougainville': 'NSB/Bougainville/Autonomous Region of Bougainville',
  },
  PT: {
    'Europe/Lisbon':
      '01/Aveiro, 02/Beja, 03/Braga, 04/Bragança, 05/Castelo Branco, 06/Coimbra, 07/Évora, 08/Faro, 09/Guarda, 10/Leiria, 11/Lisboa/Lisbon, 12/Portalegre, 13/Porto, 14/Santarém, 15/Setúbal, 16/Viana do Castelo, 17/Vila Real, 18/Viseu',
    'Atlantic/Azores': '20/Açores/Azores/Região Autónoma dos Açores',
    'Atlantic/Madeira': '30/Madeira/Região Autónoma da Madeira',
  },
  RU: {
    'Europe/Kaliningrad': 'KGD/Kaliningrad/Калининградская область',
    'Europe/Moscow':
      'MOW/Moscow/Moskva/Москва, MOS/Moscow Oblast/Московская область, SPE/Saint Petersburg/St Petersburg/Sankt-Peterburg/Санкт-Петербург, LEN/Leningrad/Ленинградская область, AD/Adygea/Adygeya, ARK/Arkhangelsk, BEL/Belgorod, BRY/Bryansk, CE/Chechnya/Chechen, CU/Chuvashia/Chuvash, DA/Dagestan, IN/Ingushetia/Ingushetiya, IVA/Ivanovo, KB/Kabardino-Balkaria/Kabardino-Balkar, KC/Karachay-Cherkessia/Karachay-Cherkess, KDA/Krasnodar/Краснодарский край, KL/Kalmykia, KLU/Kaluga, KO/Komi, KOS/Kostroma, KR/Karelia, KRS/Kursk, LIP/Lipetsk, ME/Mari El, MO/Mordovia, MUR/Murmansk, NEN/Nenets, NGR/Novgorod, NIZ/Nizhny Novgorod, ORL/Oryol/Orel, PNZ/Penza, PSK/Pskov, ROS/Rostov, RYA/Ryazan, SE/North Ossetia/North Ossetia-Alania, SMO/Smolensk, STA/Stavropol, TA/Tatarstan, TAM/Tambov, TUL/Tula, TVE/Tver, VLA/Vladimir, VLG/Vologda, VOR/Voronezh, YAR/Yaroslavl',
    'Europe/Simferopol': 'CR/Crimea, SEV/Sevastopol',
    'Europe/Kirov': 'KIR/Kirov',
    'Europe/Volgograd': 'VGG/Volgograd',
    'Europe/Astrakhan': 'AST/Astrakhan',
    'Europe/Samara': 'SAM/Samara, UD/Udmurtia/Udmurt',
    'Europe/Saratov': 'SAR/Saratov',
    'Europe/Ulyanovsk': 'ULY/Ulyanovsk',
    'Asia/Yekaterinburg':
      'BA/Bashkortostan, CHE/Chelyabinsk, KGN/Kurgan, KHM/Khanty-Mansi, ORE/Orenburg, PER/Perm, SVE/Sverdlovsk/Свердловская область, TYU/Tyumen, YAN/Yamalo-Nenets/Yamal',
    'Asia/Omsk': 'OMS/Omsk',
    'Asia/Novosibirsk': 'NVS/Novosibirsk/Новосибирская область',
    'Asia/Barnaul': 'ALT/Altai Krai, AL/Altai',
    'Asia/Tomsk': 'TOM/Tomsk',
    'Asia/Novokuznetsk': 'KEM/Kemerovo/Kuzbass',
    'Asia/Krasnoyarsk': 'KYA/Krasnoyarsk, KK/Khakassia, TY/Tuva/Tyva',
    'Asia/Irkutsk': 'IRK/Irkutsk, BU/Buryatia/Buryat',
    'Asia/Chita': 'ZAB/Zabaykalsky/Zabaikalsky',
    'Asia/Yakutsk': 'AMU/Amur',
    'Asia/Yakutsk Asia/Vladivostok Asia/Srednekolymsk': 'SA/Sakha/Yakutia/Sakha (Yakutia)',
    'Asia/Vladivostok': 'KHA/Khabarovsk, PRI/Primorsky/Primorye, YEV/Jewish/Jewish Autonomous Oblast',
    'Asia/Magadan': 'MAG/Magadan',
    'Asia/Sakhalin': 'SAK/Sakhalin',
    'Asia/Kamchatka': 'KAM/Kamchatka',
    'Asia/Anadyr': 'CHU/Chukotka/Chukotka Autonomous Okrug/Chukotka Okrug',
  },
  UA: {
    'Europe/Kyiv':
      '05/Vinnytsia, 07/Volyn, 09/Luhansk, 12/Dnipropetrovsk/Dnipro, 14/Donetsk, 18/Zhytomyr, 21/Zakarpattia, 23/Zaporizhzhia, 26/Ivano-Frankivsk, 30/Kyiv/Kiev/Kyiv City, 32/Kyivska, 35/Kirovohrad, 46/Lviv, 48/Mykolaiv, 51/Odesa/Odessa, 53/Poltava, 56/Rivne, 59/Sumy, 61/Ternopil, 63/Kharkiv, 65/Kherson, 68/Khmelnytskyi, 71/Cherkasy, 74/Chernihiv, 77/Chernivtsi',
    'Europe/Simferopol': '40/Sevastopol, 43/Crimea',
  },
  US: {
    'America/New_York':
      'CT/Connecticut, DC/District of Columbia/Washington DC, DE/Delaware, GA/Georgia, MA/Massachusetts, MD/Maryland, ME/Maine, NC/North Carolina, NH/New Hampshire, NJ/New Jersey, NY/New York, OH/Ohio, PA/Pennsylvania, RI/Rhode Island, SC/South Carolina, VA/Virginia, VT/Vermont, WV/West Virginia',
    'America/New_York America/Chicago': 'FL/Florida, IN/Indiana, KY/Kentucky, TN/Tennessee',
    'America/Detroit America/Menominee': 'MI/Michigan',
    'America/Chicago':
      'AL/Alabama, AR/Arkansas, IA/Iowa, IL/Illinois, LA/Louisiana, MN/Minnesota, MO/Missouri, MS/Mississippi, OK/Oklahoma, WI/Wisconsin',
    'America/Chicago America/Denver': 'KS/Kansas, ND/North Dakota, NE/Nebraska, SD/South Dakota, TX/Texas',
    'America/Denver': 'CO/Colorado, MT/Montana, NM/New Mexico, UT/Utah, WY/Wyoming',
    // The Navajo Nation changes its clocks, the rest of Arizona does not.
    'America/Phoenix America/Denver': 'AZ/Arizona',
    'America/Boise America/Los_Angeles': 'ID/Idaho, OR/Oregon',
    // West Wendover and Jackpot live by Mountain time.
    'America/Los_Angeles America/Denver': 'NV/Nevada',
    'America/Los_Angeles': 'CA/California, WA/Washington',
    'America/Anchorage America/Adak': 'AK/Alaska',
    'Pacific/Honolulu': 'HI/Hawaii',
    'America/Puerto_Rico': 'PR/Puerto Rico',
    'America/St_Thomas': 'VI/Virgin Islands/US Virgin Islands/U.S. Virgin Islands',
    'Pacific/Pago_Pago': 'AS/American Samoa',
    'Pacific/Guam': 'GU/Guam',
    'Pacific/Saipan': 'MP/Northern Mariana Islands',
    'Pacific/Majuro': 'MH/Marshall Islands',
    'Pacific/Palau': 'PW/Palau',
    'Pacific/Chuuk Pacific/Pohnpei': 'FM/Micronesia/Federated States of Micronesia',
    [MILITARY_MAIL.AE.join(' ')]: 'AE/Armed Forces Europe',
    [MILITARY_MAIL.AP.join(' ')]: 'AP/Armed Forces Pacific',
    [MILITARY_MAIL.AA.join(' ')]: 'AA/Armed Forces Americas',
  },
};
