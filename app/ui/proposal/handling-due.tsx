import type { Lateness } from '../../domain/proposal/clocks';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { sayDateOf } from '../roster/say-date';

/** A due day with how it stands with it, reckoned when the page was read: left, today, over with only days off since, or by so many working days. */
export function Due({ on, lateness }: { on: string; lateness: Lateness | null }) {
  const { say, locale } = usePhrases();
  const day = sayDateOf(locale, on);
  if (!lateness) return <span>{day}</span>;
  if (lateness.kind === 'left')
    return <span>{say('proposal:handling.due.left', { day, count: lateness.workingDays })}</span>;
  return (
    <Badge tone="warning">
      {lateness.kind === 'overdue'
        ? say('proposal:handling.due.overdue', { day, count: lateness.workingDays })
        : say(`proposal:handling.due.${lateness.kind}`, { day })}
    </Badge>
  );
}
