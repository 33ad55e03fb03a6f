import type { CallsNow } from '../../domain/proposal/draft-views';
import { sayLeft, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';

/** Until when proposals are called for, or that what comes now is a suggestion: said before anybody sends. */
export function CallNote({ calls, now }: { calls: CallsNow; now: Date }) {
  const { say, locale } = usePhrases();
  const { open, over } = calls;
  if (open)
    return (
      <p>
        {say('proposal:draft.call.open', {
          title: open.title,
          when: sayWhen(say, locale, open.closesAt, now),
          left: sayLeft(say, open.closesAt, now),
        })}
      </p>
    );
  return (
    <Notice tone={over ? 'warning' : 'info'} word={say(`proposal:draft.${over ? 'heedWord' : 'noteWord'}`)}>
      <p>
        {over
          ? say('proposal:draft.call.over', {
              title: over.title,
              when: sayWhen(say, locale, over.closesAt, now),
            })
          : say('proposal:draft.call.none')}
      </p>
    </Notice>
  );
}
