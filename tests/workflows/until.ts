/** Looks that cost a call to the server, of twenty orders at once, must not become the load that they wait for. */
const PAUSE_MS = { first: 10, growth: 1.4, most: 120 };

/**
 * Waits until `look` answers with something: looks at once and then ever more rarely, for at most `timeoutMs`.
 * @returns what it answered with.
 * @throws {Error} naming `what` was waited for, with the last answer or error.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = 100_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  let pauseMs = PAUSE_MS.first;
  for (;;) {
    try {
      const answer = await look();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${what}. Last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(pauseMs * PAUSE_MS.growth, PAUSE_MS.most);
  }
}
