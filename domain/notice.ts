/** What can be told, and how. A notice is one thing to tell, once; a message is that notice on one channel. */

export const NOTICE_KINDS = ['shipped', 'documents', 'delay', 'moving_again'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * planned    waits for its window (`releaseAt`) and a fresh look
 * sending    an attempt is under way: its sender holds the lease
 * sent       the channel accepted it. "Accepted" is not "in the inbox"
 * unknown    the connection died after the channel may have had it; never sent again on its own
 * failed     the channel refused it for good
 * superseded the facts changed before it left (delivered meanwhile, episode over)
 * suppressed it may not go on this channel (no consent, invalid number, country not allowed, no address)
 * cancelled  the order was cancelled, refunded, erased or released by operations
 */
export const MESSAGE_STATES = [
  'planned',
  'sending',
  'sent',
  'unknown',
  'failed',
  'superseded',
  'suppressed',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What one submission to a channel came to. Decided once, in the channel, as data. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerRef: string; readonly response: string }
  | { readonly kind: 'rejected_permanent'; readonly code: string; readonly response: string }
  | {
      readonly kind: 'rejected_transient';
      readonly code: string;
      readonly response: string;
      readonly retryAfterMs: number | null;
    }
  /** The channel took nothing, whatever the message: no account, no connection, no login. Says nothing of the message. */
  | {
      readonly kind: 'unavailable';
      readonly code: string;
      readonly response: string;
      readonly retryAfterMs: number | null;
    }
  /** The peer may have it: the reply was lost after the point of no return. */
  | { readonly kind: 'unknown'; readonly code: string; readonly response: string };

/** A rendered message, stored before it is sent; once the channel may have it, resent byte for byte. */
export type RenderedMessage =
  | { readonly channel: 'email'; readonly subject: string; readonly html: string; readonly text: string }
  | { readonly channel: 'sms'; readonly body: string };

/** Languages with a complete catalogue. */
export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];
