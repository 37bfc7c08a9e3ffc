import type { CarrierAccount } from '../carrier.ts';
import { meaningOfCode } from './codes.ts';
import { post } from './http.ts';
import { parseAnswer } from './parse.ts';

/** Nobody's parcel: it is asked about, never registered, so the question costs nothing. */
const NOBODYS_NUMBER = 'WAYBELL00000';

/** Why 17TRACK cannot be used with this account, as a sentence; null where it answers. */
export async function seventeentrackFault(account: CarrierAccount, limitMs: number): Promise<string | null> {
  const answer = await post({
    url: `${account.baseUrl.replace(/\/+$/, '')}/gettrackinfo`,
    key: account.key,
    body: [{ number: NOBODYS_NUMBER }],
    timeoutMs: limitMs,
  });
  if (answer.kind === 'failed') return answer.reason;
  const parsed = parseAnswer(answer.body);
  switch (parsed.kind) {
    case 'answered':
      return null;
    case 'malformed':
      return parsed.reason;
    case 'refused': {
      const meaning = meaningOfCode(parsed.code);
      return meaning.kind === 'failed' ? meaning.reason : `17TRACK refused with code ${parsed.code}.`;
    }
  }
}
