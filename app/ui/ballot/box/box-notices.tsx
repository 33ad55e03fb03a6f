import type { BoxView } from '../../../domain/ballot/box-view';
import { sayLeft, sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';

/** Reasons by which the system itself ends a box; a secretary's own reason is said as it was written. */
const known = ['textChanged', 'quorumMissed'] as const;

/** What is out of the ordinary with a box: void and why, the hold, a complaint that stopped the count. */
export function BoxNotices({ view }: { view: BoxView }) {
  const { say, locale } = usePhrases();
  const { box, now, isDisputed } = view;
  const reason = known.find((one) => one === box.voidReason);
  if (box.state === 'void')
    return (
      <Notice tone="warning" word={say('sealed:boxes.states.void')} title={say('sealed:boxes.voidTitle')}>
        <p>
          {reason
            ? say(`sealed:boxes.voidReasons.${reason}`)
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
