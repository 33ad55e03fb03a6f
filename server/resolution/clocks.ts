import type { Clocks } from '#app/domain/resolution/views';
import { dayInShanghai, keepPublicUntil, publishBy, reportUpBy } from '#app/domain/statute/deadlines';
import { thawProfile } from '#app/domain/statute/profile';
import type { SessionRow } from '#server/congress/load';
import { isWorkingDay, unknownYear } from '#server/platform/working-days';

/**
 * The days that the closing of a session sets, by its frozen rules; null while it has not closed. `keepUntil` counts from
 * `published`, or from the last day to publish while nothing is. `unknownYear` is the year whose holidays are not announced yet:
 * the report's day is then provisional.
 */
export function clocksOf(session: SessionRow, published: Date | null = null): Clocks | null {
  if (!session.closedAt) return null;
  const profile = thawProfile(session.profile);
  const { publishDays, keepPublicDays, reportUp } = profile.after;
  const closed = dayInShanghai(session.closedAt);
  const lastToPublish = publishBy(profile, closed);
  const reportBy = reportUpBy(profile, closed, isWorkingDay);
  return {
    closed,
    publishBy: lastToPublish,
    publishDays: publishDays.value,
    publishArticle: publishDays.article,
    keepUntil: keepPublicUntil(profile, published ? dayInShanghai(published) : lastToPublish),
    keepFrom: published ? 'published' : 'publishBy',
    keepDays: keepPublicDays.value,
    keepArticle: keepPublicDays.article,
    reportBy,
    reportDays: reportUp.value.days,
    workingDays: reportUp.value.workingDays,
    reportArticle: reportUp.article,
    unknownYear: reportUp.value.workingDays ? unknownYear(closed, reportBy) : null,
    receipt: session.reportReceipt,
  };
}
