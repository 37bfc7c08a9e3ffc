import { AsyncLocalStorage } from 'node:async_hooks';
import type { Twilio } from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type { SmsCredentials } from './sms-credentials.ts';

/** What one call wants of the shared HTTP client, and what it learns from the answer. */
export interface TwilioCall {
  readonly signal: AbortSignal;
  /** The answer's Retry-After in milliseconds, where it has one. */
  retryAfterMs: number | null;
}

export interface TwilioClient {
  readonly api: Twilio;
  readonly call: AsyncLocalStorage<TwilioCall>;
  close(): void;
}

/**
 * The real client, loaded when first needed: loading it costs a third of a second and 20 MB. The client has no way to
 * pass a signal or another host, so its HTTP client is extended by both.
 */
export async function openTwilioClient(credentials: SmsCredentials, timeoutMs: number): Promise<TwilioClient> {
  const { default: twilio } = await import('twilio');
  const { accountSid, authToken, baseUrl } = credentials;
  const call = new AsyncLocalStorage<TwilioCall>();

  class CallAwareClient extends twilio.RequestClient {
    constructor() {
      // No retries in here: one create is one create.
      super({ timeout: timeoutMs, autoRetry: false });
      // A peer named by its address is reached directly, not through the machine's proxy.
      if (baseUrl !== null) this.axios.defaults.proxy = false;
      this.axios.interceptors.request.use((config) => {
        const signal = call.getStore()?.signal;
        return signal ? Object.assign(config, { signal }) : config;
      });
    }

    override async request<T>(options: RequestClient.RequestOptions<T>) {
      const uri = baseUrl === null ? options.uri : onHost(options.uri, baseUrl);
      const response = await super.request<T>({ ...options, uri });
      const store = call.getStore();
      if (store) store.retryAfterMs = retryAfterMs(response.headers);
      return response;
    }
  }

  const httpClient = new CallAwareClient();
  return {
    // An empty environment: edge and region are no hidden settings.
    api: twilio(accountSid, authToken, { httpClient, env: {} }),
    call,
    close: () => (httpClient.axios.defaults.httpsAgent as { destroy?: () => void } | undefined)?.destroy?.(),
  };
}

function onHost(uri: string, baseUrl: string): string {
  const { pathname, search } = new URL(uri);
  return `${baseUrl.replace(/\/+$/u, '')}${pathname}${search}`;
}

function retryAfterMs(headers: unknown): number | null {
  const seconds = Number((headers as Readonly<Record<string, unknown>> | null)?.['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}
