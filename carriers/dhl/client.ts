/** DHL Unified over HTTP: one number a request, nothing to register, every read counted. */
import type { TrackingQuery } from '../../domain/look.ts';
import { productInstant } from '../../domain/time.ts';
import { readTrackingNumber } from '../../domain/tracking-number.ts';
import type { AdapterOptions, CarrierAccount, CarrierAdapter, LookCall } from '../carrier.ts';
import { type HttpAnswer, type HttpFailure, lookOfFailure, request } from '../http.ts';
import type { AskedNumber } from './choose.ts';
import { failure } from './look-of-shipment.ts';
import { type Outcome, outcomeFor } from './parse.ts';
import { serviceNamed } from './services.ts';

/** A poll attempt lives 30 s, and waiting for its turn comes on top. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Texts are read in many languages, but one feed must not change its language from look to look. */
const LANGUAGE = 'en';

const NOBODYS_NUMBER = '0000000000';

/** Statuses DHL explains in the body: a bad request is one number's, and "not found" is an answer. */
const EXPLAINED = [400, 404];

/** The adapter for one account. `baseUrl` ends before `/shipments`, e.g. `https://api-eu.dhl.com/track`. */
export function createDhl(account: CarrierAccount, options: AdapterOptions = {}): CarrierAdapter {
  const ask = (number: string, service: string, { pace, signal }: LookCall): Promise<HttpAnswer> => {
    // No postcode goes along: DHL demands it nowhere, it only shows more for it, and it is the buyer's.
    const parameters = new URLSearchParams({ trackingNumber: number, service, language: LANGUAGE });
    const send = () =>
      request({
        provider: 'DHL',
        method: 'GET',
        url: `${account.baseUrl.replace(/\/+$/, '')}/shipments?${parameters.toString()}`,
        headers: { 'dhl-api-key': account.key },
        body: null,
        timeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
        signal,
        answers: EXPLAINED,
      });
    return pace === undefined ? send() : pace(send);
  };

  return {
    provider: 'dhl',
    batchSize: 1,
    async look(queries, call = {}) {
      const outcomes: Outcome[] = [];
      let pause: HttpFailure | null = null;
      for (const query of queries) {
        const asked = askedFor(query);
        if (!('number' in asked)) {
          outcomes.push({ look: asked, requestFault: false });
          continue;
        }
        const answer: HttpAnswer = pause ?? (await ask(asked.number, asked.service, call));
        // Asked for a pause, nothing more is sent.
        if (answer.kind === 'failed' && (answer.failure === 'rate_limited' || answer.retryAfterMs !== null)) {
          pause = answer;
        }
        outcomes.push(
          answer.kind === 'failed'
            ? { look: lookOfFailure(answer), requestFault: true }
            : outcomeFor(asked, answer.status, answer.body),
        );
      }
      return outcomes.map((outcome) => ({ ...outcome, registered: true }));
    },
    /** Asks about nobody's parcel, which counts as one read of the day. */
    async check() {
      const answer = await ask(NOBODYS_NUMBER, serviceNamed(null, null), {});
      if (answer.kind === 'failed') return answer.reason;
      const asked = { number: NOBODYS_NUMBER, service: serviceNamed(null, null), notBefore: productInstant(0) };
      const { look, requestFault } = outcomeFor(asked, answer.status, answer.body);
      return requestFault && look.kind === 'sync_failed' ? look.reason : null;
    },
  };
}

function askedFor(query: TrackingQuery): AskedNumber | ReturnType<typeof failure> {
  const field = readTrackingNumber(query.trackingNumber);
  switch (field.kind) {
    case 'one':
      return {
        number: field.number,
        service: serviceNamed(query.carrierCode, query.carrierName),
        notBefore: query.notBefore,
      };
    case 'several':
      return failure('cannot_track', 'The tracking number field holds several numbers; give each parcel its own.');
    case 'none':
      return failure('cannot_track', 'The tracking number is none DHL takes: 5 to 50 letters and digits; correct it.');
  }
}
