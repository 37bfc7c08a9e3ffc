/** How the text message peer misbehaves on command. */
export type TwilioFault = { readonly times?: number; readonly to?: string } & (
  | {
      /** Twilio's own refusal, e.g. 21610 for a number that has opted out; HTTP 400 if left out. */
      readonly kind: 'code';
      readonly code: number;
      readonly status?: number;
    }
  | { readonly kind: 'rate_limit'; readonly retryAfterSeconds?: number }
  /** A page of some proxy in between, with this status; `keep`: the message was created all the same. */
  | { readonly kind: 'html'; readonly status: number; readonly keep?: boolean }
  /** The message is created, and the answer breaks off in the middle. */
  | { readonly kind: 'truncated' }
  /** The connection is cut; `keep` says whether the message was created (it is, if left out). */
  | { readonly kind: 'drop'; readonly keep?: boolean }
  /** No answer comes; `keep` as above. */
  | { readonly kind: 'hang'; readonly keep?: boolean }
);

/** Whether the message exists although the client may never hear of it. */
export function createsMessage(fault: TwilioFault | null): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'truncated':
      return true;
    case 'code':
    case 'rate_limit':
      return false;
    case 'html':
      return fault.keep === true;
    case 'drop':
    case 'hang':
      return fault.keep !== false;
  }
}
