import { type MessageChannel, recordedResponse } from './channel.ts';
import type { SmsCredentials } from './sms-credentials.ts';
import { openTwilioClient, type TwilioClient } from './twilio-client.ts';
import { answered, failedCreate } from './twilio-outcome.ts';

const TIMEOUT_MS = 30_000;
/** Twilio's bounds for how long a message may wait in its queue, in seconds. */
const VALID_SECONDS = { min: 1, max: 36_000 };

/** Text messages by Twilio. It has no idempotency key: a lost answer is unknown and stays so. */
export function openSmsChannel(credentials: SmsCredentials, timeoutMs: number = TIMEOUT_MS): MessageChannel<'sms'> {
  let opening: Promise<TwilioClient> | null = null;
  return {
    async send({ body }, envelope, signal) {
      if (!/^\+[1-9]\d{6,14}$/u.test(envelope.to)) {
        return { kind: 'rejected_permanent', code: 'NUMBER', response: 'not in E.164; nothing was submitted' };
      }
      opening ??= openTwilioClient(credentials, timeoutMs);
      const client = await opening;
      if (signal.aborted) {
        return { kind: 'unavailable', code: 'ABORTED', response: 'aborted before sending', retryAfterMs: null };
      }
      const call = { signal, retryAfterMs: null };
      try {
        const message = await client.call.run(call, () =>
          client.api.messages.create({
            to: envelope.to,
            body,
            ...credentials.sender,
            // Not advertising: exempt from the quiet hours some routes enforce for it.
            messageIntent: 'delivery',
            shortenUrls: false,
            ...(envelope.statusCallbackUrl === null ? {} : { statusCallback: envelope.statusCallbackUrl }),
            ...(envelope.validForSeconds === null ? {} : { validityPeriod: bounded(envelope.validForSeconds) }),
          }),
        );
        if (typeof message.sid !== 'string' || message.sid === '') {
          return { kind: 'unknown', code: 'NO_SID', response: 'the answer names no message' };
        }
        const response = recordedResponse(`${message.status} ${message.sid}`, envelope.to);
        return message.errorCode
          ? answered(message.errorCode, 400, response, null)
          : { kind: 'accepted', providerRef: message.sid, response };
      } catch (error) {
        return failedCreate(error, call.retryAfterMs, envelope.to);
      }
    },
    close() {
      void opening?.then((client) => client.close());
    },
  };
}

function bounded(seconds: number): number {
  return Math.min(VALID_SECONDS.max, Math.max(VALID_SECONDS.min, Math.floor(seconds)));
}
