/** UPS's access token: fetched with the client's id and secret, kept while it lasts, shared by all looks of an account. */
import type { CarrierAccount } from '../carrier.ts';
import type { HttpFailure } from '../http.ts';
import { MONOTONIC_CLOCK } from '../monotonic-clock.ts';
import { oauthToken, type TokenAnswer } from '../oauth-token.ts';
import { send, type Visit } from './send.ts';
import { parseJson, Token } from './wire.ts';

export interface AccessToken {
  /** The token in force. The first look that wants one fetches it in its own turn; the others wait for that. */
  get(visit: Visit): Promise<TokenAnswer<HttpFailure>>;
  /** UPS does not take this token any more. */
  refused(token: string): void;
}

export function accessToken(account: CarrierAccount): AccessToken {
  let fetchInTurn: () => Promise<TokenAnswer<HttpFailure>>;
  const held = oauthToken(() => fetchInTurn(), MONOTONIC_CLOCK);
  return {
    async get(visit) {
      for (;;) {
        let own = false;
        fetchInTurn = () => {
          own = true;
          return fetchToken(account, visit);
        };
        try {
          return await held.get();
        } catch (error) {
          visit.signal?.throwIfAborted();
          if (own) throw error;
          // The look that was fetching it was given up, which is nothing to this one: it fetches the token itself.
        }
      }
    },
    refused: (token) => held.refused(token),
  };
}

async function fetchToken({ baseUrl, key, secret }: CarrierAccount, visit: Visit): Promise<TokenAnswer<HttpFailure>> {
  if (secret === null) return failed('unauthorised', 'UPS wants a client secret beside the client id; set it.');
  const answer = await send(visit, {
    method: 'POST',
    url: `${baseUrl.replace(/\/+$/, '')}/security/v1/oauth/token`,
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  if (answer.kind === 'failed') return { kind: 'failed', failed: answer };
  const { data } = Token.safeParse(parseJson(answer.body));
  return data === undefined
    ? failed('malformed', 'UPS answered the request for an access token without one.')
    : { kind: 'token', token: data.access_token, livesMs: data.expires_in * 1_000 };
}

function failed(failure: HttpFailure['failure'], reason: string): TokenAnswer<HttpFailure> {
  return { kind: 'failed', failed: { kind: 'failed', failure, reason, status: null, retryAfterMs: null } };
}
