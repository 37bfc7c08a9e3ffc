/**
 * The papers customs of a country ask of a private buyer. A list names what to hand in, never a number: numbers and
 * scans travel in the buyer's answer only.
 */

export const PAPERS = [
  'taxNumberBrazil',
  'invoice',
  'proofOfPayment',
  'contentsDescription',
  'importerDetails',
  'valueStatement',
  'eoriForBusinesses',
] as const;
export type Paper = (typeof PAPERS)[number];

/** Countries with a list of their own; the sentence that says why differs as well. */
export const PAPER_COUNTRIES = ['BR', 'US', 'DE'] as const;
export type PaperCountry = (typeof PAPER_COUNTRIES)[number] | 'other';

const PAPERS_OF: Readonly<Record<PaperCountry, readonly Paper[]>> = {
  // Receita Federal: since 1 January 2020 no parcel from abroad is presented to customs without the CPF, CNPJ or, for
  // foreigners, passport number of its recipient. Correios ("Minhas Importações") and couriers ask for the invoice and
  // the proof of payment when the declared value is doubted (Instrução Normativa RFB 1737/2017 on postal and express
  // parcels).
  BR: ['taxNumberBrazil', 'invoice', 'proofOfPayment', 'contentsDescription'],
  // 19 CFR 141.86 (a): an invoice names buyer and seller, describes each article and states its price and country of
  // origin. 19 CFR 143.27: informal entries need the commercial invoice or, without one, an itemised statement of value.
  US: ['importerDetails', 'contentsDescription', 'valueStatement', 'invoice'],
  // Zoll, on parcels from outside the EU: invoice and proof of payment are shown where they are not on the parcel, the
  // contents described. Regulation (EU) 952/2013 art. 9: economic operators register for an EORI number; private
  // persons importing now and then need none.
  DE: ['invoice', 'proofOfPayment', 'contentsDescription', 'eoriForBusinesses'],
  // What the WCO's CN23 form for postal parcels and a courier's commercial invoice have in common.
  other: ['invoice', 'proofOfPayment', 'contentsDescription', 'importerDetails'],
};

/** The list a country's customs are answered with, and under which heading of the catalogue its reason stands. */
export function papersFor(country: string | null): { readonly rules: PaperCountry; readonly papers: readonly Paper[] } {
  const rules = PAPER_COUNTRIES.find((known) => known === country?.toUpperCase()) ?? 'other';
  return { rules, papers: PAPERS_OF[rules] };
}
