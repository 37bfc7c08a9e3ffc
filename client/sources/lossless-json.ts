import { PayloadError } from './payload-error.ts';

/** Deeper than any order; JSON.parse itself would recurse until the stack ends. */
const MAX_DEPTH = 64;

/** Integers of fewer digits than this are below 2^53 and survive as numbers. */
const UNSAFE_DIGITS = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;

/**
 * The value of a JSON body in which integers of 16 digits and more arrive as text, digit for digit: platforms number
 * orders beyond 2^53, where JSON.parse silently changes the last digits.
 * @throws {PayloadError} when the body is no UTF-8, no JSON, or nested deeper than 64 levels.
 */
export function parseLosslessJson(rawBody: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
  } catch {
    throw new PayloadError('(body): is not valid UTF-8; expected a JSON document in UTF-8');
  }
  const quoted = quoteLongIntegers(text);
  try {
    return JSON.parse(quoted) as unknown;
  } catch {
    // The parser's own message quotes the text around the fault, which may be a buyer's.
    throw new PayloadError('(body): is not valid JSON; expected one JSON document');
  }
}

/** The same, or null where that would throw: for what is read before a body is known to be good. */
export function losslessJsonOrNull(rawBody: Buffer): unknown {
  try {
    return parseLosslessJson(rawBody);
  } catch {
    return null;
  }
}

/**
 * Puts quotes around long integers outside strings, in one pass and without regular expressions, so that a hostile body
 * costs no more than its length. Text that is no JSON stays text that is no JSON.
 * @throws {PayloadError} when nested deeper than 64 levels.
 */
export function quoteLongIntegers(text: string): string {
  const parts: string[] = [];
  let copiedTo = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
    } else if (isOpening(code)) {
      depth += 1;
      if (depth > MAX_DEPTH)
        throw new PayloadError(`(body): is nested too deeply; expected at most ${MAX_DEPTH} levels`);
    } else if (isClosing(code)) {
      depth -= 1;
    } else if (isDigit(code) || code === MINUS) {
      const end = endOfNumber(text, i);
      if (isLongInteger(text, i, end)) {
        parts.push(text.slice(copiedTo, i), '"', text.slice(i, end), '"');
        copiedTo = end;
      }
      i = end - 1;
    }
  }
  return copiedTo === 0 ? text : parts.join('') + text.slice(copiedTo);
}

/** Index of the closing quote, or of the last character where the string never ends. */
function endOfString(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i += 1;
    else if (code === QUOTE) return i;
  }
  return text.length - 1;
}

/** Index after the last character that can belong to a number beginning at `start`. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isNumberPart(text.charCodeAt(end))) end += 1;
  return end;
}

function isLongInteger(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
  if (end - first < UNSAFE_DIGITS || text[first] === '0') return false;
  for (let i = first; i < end; i += 1) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Digits, sign, point and exponent. */
function isNumberPart(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2b || code === MINUS || code === 0x65 || code === 0x45;
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}
