import type { LookCall } from '../carrier.ts';
import { type HttpAnswer, type HttpRequest, request } from '../http.ts';

/** One call of `look`, with what is left of its patience. */
export interface Visit extends LookCall {
  readonly requestTimeoutMs: number;
  /** Wall milliseconds its requests may still take, all together. */
  leftMs: number;
}

/** Sends one request in its turn. @throws what `pace` rejects with; the signal's reason. */
export async function send(
  visit: Visit,
  wanted: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body' | 'answers'>,
): Promise<HttpAnswer> {
  const sendNow = async () => {
    const startedAt = performance.now();
    const answer = await request({
      ...wanted,
      provider: 'UPS',
      timeoutMs: Math.min(visit.requestTimeoutMs, visit.leftMs),
      signal: visit.signal,
    });
    visit.leftMs -= performance.now() - startedAt;
    return answer;
  };
  return visit.pace === undefined ? sendNow() : visit.pace(sendNow);
}
