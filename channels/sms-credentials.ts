import { z } from 'zod';

/** A Twilio account and its sender; of a merchant or of the installation. */
export interface SmsCredentials {
  readonly accountSid: string;
  readonly authToken: string;
  readonly sender: { readonly from: string } | { readonly messagingServiceSid: string };
  /** Where the API is spoken instead of https://api.twilio.com: a relay, or a peer on loopback. */
  readonly baseUrl: string | null;
}

const account = {
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/iu, 'expected an account SID: AC and 32 hexadecimal digits'),
  authToken: z.string().min(1),
  baseUrl: z
    .url({ protocol: /^https?$/u, error: 'expected an http or https address' })
    .nullable()
    .default(null),
};

/** Parses `{ accountSid, authToken, from }` or `{ accountSid, authToken, messagingServiceSid }`, with optional `baseUrl`. */
export const smsCredentialsSchema = z
  .union([
    z.strictObject({
      ...account,
      from: z
        .string()
        .regex(
          /^(?:\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/u,
          'expected +15551234567, a short code or a name of at most 11 letters',
        ),
    }),
    z.strictObject({
      ...account,
      messagingServiceSid: z
        .string()
        .regex(/^MG[0-9a-f]{32}$/iu, 'expected a Messaging Service SID: MG and 32 hexadecimal digits'),
    }),
  ])
  .transform(
    ({ accountSid, authToken, baseUrl, ...sender }): SmsCredentials => ({ accountSid, authToken, baseUrl, sender }),
  );
