import type { Envelope } from '../../channels/channel.ts';
import type { EmailCredentials } from '../../channels/email-credentials.ts';
import { emailCredentialsSchema } from '../../channels/email-credentials.ts';
import { merchantId, messageId, noticeId, orderId, shipmentId } from '../../domain/ids.ts';
import { productInstant } from '../../domain/time.ts';

const order = orderId(merchantId('north-tea'), 'standard', '1001');
export const MESSAGE_ID = messageId(noticeId(shipmentId(order, 1), 'delay', 1), 'email');

export const BUYER = 'ana.souza@example.com';
const SENT_AT = productInstant(Date.parse('2026-12-04T12:00:00Z'));

export const ENVELOPE: Envelope = {
  messageId: MESSAGE_ID,
  to: BUYER,
  sentAt: SENT_AT,
  senderName: 'North Tea',
  senderAddress: null,
  replyTo: 'help@north-tea.example.com',
  merchantDomain: 'north-tea.example.com',
  statusCallbackUrl: null,
  validForSeconds: null,
};

export const MAIL = {
  channel: 'email',
  subject: 'Seu pedido #1001 está atrasado',
  html: '<p>Olá, Ana! Está a caminho.</p>',
  text: 'Olá, Ana! Está a caminho.\n',
} as const;

export function credentialsFor(url: string, more: object = {}): EmailCredentials {
  return emailCredentialsSchema.parse({ url, from: 'orders@north-tea.example.com', ...more });
}

/** A signal that is never aborted. */
export function patience(): AbortSignal {
  return new AbortController().signal;
}
