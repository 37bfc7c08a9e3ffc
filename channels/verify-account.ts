/** Whether an account can be used, asked without sending anything; for `doctor`. */
import { createTransport } from 'nodemailer';
import type { EmailCredentials } from './email-credentials.ts';
import type { SmsCredentials } from './sms-credentials.ts';
import { serverOf } from './smtp-lanes.ts';
import { openTwilioClient } from './twilio-client.ts';

/** Connects, greets, encrypts and logs in. @throws nodemailer's error when the server cannot be used so. */
export async function verifyMailServer(credentials: EmailCredentials, limitMs: number): Promise<void> {
  const transport = createTransport(serverOf(credentials, { connectMs: limitMs, silenceMs: limitMs }));
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/** Reads the Twilio account: its state, e.g. `active`. @throws Twilio's error when the account cannot be read. */
export async function verifyTextAccount(credentials: SmsCredentials, limitMs: number): Promise<string> {
  const client = await openTwilioClient(credentials, limitMs);
  try {
    const call = { signal: AbortSignal.timeout(limitMs), retryAfterMs: null };
    const { accountSid } = credentials;
    const account = await client.call.run(call, () => client.api.api.v2010.accounts(accountSid).fetch());
    return account.status;
  } finally {
    client.close();
  }
}
