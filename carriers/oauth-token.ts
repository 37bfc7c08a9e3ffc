import type { MonotonicClock } from './monotonic-clock.ts';

/** What a token endpoint answered: a token with its life in wall milliseconds, or the failure of the request. */
export type TokenAnswer<Failed> =
  | { readonly kind: 'token'; readonly token: string; readonly livesMs: number }
  | { readonly kind: 'failed'; readonly failed: Failed };

/** A token is fetched anew this long before it ends: it has to outlive the request it goes with. */
const MARGIN_MS = 60_000;

export interface OAuthToken<Failed, Asker = void> {
  /**
   * The token that is in force; all who ask while it is being fetched share one request. Failures are not kept. Rejects
   * only where `asker`'s own request does: when another's was given up, whoever shared it asks for itself.
   */
  get(asker: Asker): Promise<TokenAnswer<Failed>>;
  /** The provider has refused this token: the next `get` fetches another. One that was replaced meanwhile stays. */
  refused(token: string): void;
}

/**
 * Keeps one account's access token. `fetchToken` asks the provider in the name of the asker whose turn it is; it must not
 * reject but for an abort.
 */
export function oauthToken<Failed, Asker = void>(
  fetchToken: (asker: Asker) => Promise<TokenAnswer<Failed>>,
  clock: Pick<MonotonicClock, 'now'>,
): OAuthToken<Failed, Asker> {
  let held: { readonly token: string; readonly livesMs: number; readonly endsAtMs: number } | null = null;
  let fetching: Promise<TokenAnswer<Failed>> | null = null;
  const fetchOnce = async (asker: Asker): Promise<TokenAnswer<Failed>> => {
    const askedAtMs = clock.now();
    try {
      const answer = await fetchToken(asker);
      // A life shorter than the margin serves the one request it was fetched for.
      held = answer.kind === 'token' ? { ...answer, endsAtMs: askedAtMs + answer.livesMs - MARGIN_MS } : null;
      return answer;
    } finally {
      fetching = null;
    }
  };
  return {
    get: async (asker) => {
      for (;;) {
        if (held !== null && clock.now() < held.endsAtMs) {
          return { kind: 'token', token: held.token, livesMs: held.endsAtMs - clock.now() };
        }
        if (fetching === null) {
          fetching = fetchOnce(asker);
          return fetching;
        }
        try {
          return await fetching;
        } catch {
          // Whoever was asking gave up; that is no reason for anybody else to.
        }
      }
    },
    refused: (token) => {
      if (held?.token === token) held = null;
    },
  };
}
