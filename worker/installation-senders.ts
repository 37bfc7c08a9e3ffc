import { CHANNEL_TABLE } from '../channels/index.ts';
import type { Configuration } from '../configuration.ts';
import type { InstallationSenders } from './senders.ts';

/** The installation's own mail server and text account, for merchants without one; null where it has none. */
export function installationSenders({ smtp, twilio }: Pick<Configuration, 'smtp' | 'twilio'>): InstallationSenders {
  const { accountSid, authToken, from } = twilio;
  return {
    email:
      smtp.url === null || smtp.from === null
        ? null
        : CHANNEL_TABLE.email.credentials.parse({
            url: smtp.url,
            from: smtp.from,
            requireTls: smtp.requireTls,
          }),
    sms:
      accountSid === null || authToken === null || from === null
        ? null
        : CHANNEL_TABLE.sms.credentials.parse({
            accountSid,
            authToken,
            baseUrl: twilio.baseUrl,
            ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
          }),
  };
}
