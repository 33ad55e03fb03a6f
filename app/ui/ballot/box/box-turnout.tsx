import type { BoxView } from '../../../domain/ballot/box-view';
import { usePhrases } from '../../../i18n/use-phrases';
import { Meter } from '../../meter/meter';

/** How many have voted, never who or how: in steps of five while they are few. */
export function BoxTurnout({ view }: { view: BoxView }) {
  const { say } = usePhrases();
  const { turnout, entitled, quorumNeeded, box } = view;
  if (turnout === null) return null;
  const isRough = box.state === 'open' && turnout < 10;
  const text = !isRough
    ? say('sealed:boxes.turnoutText', { count: turnout, entitled })
    : turnout === 0
      ? say('sealed:boxes.turnoutNone', { entitled })
      : say('sealed:boxes.turnoutFew', { count: turnout, entitled });
  return (
    <>
      <Meter
        label={say('sealed:boxes.turnout')}
        value={turnout}
        max={entitled}
        text={text}
        mark={{ value: quorumNeeded, text: say('sealed:boxes.quorumMark', { needed: quorumNeeded }) }}
      />
      {box.state === 'open' && <small>{say('sealed:boxes.turnoutNote')}</small>}
    </>
  );
}
