import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmailChannel } from '../../channels/email.ts';
import { type LocalInbox, startInbox } from '../../local/inbox/start-inbox.ts';
import { credentialsFor, ENVELOPE, MAIL, patience } from './envelope.ts';
import { selfSigned } from './self-signed.ts';

let plain: LocalInbox;
let encrypted: LocalInbox;
const { key, cert } = selfSigned();

beforeAll(async () => {
  plain = await startInbox();
  encrypted = await startInbox({ tls: { key, cert } });
});

afterAll(async () => {
  await plain.close();
  await encrypted.close();
});

async function outcomeOf(inbox: LocalInbox, more: object) {
  const channel = openEmailChannel(credentialsFor(`smtp://localhost:${inbox.smtpPort}`, more));
  const outcome = await channel.send(MAIL, ENVELOPE, patience());
  channel.close();
  return outcome;
}

it('submits over STARTTLS to a server whose authority is trusted', async () => {
  expect(await outcomeOf(encrypted, { requireTls: true, ca: cert })).toMatchObject({ kind: 'accepted' });
  expect(encrypted.messages.at(-1)?.encrypted).toBe(true);
});

it('submits nothing to a server nobody vouches for', async () => {
  const before = encrypted.messages.length;
  expect(await outcomeOf(encrypted, { requireTls: true })).toMatchObject({ kind: 'unavailable' });
  expect(encrypted.messages).toHaveLength(before);
});

it('submits nothing in plain text where TLS is required', async () => {
  expect(await outcomeOf(plain, { requireTls: true })).toMatchObject({ kind: 'unavailable' });
  expect(plain.messages).toEqual([]);
});

it('asks no certificate of a server on loopback', async () => {
  expect(await outcomeOf(encrypted, {})).toMatchObject({ kind: 'accepted' });
  expect(await outcomeOf(plain, {})).toMatchObject({ kind: 'accepted' });
});
