/**
 * Secrets at rest. Each merchant has a data key of 32 bytes, itself sealed with the installation's master key; deleting
 * the row that holds it makes everything sealed with it unreadable. AES-256-GCM, a random nonce each time, and the
 * owner and field as additional data, so that a sealed text moved to another merchant does not open.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text that does not open; `code` is what a log may say of it. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
  readonly code: 'sealed_with_another_key' | 'sealed_text_changed' | 'sealed_format_unknown';

  constructor(code: SealingError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A 32-byte key and the short id that its sealed texts carry, so that a rotated key is recognised. */
export interface SealingKey {
  readonly bytes: Buffer;
  readonly id: string;
}

/** @throws {RangeError} unless exactly 32 bytes. */
export function sealingKey(bytes: Buffer): SealingKey {
  if (bytes.length !== 32) {
    throw new RangeError(
      `A sealing key has 32 bytes, this one ${bytes.length}: make one with "openssl rand -base64 32".`,
    );
  }
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

/** `v1.<key id>.<base64url of nonce, tag and ciphertext>`; `context` names owner and field, e.g. `acme|smtp`. */
export function seal(key: SealingKey, context: string, plaintext: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(`${VERSION}|${context}`));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return `${VERSION}.${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @throws {SealingError} saying which context could not be opened and why; never the sealed text. */
export function unseal(key: SealingKey, context: string, sealed: string): string {
  const [version, keyId, payload] = sealed.split('.');
  if (version !== VERSION || payload === undefined)
    throw new SealingError('sealed_format_unknown', `The sealed ${context} is not of format ${VERSION}.`);
  if (keyId !== key.id) {
    throw new SealingError(
      'sealed_with_another_key',
      `The sealed ${context} was sealed with key ${keyId}, and the key at hand is ${key.id}: set WAYBELL_MASTER_KEY to the key it was written with.`,
    );
  }
  const bytes = Buffer.from(payload, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(`${VERSION}|${context}`));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SealingError(
      'sealed_text_changed',
      `The sealed ${context} does not open: it was changed, or belongs to another owner.`,
      { cause },
    );
  }
}

/** A fresh data key, sealed with the master key for storage. */
export function newDataKey(master: SealingKey, merchantId: string): string {
  return seal(master, `${merchantId}|data_key`, randomBytes(32).toString('base64'));
}

/** The merchant's data key, opened. */
export function openDataKey(master: SealingKey, merchantId: string, sealedDataKey: string): SealingKey {
  return sealingKey(Buffer.from(unseal(master, `${merchantId}|data_key`, sealedDataKey), 'base64'));
}
