import type { Provisional } from '../../domain/proposal/clocks';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';

/** Says of a page's due days that they reach into a year whose public holidays are not known; nothing where they don't. */
export function ProvisionalDays({ provisional: year }: Provisional) {
  const { say } = usePhrases();
  if (year === null) return null;
  return (
    <Notice tone="info" word={say('proposal:handling.provisionalWord')}>
      <p>{say('proposal:handling.provisional', { year })}</p>
    </Notice>
  );
}
