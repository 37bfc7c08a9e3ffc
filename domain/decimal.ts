/** Decimal text such as `129.90`: optional sign, digits, optional fraction; no exponent, no grouping. */
const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Digits after the point that sums and comparisons keep; more than any currency has. */
const SCALE = 30;

/** Units of 10^-30, or null where the text is no plain decimal. Money is never put through floating point. */
function scaled(text: string): bigint | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const magnitude = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return sign === '-' ? -magnitude : magnitude;
}

/** Whether the text is above zero; false where it is no plain decimal. */
export function isPositive(text: string): boolean {
  return (scaled(text) ?? 0n) > 0n;
}

/** The sum as decimal text without needless zeros. Texts that are no plain decimals add nothing. */
export function sumOf(amounts: readonly string[]): string {
  const sum = total(amounts);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Whether the amounts add up to at least `goal`; false where the goal is no plain decimal. */
export function reaches(amounts: readonly string[], goal: string): boolean {
  const units = scaled(goal);
  return units !== null && total(amounts) >= units;
}

function total(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + (scaled(amount) ?? 0n), 0n);
}
