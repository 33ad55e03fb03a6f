import type { BoxView } from '../../../domain/ballot/box-view';
import { textChanged } from '../../../domain/ballot/rules';
import { sayLeft, sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';

/** What is out of the ordinary with a box: void and why, the hold, a complaint that stopped the count. */
export function BoxNotices({ view }: { view: BoxView }) {
  const { say, locale } = usePhrases();
  const { box, now, isDisputed } = view;
  if (box.state === 'void')
    return (
      <Notice tone="warning" word={say('sealed:boxes.states.void')} title={say('sealed:boxes.voidTitle')}>
        <p>
          {box.voidReason === textChanged || box.voidReason === 'quorumMissed'
            ? say(`sealed:boxes.voidReasons.${box.voidReason}`)
            : say('sealed:boxes.voidReasons.other', { reason: box.voidReason ?? '' })}
        </p>
      </Notice>
    );
  if (isDisputed && box.state !== 'counted')
    return (
      <Notice tone="danger" word={say('sealed:boxes.remark')} title={say('sealed:boxes.hold.disputed')}>
        <p>{say('sealed:boxes.hold.disputedText')}</p>
      </Notice>
    );
  if (box.state !== 'closed' || !box.holdUntil) return null;
  const until = say('sealed:boxes.hold.until', { when: sayWhen(say, locale, box.holdUntil, now) });
  return (
    <Notice
      tone="info"
      word={say('sealed:boxes.hold.title')}
      title={`${until} · ${sayLeft(say, box.holdUntil, now)}`}
    >
      <p>{say('sealed:boxes.hold.text')}</p>
    </Notice>
  );
}
