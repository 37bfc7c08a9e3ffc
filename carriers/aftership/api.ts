/** AfterShip's calls: each is one HTTP request, answered with what was read of it or with why nothing was. */
import type { Look } from '../../domain/look.ts';
import type { CarrierAccount, LookCall } from '../carrier.ts';
import { type HttpAnswer, type HttpFailure, lookOfFailure, request } from '../http.ts';
import { storableText } from '../plain-text.ts';
import type { Demanded } from './demanded.ts';
import { type Answer, type AskedNumber, failure, lookOfRefusal, parseAnswer } from './parse.ts';

/** The most trackings a page of a list holds. */
const PAGE_SIZE = 200;

/** The patience of all requests of a look together: a poll attempt lives 30 s, and waiting for turns comes on top. */
const LOOK_TIMEOUT_MS = 18_000;

/** Texts are read in many languages, but one feed must not change its language from look to look. */
const LANGUAGE = 'en';

/** Of an answer nobody can read, the beginning is enough to see what it was. */
const RECORDED_CHARACTERS = 2_000;

/** `refused` is a matter of one parcel; where the request itself failed, or the account, it is `failed`. */
export type Reply =
  | Exclude<Answer, { kind: 'malformed' }>
  | { readonly kind: 'failed'; readonly look: Extract<Look, { kind: 'sync_failed' }> };

/** The requests of one look, with their common deadline. */
export class AftershipApi {
  readonly #account: CarrierAccount;
  readonly #requestTimeoutMs: number;
  readonly #call: LookCall;
  #leftMs = LOOK_TIMEOUT_MS;
  /** Set once AfterShip asked for a pause: what is still to be asked is answered with that, and nothing more is sent. */
  #pause: HttpFailure | null = null;

  constructor(account: CarrierAccount, requestTimeoutMs: number, call: LookCall) {
    this.#account = account;
    this.#requestTimeoutMs = requestTimeoutMs;
    this.#call = call;
  }

  /** Registers a number, with what its carrier demanded beside it. */
  create({ number, slug, tag }: AskedNumber, demanded: Demanded = {}): Promise<Reply> {
    const body = {
      tracking_number: number,
      ...(slug === null ? {} : { slug }),
      order_id: tag,
      language: LANGUAGE,
      ...demanded,
    };
    return this.#send('POST', 'trackings', JSON.stringify(body), [number]);
  }

  /** A page of the trackings that exist of these numbers, at any carrier. */
  async list(numbers: readonly string[], cursor: string | null): Promise<Exclude<Reply, { kind: 'refused' }>> {
    const query = new URLSearchParams({ tracking_numbers: numbers.join(','), limit: String(PAGE_SIZE) });
    if (cursor !== null) query.set('cursor', cursor);
    const reply = await this.#send('GET', `trackings?${query.toString()}`, null, numbers);
    if (reply.kind !== 'refused') return reply;
    // What would be one parcel's fault in a registration is nobody's among fifty.
    const reason = `AfterShip refused to list trackings with code ${reply.code}; this may be a defect of the adapter, report it.`;
    return { kind: 'failed', look: failure('refused', reason, reply.raw) };
  }

  /** Tells AfterShip to go on with an expired tracking. */
  resume(id: string): Promise<Reply> {
    return this.#send('POST', `trackings/${encodeURIComponent(id)}/retrack`, null, []);
  }

  async #send(method: 'GET' | 'POST', path: string, body: string | null, asked: readonly string[]): Promise<Reply> {
    const text = this.#pause ?? (await this.#request(method, path, body));
    if (text.kind === 'failed') return { kind: 'failed', look: lookOfFailure(text) };
    const answer = parseAnswer(text.body);
    if (answer.kind === 'answered') return answer;
    if (answer.kind === 'refused') {
      return FAULTS_OF_ALL.includes(answer.code) ? { kind: 'failed', look: lookOfRefusal(answer) } : answer;
    }
    const raw = recordable(text.body, asked);
    const look =
      text.status >= 400
        ? failure('refused', `AfterShip refused the request (HTTP ${text.status}).`, raw)
        : failure('malformed', answer.reason, raw);
    return { kind: 'failed', look };
  }

  async #request(method: 'GET' | 'POST', path: string, body: string | null): Promise<HttpAnswer> {
    const { pace, signal } = this.#call;
    const send = async () => {
      const startedAt = performance.now();
      const answer = await request({
        provider: 'AfterShip',
        method,
        url: `${this.#account.baseUrl.replace(/\/+$/, '')}/${path}`,
        headers: { 'as-api-key': this.#account.key, 'content-type': 'application/json' },
        body,
        timeoutMs: Math.min(this.#requestTimeoutMs, this.#leftMs),
        signal,
        answers: [201, 400, 404],
      });
      this.#leftMs -= performance.now() - startedAt;
      return answer;
    };
    const answer = await (pace === undefined ? send() : pace(send));
    if (answer.kind === 'failed' && (answer.failure === 'rate_limited' || answer.retryAfterMs !== null)) {
      this.#pause = answer;
    }
    return answer;
  }
}

/** They repeat the HTTP status, and speak of the account or of AfterShip itself, not of a parcel. */
const FAULTS_OF_ALL: readonly number[] = [401, 403, 429, 500, 502, 503, 504];

/**
 * JSON that cannot be read may hold anybody's name and address. Anything else is a page of a machine in between, and is kept
 * with each parcel of the batch unless it tells one about another.
 */
function recordable(text: string, asked: readonly string[]): string | null {
  const tells = asked.length > 1 && asked.some((number) => text.toUpperCase().includes(number));
  return tells || /^\s*[[{"]/.test(text) ? null : storableText(text.slice(0, RECORDED_CHARACTERS));
}
