import type { Lateness } from '../../domain/proposal/clocks';
import { usePhrases } from '../../i18n/use-phrases';
import { Deadline } from '../deadline/deadline';
import { sayDateOf } from '../roster/say-date';

/** A due day with how it stands today, in working days. */
export function DueDay({ day, left, text }: { day: string; left: Lateness | null; text?: string }) {
  const { say, locale } = usePhrases();
  const count = left && 'workingDays' in left ? left.workingDays : 0;
  // What is overdue still waits to be done: it is marked, not faded.
  const isPressing = left !== null && (left.kind !== 'left' || count <= 3);
  return (
    <Deadline
      dateTime={day}
      text={text ?? sayDateOf(locale, day)}
      remaining={left ? say(`proposal:rating.due.${left.kind}`, { count }) : undefined}
      state={isPressing ? 'near' : 'calm'}
    />
  );
}
