/** How the mail server misbehaves on command. `to` picks the recipient, who is unknown before RCPT. */
export type SmtpFault = { readonly times?: number; readonly to?: string } & (
  | {
      /** An answer of this code instead of a yes. 5xx is final, 4xx is not; after 421 the connection is closed. */
      readonly kind: 'reply';
      readonly at: 'mail' | 'rcpt' | 'data';
      readonly code: number;
    }
  /** The connection is cut; after the body, `keep` says whether the mail had been taken by then (it is, if left out). */
  | { readonly kind: 'drop'; readonly at: 'greeting' | 'mail' | 'rcpt' | 'after_data'; readonly keep?: boolean }
  /** No answer comes any more. */
  | { readonly kind: 'hang'; readonly at: 'greeting' | 'mail' | 'rcpt' | 'after_data'; readonly keep?: boolean }
);

export type SmtpStage = SmtpFault['at'];
