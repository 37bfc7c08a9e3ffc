/** UPS Track v1: the same paths, headers, access token and answers. */
import type { IncomingHttpHeaders } from 'node:http';
import type { CarrierWorld, Refusal, WireAnswer, WireFormat, WireRequest } from '../wire-format.ts';
import { trackResponse } from './track-response.ts';

/** Seconds; UPS writes them as text. */
const TOKEN_LIVES = '14399';

const DETAILS = '/api/track/v1/details/';

export function upsFormat(world: CarrierWorld): WireFormat {
  /** Which client a token was given to. */
  const tokens = new Map<string, string>();

  const giveToken = (clientId: string | null, body: string): WireAnswer => {
    if (clientId === null || new URLSearchParams(body).get('grant_type') !== 'client_credentials') {
      return error(400, '10400', 'Invalid grant_type');
    }
    const token = `token-${tokens.size + 1}`;
    tokens.set(token, clientId);
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        issued_at: String(world.now()),
        client_id: clientId,
        access_token: token,
        expires_in: TOKEN_LIVES,
        status: 'approved',
      },
    };
  };

  const giveDetails = (number: string, headers: IncomingHttpHeaders): WireAnswer => {
    if (headers['transid'] === undefined || headers['transactionsrc'] === undefined) {
      return error(400, '10400', 'Missing transId or transactionSrc');
    }
    const faults = world.misbehaviours.numberFaults('ups', 'details', number, world.now());
    return { status: 200, body: trackResponse(number, world.journeys.get(number) ?? null, world.now(), faults) };
  };

  return {
    prefix: '/ups',
    understand({ method, path, headers, body }: WireRequest) {
      const authorisation = headers.authorization ?? '';
      if (method === 'POST' && path === '/security/v1/oauth/token') {
        const key = clientIdIn(authorisation);
        return { endpoint: 'token', key, numbers: [], answer: () => giveToken(key, body) };
      }
      if (method === 'GET' && path.startsWith(DETAILS)) {
        const number = decodeURIComponent(path.slice(DETAILS.length));
        const key = tokens.get(authorisation.replace(/^Bearer /, '')) ?? null;
        return { endpoint: 'details', key, numbers: [number], answer: () => giveDetails(number, headers) };
      }
      return { endpoint: null, key: null, numbers: [], answer: () => refuse('not_found') };
    },
    refuse,
  };
}

function refuse(refusal: Refusal): WireAnswer {
  switch (refusal) {
    case 'unauthorised':
      return error(401, '250002', 'Invalid Authentication Information.');
    case 'forbidden':
      return error(403, '250003', 'Invalid Access License number.');
    case 'rate_limited':
      return error(429, '10429', 'Too Many Requests');
    case 'not_found':
      return { status: 404, body: '' };
    default:
      return error(200, String(refusal.code), 'As commanded.');
  }
}

function error(status: number, code: string, message: string): WireAnswer {
  return { status, body: { response: { errors: [{ code, message }] } } };
}

/** Of `Basic …`, where both the id and a secret are given. */
function clientIdIn(authorisation: string): string | null {
  const [, encoded = ''] = /^Basic (\S+)$/.exec(authorisation) ?? [];
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  return id === '' || secret === '' ? null : id;
}
