import { createHash } from 'node:crypto';
import { SegmentedMessage } from 'sms-segments-calculator';

/** A text message the peer has created. */
export interface TwilioMessage {
  /** 1 for the first one created. */
  readonly n: number;
  readonly sid: string;
  readonly accountSid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly segments: number;
  readonly encoding: string;
  readonly statusCallback: string | null;
  readonly createdAt: Date;
  /** False where the client was never told of it. */
  readonly acknowledged: boolean;
  status: 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed';
  errorCode: number | null;
  /** The form as it came, for tests. */
  readonly form: Readonly<Record<string, string>>;
}

/** The message a valid form asks for. */
export function createdMessage(
  form: Readonly<Record<string, string>>,
  { accountSid, n, createdAt, acknowledged }: Pick<TwilioMessage, 'accountSid' | 'n' | 'createdAt' | 'acknowledged'>,
): TwilioMessage {
  const body = form['Body'] ?? '';
  const segmented = new SegmentedMessage(body, 'auto');
  return {
    n,
    sid: `SM${createHash('md5').update(`${accountSid} ${n}`).digest('hex')}`,
    accountSid,
    to: form['To'] ?? '',
    from: form['From'] ?? null,
    messagingServiceSid: form['MessagingServiceSid'] ?? null,
    body,
    segments: segmented.segmentsCount,
    encoding: segmented.getEncodingName(),
    statusCallback: form['StatusCallback'] ?? null,
    createdAt,
    acknowledged,
    status: 'queued',
    errorCode: null,
    form,
  };
}

/** Twilio's JSON of a message. */
export function messageJson(message: TwilioMessage): Readonly<Record<string, unknown>> {
  const uri = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.status === 'queued' ? null : rfc2822(message.createdAt),
    date_updated: rfc2822(message.createdAt),
    direction: 'outbound-api',
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: String(message.segments),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** The answer that refuses a form, if it must be: what Twilio checks before it creates a message. */
export function refusalOf(form: Readonly<Record<string, string>>): { code: number; message: string } | null {
  if (!form['To']) return { code: 21604, message: "A 'To' phone number is required." };
  if (!form['From'] && !form['MessagingServiceSid'])
    return { code: 21603, message: "A 'From' phone number is required." };
  if (!form['Body']) return { code: 21602, message: 'Message body is required.' };
  if (form['Body'].length > 1600) return { code: 21617, message: 'The message body exceeds 1600 characters.' };
  if (!/^\+[1-9]\d{6,14}$/u.test(form['To'])) return { code: 21211, message: "Invalid 'To' phone number." };
  return null;
}

/** `Fri, 04 Dec 2026 12:00:00 +0000`, as Twilio writes dates. */
function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
