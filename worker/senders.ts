import type { Pool } from 'pg';
import type { Dependencies } from '../activities/dependencies.ts';
import type { EmailCredentials } from '../channels/email-credentials.ts';
import { CHANNEL_TABLE, openChannels } from '../channels/index.ts';
import type { SmsCredentials } from '../channels/sms-credentials.ts';
import { type CredentialKind, findCredential } from '../database/credentials.ts';
import { withTenant } from '../database/pool.ts';
import type { SealingKey } from '../database/sealing.ts';
import type { MerchantId } from '../domain/ids.ts';
import type { SendOutcome } from '../domain/notice.ts';

export interface InstallationSenders {
  readonly email: EmailCredentials | null;
  readonly sms: SmsCredentials | null;
}

/** Sends as the merchant where it has credentials of its own, else as the installation. */
export function openSenders(
  pool: Pool,
  master: SealingKey,
  installation: InstallationSenders,
): { readonly send: Dependencies['send']; close(): void } {
  const channels = openChannels();
  const own = (merchant: MerchantId, kind: CredentialKind) =>
    withTenant(pool, merchant, (tx) => findCredential(tx, merchant, kind, master));
  return {
    send: async ({ merchantId, rendered, envelope }, signal) => {
      if (rendered.channel === 'email') {
        const found = await own(merchantId, 'smtp');
        const credentials = found === null ? installation.email : CHANNEL_TABLE.email.credentials.parse(found);
        return credentials === null
          ? notConfigured('e-mail')
          : channels.email(credentials).send(rendered, envelope, signal);
      }
      const found = await own(merchantId, 'twilio');
      const credentials = found === null ? installation.sms : CHANNEL_TABLE.sms.credentials.parse(found);
      return credentials === null ? notConfigured('SMS') : channels.sms(credentials).send(rendered, envelope, signal);
    },
    close: () => channels.close(),
  };
}

/** Passing, not final: once credentials are there, the message can leave. */
function notConfigured(channel: string): SendOutcome {
  return {
    kind: 'unavailable',
    code: 'not_configured',
    response: `No ${channel} account: neither the merchant nor the installation has credentials.`,
    retryAfterMs: null,
  };
}
