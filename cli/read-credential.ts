/** A merchant's credential as it comes from standard input: checked by the schema of who will use it. */
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { carrierCredential } from '../carriers/credential.ts';
import { CARRIERS } from '../carriers/index.ts';
import { CHANNEL_TABLE } from '../channels/index.ts';
import type { CredentialKind } from '../database/credentials.ts';
import type { CarrierProvider } from '../domain/plan.ts';
import { CommandError, EXIT } from './exit-codes.ts';

/** For each kind: the hosts that sending with it would connect to. */
const HOSTS: Readonly<Record<CredentialKind, (value: unknown) => readonly string[]>> = {
  seventeentrack: keyWith('seventeentrack'),
  aftership: keyWith('aftership'),
  dhl: keyWith('dhl'),
  fedex: keyWith('fedex'),
  ups: keyWith('ups'),
  smtp: (value) => [CHANNEL_TABLE.email.credentials.parse(value).host],
  twilio: (value) => {
    const { baseUrl } = CHANNEL_TABLE.sms.credentials.parse(value);
    return baseUrl === null ? [] : [new URL(baseUrl).hostname];
  },
};

/** A carrier's address is the installation's: a merchant brings a key only. */
function keyWith(provider: CarrierProvider): (value: unknown) => readonly string[] {
  return (value) => {
    carrierCredential(CARRIERS[provider]).parse(value);
    return [];
  };
}

/**
 * The credential as it is to be stored: as it came, since its user parses it again.
 * @throws {CommandError} naming what is wrong, never a value.
 */
export function readCredential(kind: CredentialKind, text: string, allowPrivateHosts: boolean): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError(
      EXIT.badInput,
      `Standard input is no JSON (${text.trim() === '' ? 'it is empty' : `${text.trim().length} characters`}); "waybell merchant credential --help" shows what is expected.`,
    );
  }
  try {
    const hosts = HOSTS[kind](value);
    const closed = allowPrivateHosts ? undefined : hosts.find(isPrivateHost);
    if (closed !== undefined) {
      throw new CommandError(
        EXIT.badInput,
        `The host ${closed} lies in a private network, which merchants may not name unless ALLOW_PRIVATE_HOSTS is true.`,
      );
    }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const lines = problemsOf(error).map((line) => `  ${line}`);
    throw new CommandError(EXIT.badInput, `This is no ${kind} credential:\n${[...new Set(lines)].join('\n')}`);
  }
  return value as object;
}

/** One line a problem: the field and what is expected of it. zod's messages name types and keys, not values. */
function problemsOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' && issue.errors.length > 0
      ? closest(issue.errors).map(({ path, message }) => `${path.join('.') || '(all)'}: ${message}`)
      : [`${issue.path.join('.') || '(all)'}: ${issue.message}`],
  );
}

/** Of a credential's forms the one with the fewest problems is the one that was meant. */
function closest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return forms.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
}
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** By its address, or by a name that never leaves the machine or the office. Other names are looked up when used. */
function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const version = isIP(bare);
  if (version !== 0) return PRIVATE.check(bare, version === 6 ? 'ipv6' : 'ipv4');
  return /(^|\.)(localhost|local|internal|lan)$/.test(bare) || !bare.includes('.');
}
