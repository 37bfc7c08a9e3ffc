import type { Journey } from './journey.ts';
import type { NoticeKind } from './notice.ts';
import { after, DAY_MS, type ProductInstant } from './time.ts';

/** News older than this is history to the buyer (AfterShip and 17TRACK keep silent likewise). */
export const OLD_NEWS_MS = 7 * DAY_MS;

/**
 * From when a word that all is well is news to nobody: a week after we saw the scan it tells of, however often its release
 * has moved since. Null for a word of trouble, which stands for as long as the trouble, and without such a scan.
 */
export function oldNewsAt(
  { acceptedAt, lastProgress }: Pick<Journey, 'acceptedAt' | 'lastProgress'>,
  kind: NoticeKind,
): ProductInstant | null {
  const seenAt = kind === 'shipped' ? acceptedAt : kind === 'moving_again' ? (lastProgress?.seenAt ?? null) : null;
  return seenAt === null ? null : after(seenAt, OLD_NEWS_MS);
}

/** Whether that instant has come. */
export function isOldNews(
  { journey, now }: { readonly journey: Parameters<typeof oldNewsAt>[0]; readonly now: ProductInstant },
  kind: NoticeKind,
): boolean {
  const oldFrom = oldNewsAt(journey, kind);
  return oldFrom !== null && now >= oldFrom;
}
