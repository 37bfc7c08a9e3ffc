import type { MessageId } from '../domain/ids.ts';
import type { Channel, RenderedMessage, SendOutcome } from '../domain/notice.ts';
import type { ProductInstant } from '../domain/time.ts';

/** A way to reach a buyer, opened with one set of credentials. */
export interface MessageChannel<Name extends Channel> {
  /**
   * Submits one message to one recipient, once: it is never repeated in here. Every failure is an outcome, decided at
   * the point of no return: `unknown` where the peer may have the message, a rejection where it certainly has not, and
   * `unavailable` where no peer has decided about it, as when aborted before that point. Rejects only on a mistake of the
   * caller's.
   */
  send(
    message: Extract<RenderedMessage, { channel: Name }>,
    envelope: Envelope,
    signal: AbortSignal,
  ): Promise<SendOutcome>;
  /** Closes idle connections, and busy ones once their message is through. */
  close(): void;
}

/** Everything about a submission that is not the message. */
export interface Envelope {
  readonly messageId: MessageId;
  /** The recipient: an e-mail address, or a number in E.164. */
  readonly to: string;
  /** When the message leaves, on the product's clock: an e-mail's date. */
  readonly sentAt: ProductInstant;
  /** The shop as the recipient knows it: the sender's display name. */
  readonly senderName: string;
  /** The shop's own mailbox as the sender of an e-mail; null for the credentials' one. */
  readonly senderAddress: string | null;
  /** Where answers go; null for the sender itself. */
  readonly replyTo: string | null;
  /** The shop's domain, for the message's identity; null for the sender's. */
  readonly merchantDomain: string | null;
  /** Where the provider reports what became of a text message; null for nowhere. */
  readonly statusCallbackUrl: string | null;
  /** How long a text message may wait at the provider, so that none leaves at night; null for the provider's default. */
  readonly validForSeconds: number | null;
}

/** A peer's answer fit for the record: one line, at most 500 characters, the recipient's address left out. */
export function recordedResponse(response: string, recipient: string): string {
  const line = response.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const address = recipient.replace(/^\+/u, '').replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return line.replaceAll(new RegExp(`\\+?${address}`, 'giu'), '(recipient)').slice(0, 500);
}
