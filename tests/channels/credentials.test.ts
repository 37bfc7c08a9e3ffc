import { describe, expect, it } from 'vitest';
import { emailCredentialsSchema } from '../../channels/email-credentials.ts';
import { openChannels } from '../../channels/index.ts';
import { smsCredentialsSchema } from '../../channels/sms-credentials.ts';

const from = 'orders@shop.example.com';

describe('e-mail credentials', () => {
  it.each([
    [
      'smtps://shop%40x:p%2Fw@mail.example.com',
      { host: 'mail.example.com', port: 465, secure: true, user: 'shop@x', pass: 'p/w', requireTls: true },
    ],
    [
      'smtp://mail.example.com',
      { host: 'mail.example.com', port: 587, secure: false, user: null, pass: null, requireTls: true },
    ],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, requireTls: false }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, requireTls: false }],
    ['smtp://127.0.0.1.example.com:25', { requireTls: true }],
  ])('read %s', (url, expected) => {
    expect(emailCredentialsSchema.parse({ url, from })).toMatchObject({ ...expected, from });
  });

  it('read host and port', () => {
    const parsed = emailCredentialsSchema.parse({ host: 'mail.example.com', port: 465, user: 'shop', pass: 'x', from });
    expect(parsed).toMatchObject({ host: 'mail.example.com', port: 465, secure: true, user: 'shop', requireTls: true });
  });

  it.each([
    { url: 'https://mail.example.com', from },
    { url: 'smtp://mail.example.com', from: 'Shop <orders@shop.example.com>' },
    { host: 'mail.example.com', port: 0, from },
    { host: 'mail.example.com', pasword: 'x', from },
    {},
  ])('refuse %j', (credentials) => {
    expect(emailCredentialsSchema.safeParse(credentials).success).toBe(false);
  });
});

describe('SMS credentials', () => {
  const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'x' };

  it.each(['+12025550100', '12345', 'North Tea'])('take %s as sender', (sender) => {
    expect(smsCredentialsSchema.parse({ ...account, from: sender })).toMatchObject({
      sender: { from: sender },
      baseUrl: null,
    });
  });

  it.each([
    { ...account },
    { ...account, from: 'A name far too long' },
    { ...account, accountSid: `SK${'0'.repeat(32)}`, from: 'Shop' },
    { ...account, from: 'Shop', baseUrl: 'ftp://example.com' },
  ])('refuse %j', (credentials) => {
    expect(smsCredentialsSchema.safeParse(credentials).success).toBe(false);
  });
});

it('keeps one channel per set of credentials', () => {
  const channels = openChannels();
  const one = emailCredentialsSchema.parse({ url: 'smtp://127.0.0.1:25', from });
  const other = emailCredentialsSchema.parse({ url: 'smtp://u:p@127.0.0.1:25', from });
  expect(channels.email(one)).toBe(channels.email({ ...one }));
  expect(channels.email(one)).not.toBe(channels.email(other));
  channels.close();
});
