/**
 * Waits until `look` answers with something: looks every few milliseconds, for at most `timeoutMs`.
 * @returns what it answered with.
 * @throws {Error} naming `what` was waited for, with the last answer or error.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await look();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${what}. Last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
