import type { Provisional } from '#app/domain/proposal/clocks';
import type { Day } from '#app/domain/statute/deadlines';
import { unknownYear } from '#server/platform/working-days';

/** What a page that shows these due days has to say of them: whether one that is still to come lies in, or behind, a year whose holidays are not known. */
export function provisionalOf(today: Day, days: readonly (Day | null)[]): Provisional {
  const last = days
    .filter((day) => day !== null && day > today)
    .sort()
    .at(-1);
  return { provisional: last ? unknownYear(today, last) : null };
}
