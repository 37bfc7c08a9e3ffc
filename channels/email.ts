import { createHash } from 'node:crypto';
import { partsOf } from '../domain/ids.ts';
import type { Envelope, MessageChannel } from './channel.ts';
import { recordedResponse } from './channel.ts';
import type { EmailCredentials } from './email-credentials.ts';
import { isMailbox } from './mailbox.ts';
import { type LaneTimeouts, openSmtpLanes } from './smtp-lanes.ts';
import { failedSubmission } from './smtp-outcome.ts';

const TIMEOUTS: LaneTimeouts = { connectMs: 15_000, silenceMs: 60_000 };

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/iu;

/** E-mail by SMTP. Repeating a submission repeats its Message-ID, which many providers fold into one mail. */
export function openEmailChannel(
  credentials: EmailCredentials,
  timeouts: LaneTimeouts = TIMEOUTS,
): MessageChannel<'email'> {
  const lanes = openSmtpLanes(credentials, timeouts);
  return {
    async send({ subject, html, text }, envelope, signal) {
      if (!isMailbox(envelope.to)) {
        return { kind: 'rejected_permanent', code: 'ADDRESS', response: 'not one mailbox; nothing was submitted' };
      }
      if (signal.aborted) {
        return { kind: 'unavailable', code: 'EABORT', response: 'aborted before sending', retryAfterMs: null };
      }
      const own = envelope.senderAddress;
      const from = own !== null && isMailbox(own) ? own : credentials.from;
      const mail = {
        envelope: { from, to: [envelope.to] },
        from: { name: oneLine(envelope.senderName), address: from },
        to: { name: '', address: envelope.to },
        ...(envelope.replyTo !== null && isMailbox(envelope.replyTo)
          ? { replyTo: { name: oneLine(envelope.senderName), address: envelope.replyTo } }
          : {}),
        subject: oneLine(subject),
        html,
        text,
        date: new Date(envelope.sentAt),
        messageId: mailMessageId(envelope, from),
        headers: {
          // Answering machines do not answer machines; people still can.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'OOF, AutoReply',
          'Feedback-ID': feedbackId(envelope),
        },
      };
      const submission = await lanes.submit(mail, signal);
      return submission.ok
        ? {
            kind: 'accepted',
            providerRef: submission.info.messageId,
            response: recordedResponse(submission.info.response, envelope.to),
          }
        : failedSubmission(submission.error, submission.bodyOffered, envelope.to);
    },
    close: () => lanes.close(),
  };
}

/** `<32 hex digits@shop's domain>`: the same for every attempt of a message, and nothing of the order in it. */
export function mailMessageId(envelope: Pick<Envelope, 'messageId' | 'merchantDomain'>, from: string): string {
  const digest = createHash('sha256').update(envelope.messageId).digest('hex').slice(0, 32);
  const own = envelope.merchantDomain;
  const domain = own !== null && DOMAIN.test(own) ? own.toLowerCase() : from.slice(from.lastIndexOf('@') + 1);
  return `<${digest}@${domain}>`;
}

/** `delay:north-tea:waybell`: mailbox providers report complaints by it. */
function feedbackId({ messageId }: Envelope): string {
  return `${messageId.split('/').at(-3) ?? 'notice'}:${partsOf(messageId).merchantId}:waybell`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
