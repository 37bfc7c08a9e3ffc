import { createHash } from 'node:crypto';
import type { Channel } from '../domain/notice.ts';
import type { MessageChannel } from './channel.ts';
import { openEmailChannel } from './email.ts';
import { type EmailCredentials, emailCredentialsSchema } from './email-credentials.ts';
import { openSmsChannel } from './sms.ts';
import { type SmsCredentials, smsCredentialsSchema } from './sms-credentials.ts';

/** How each channel's credentials are parsed and its peer is reached. */
export const CHANNEL_TABLE = {
  email: { credentials: emailCredentialsSchema, open: (of: EmailCredentials) => openEmailChannel(of) },
  sms: { credentials: smsCredentialsSchema, open: (of: SmsCredentials) => openSmsChannel(of) },
} as const satisfies Readonly<Record<Channel, unknown>>;

export interface Channels {
  email(credentials: EmailCredentials): MessageChannel<'email'>;
  sms(credentials: SmsCredentials): MessageChannel<'sms'>;
  close(): void;
}

/** The channels of one process: connections are kept per set of credentials, so merchants never share one. */
export function openChannels(): Channels {
  const open = new Map<string, { close(): void }>();
  const cached = <C extends { close(): void }>(name: Channel, credentials: object, create: () => C): C => {
    const key = createHash('sha256')
      .update(`${name} ${JSON.stringify(credentials)}`)
      .digest('hex');
    const channel = (open.get(key) as C | undefined) ?? create();
    open.set(key, channel);
    return channel;
  };
  return {
    email: (credentials) => cached('email', credentials, () => CHANNEL_TABLE.email.open(credentials)),
    sms: (credentials) => cached('sms', credentials, () => CHANNEL_TABLE.sms.open(credentials)),
    close() {
      for (const channel of open.values()) channel.close();
      open.clear();
    },
  };
}
