import { expect, it } from 'vitest';
import { smsNumber } from '../../channels/phone.ts';

it.each([
  ['+1 202 555 0143', null, '+12025550143', 'US'],
  ['(202) 555-0143', 'US', '+12025550143', 'US'],
  ['11 95555-0143', 'BR', '+5511955550143', 'BR'],
  ['+55 11 95555 0143', 'US', '+5511955550143', 'BR'],
  ['0491 570 006', 'au', '+61491570006', 'AU'],
])('reads %j in %s as %s', (raw, country, e164, home) => {
  expect(smsNumber(raw, country)).toEqual({ e164, country: home });
});

it.each<[string | null, string | null, string]>([
  ['+55 11 5555 0143', null, 'a landline'],
  ['+44 20 7946 0018', null, 'a landline'],
  ['+1 800 555 0143', null, 'a free-call number'],
  ['202 555 0143', null, 'no country to read it in'],
  ['202 555 0143', 'XX', 'no such country'],
  ['+1 202 555 0143 ext. 5', null, 'an extension'],
  ['call +1 202 555 0143', null, 'words around it'],
  ['12', 'US', 'too short'],
  [`+1${'2'.repeat(100_000)}`, null, 'far too long'],
  ['', 'US', 'nothing'],
  [null, 'US', 'nothing'],
])('takes %j in %s for no mobile number: %s', (raw, country) => {
  expect(smsNumber(raw, country)).toBeNull();
});
