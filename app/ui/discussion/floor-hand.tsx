import { useEffect, useRef } from 'react';
import { mayRaise, type Stance } from '../../domain/discussion/floor';
import type { FloorView } from '../../domain/discussion/floor-view';
import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './floor.module.css';
import { FloorOrder } from './floor-order';

const ways: readonly Stance[] = ['neutral', 'pro', 'contra', 'order'];

/** One's own hand: raise it in one press, see one's place, lower it again. */
export function FloorHand({ view }: { view: FloorView }) {
  const { say, locale } = usePhrases();
  const { queue, speaker, seat, floor } = view;
  const place = queue.findIndex((one) => one.isMine);
  const mine = queue[place];
  const heading = useRef<HTMLHeadingElement>(null);
  const state = speaker?.isMine ? 'speaking' : (mine?.id ?? 'none');
  const before = useRef(state);
  useEffect(() => {
    // The button that was pressed is gone: whoever reads by keyboard stays in this part of the page.
    if (before.current !== state && document.activeElement === document.body) heading.current?.focus();
    before.current = state;
  }, [state]);
  const title = !mine
    ? say('discussion:floor.hand.title')
    : place === 0
      ? say('discussion:floor.hand.next')
      : say('discussion:floor.hand.waiting', { place: place + 1 });
  const heard = (
    <span ref={heading} tabIndex={-1}>
      {title}
    </span>
  );
  if (seat === 'listener') return <p>{say('discussion:floor.hand.listener')}</p>;
  return (
    <Section title={heard} id="hand">
      {speaker?.isMine ? (
        <p>{say('discussion:floor.hand.speaking')}</p>
      ) : mine ? (
        <Stack>
          <p>
            {say('discussion:floor.hand.waitingNote', {
              stance: say(`discussion:floor.stances.${mine.stance}`),
              when: sayClock(locale, mine.raisedAt),
            })}
          </p>
          {mine.because === 'other' && <p>{say('discussion:floor.hand.otherItem')}</p>}
          <FloorOrder intent="lower" shortcut="l">
            {say('discussion:floor.hand.lower')}
          </FloorOrder>
        </Stack>
      ) : (
        <Stack>
          <p>{say(floor.isOpen ? 'discussion:floor.hand.how' : 'discussion:floor.hand.closed')}</p>
          <div className={css.ways}>
            {ways
              .filter((stance) => mayRaise(floor.isOpen, stance))
              .map((stance) => (
                <FloorOrder
                  key={stance}
                  intent="raise"
                  fields={{ stance }}
                  kind={stance === 'neutral' && seat === 'speaker' ? 'primary' : 'quiet'}
                  shortcut={stance === 'neutral' ? 'h' : undefined}
                  wide
                >
                  {say(`discussion:floor.hand.${stance}`)}
                </FloorOrder>
              ))}
          </div>
        </Stack>
      )}
    </Section>
  );
}
