import { type SessionState, type Stage, sessionStates } from '../../domain/congress/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Timeline } from '../timeline/timeline';
import { StageSpan } from './stage-span';

type Sitting = { stage: string; ordinal: number; opensAt: Date; closesAt: Date };

const road = sessionStates.filter(
  (state) => state !== 'adjourned' && state !== 'cancelled' && state !== 'draft',
);

/** Where the session stands on its road; an adjourned one stands where its quorum was missed. */
export function StageLine(props: {
  state: SessionState;
  adjournedFrom: SessionState | null;
  windows: readonly Sitting[];
}) {
  const { say } = usePhrases();
  const { state, adjournedFrom, windows } = props;
  const here = road.indexOf((adjournedFrom ?? state) as (typeof road)[number]);
  return (
    <Timeline
      label={say('congress:chair.stageLine')}
      stages={road.map((one, index) => {
        const sitting = windows.filter((window) => window.stage === (one as Stage)).at(-1);
        const place = index < here ? 'past' : index === here ? 'now' : 'next';
        const word = place === 'past' ? 'past' : place === 'now' ? 'current' : 'next';
        return {
          key: one,
          title: say(`congress:states.${one}`),
          state: place,
          stateWord:
            adjournedFrom && place === 'now'
              ? say('congress:states.adjourned')
              : say(`congress:chair.${word}`),
          time: sitting && <StageSpan opensAt={sitting.opensAt} closesAt={sitting.closesAt} />,
        };
      })}
    />
  );
}
