/** Whose a tracking number may be, by its shape alone. Many shapes are shared, so several carriers are no exception. */

/** Weights of the eight digits of an S10 item identifier, by the Universal Postal Union. */
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

const S10 = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;

const SHAPES: readonly { readonly carrier: string; readonly shape: RegExp }[] = [
  { carrier: 'UPS', shape: /^1Z[A-Z0-9]{16}$/ },
  { carrier: 'YunExpress', shape: /^YT\d{16}$/ },
  { carrier: 'DHL Express', shape: /^\d{10}$/ },
  { carrier: 'FedEx', shape: /^(?:\d{12}|\d{15})$/ },
  { carrier: 'USPS', shape: /^(?:9[1-5]\d{18}|9[1-5]\d{20})$/ },
  { carrier: 'DHL eCommerce', shape: /^(?:GM|LX|RX)\d{12,20}$/ },
  { carrier: 'Yanwen', shape: /^(?:UG|UJ|UH)\d{9}YP$/ },
  // Also the length of FedEx and of several national carriers' numbers.
  { carrier: 'DPD', shape: /^\d{14}$/ },
  { carrier: 'SF Express', shape: /^SF\d{12,13}$/ },
  { carrier: 'SF Express', shape: /^\d{12}$/ },
];

/** The carriers a number (upper case, without blanks) fits; empty where its shape says nothing. */
export function carriersByShape(number: string): readonly string[] {
  const s10 = S10.exec(number);
  const post = s10 === null ? [] : [`the post of ${s10[4]}`];
  return [...new Set([...post, ...SHAPES.filter(({ shape }) => shape.test(number)).map(({ carrier }) => carrier)])];
}

/** True for a number of the posts whose check digit does not fit: a digit was mistyped, or it is no postal number. */
export function hasWrongCheckDigit(number: string): boolean {
  const [, , digits, check] = S10.exec(number) ?? [];
  if (digits === undefined) return false;
  const sum = S10_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const rest = 11 - (sum % 11);
  return Number(check) !== (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

/** What a person should know of a number nobody finds, as a sentence; null where its shape says nothing. */
export function numberHint(number: string): string | null {
  if (hasWrongCheckDigit(number)) return 'Its check digit is wrong: compare it with the label.';
  const carriers = carriersByShape(number);
  if (carriers.length < 2) return null;
  return `It fits several carriers (${carriers.join(', ')}): ask the seller which.`;
}
