/** The world outside: carrier, mail server, text account of the installation. Merchants' own are not asked. */
import { seventeentrackFault } from '../../carriers/seventeentrack/check-account.ts';
import { verifyMailServer, verifyTextAccount } from '../../channels/verify-account.ts';
import type { Configuration } from '../../configuration.ts';
import { installationSenders } from '../../worker/installation-senders.ts';
import { bad, type Finding, off, ok, said, within } from './finding.ts';

export async function checkPeers(configuration: Configuration, limitMs: number): Promise<readonly Finding[]> {
  return Promise.all([
    checkCarrier(configuration, limitMs),
    checkMail(configuration, limitMs),
    checkTexts(configuration, limitMs),
  ]);
}

async function checkCarrier({ seventeentrack }: Configuration, limitMs: number): Promise<Finding> {
  const { baseUrl, apiKey } = seventeentrack;
  const name = 'carrier 17TRACK';
  if (apiKey === null) {
    return off(name, 'SEVENTEENTRACK_API_KEY is not set: only parcels of merchants with a key of their own are seen');
  }
  const fault = await within(limitMs, seventeentrackFault({ baseUrl, key: apiKey }, limitMs)).catch(said);
  return fault === null
    ? ok(name, `answers at ${new URL(baseUrl).host}`)
    : bad(
        name,
        fault,
        'Check SEVENTEENTRACK_API_KEY and SEVENTEENTRACK_BASE_URL, and what 17TRACK allows this address.',
      );
}

async function checkMail(configuration: Configuration, limitMs: number): Promise<Finding> {
  const name = 'mail';
  try {
    const { email } = installationSenders(configuration);
    if (email === null)
      return off(name, 'SMTP_URL is not set: only merchants with a mail server of their own can send');
    await within(limitMs, verifyMailServer(email, limitMs));
    return ok(name, `${email.host}:${email.port} takes the login`);
  } catch (error) {
    return bad(name, said(error), 'Check SMTP_URL, SMTP_REQUIRE_TLS and MAIL_FROM.');
  }
}

async function checkTexts(configuration: Configuration, limitMs: number): Promise<Finding> {
  const name = 'text messages';
  try {
    const { sms } = installationSenders({ ...configuration, smtp: { url: null, from: null, requireTls: true } });
    if (sms === null) return off(name, 'no Twilio account is set: e-mail only');
    const state = await within(limitMs, verifyTextAccount(sms, limitMs));
    return state === 'active'
      ? ok(name, 'the Twilio account is active')
      : bad(name, `the Twilio account is ${state}`, 'Twilio sends nothing for it; see its console.');
  } catch (error) {
    return bad(name, said(error), 'Check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_BASE_URL.');
  }
}
