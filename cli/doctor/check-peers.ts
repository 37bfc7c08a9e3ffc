/** The world outside: carrier, mail server, text account of the installation. Merchants' own are not asked. */
import { CARRIERS } from '../../carriers/index.ts';
import { verifyMailServer, verifyTextAccount } from '../../channels/verify-account.ts';
import type { Configuration } from '../../configuration.ts';
import { CARRIER_PROVIDERS, type CarrierProvider } from '../../domain/plan.ts';
import { installationSenders } from '../../worker/installation-senders.ts';
import { bad, type Finding, off, ok, said, within } from './finding.ts';

export async function checkPeers(configuration: Configuration, limitMs: number): Promise<readonly Finding[]> {
  return Promise.all([
    ...CARRIER_PROVIDERS.map((provider) => checkCarrier(provider, configuration, limitMs)),
    checkMail(configuration, limitMs),
    checkTexts(configuration, limitMs),
  ]);
}

async function checkCarrier(provider: CarrierProvider, { carriers }: Configuration, limitMs: number): Promise<Finding> {
  const { baseUrl, key, secret } = carriers[provider];
  const { title, create } = CARRIERS[provider];
  const name = `carrier ${title}`;
  if (key === null) return off(name, 'no key is set: only parcels of merchants with a key of their own are seen by it');
  const adapter = create({ baseUrl, key, secret }, { requestTimeoutMs: limitMs });
  const fault = await within(limitMs, adapter.check()).catch(said);
  return fault === null
    ? ok(name, `answers at ${new URL(baseUrl).host}`)
    : bad(name, fault, `Check ${variablesOf(provider).join(', ')}, and what ${title} allows this address.`);
}

function variablesOf(provider: CarrierProvider): readonly string[] {
  const prefix = provider.toUpperCase();
  const key = CARRIERS[provider].secretName === null ? ['API_KEY'] : ['CLIENT_ID', 'CLIENT_SECRET'];
  return [...key, 'BASE_URL'].map((name) => `${prefix}_${name}`);
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
