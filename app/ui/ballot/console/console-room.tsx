import { useEffect } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Notice } from '../../notice/notice';
import { Section } from '../../page/page';
import { Refused } from '../../refused/refused';
import { useAnnounce } from '../../shell/announce';
import { Stack } from '../../stack/stack';
import { Timeline } from '../../timeline/timeline';
import type { ConsoleView } from './console-view';
import { Duties } from './duties';
import { FaultNotice } from './fault-notice';
import { NextStep } from './next-step';
import { stages } from './steps';
import { useConsole } from './use-console';

/** The whole console: the one next step, where it stands among the others, and the boxes that wait for these keys. */
export default function ConsoleRoom({ view }: { view: ConsoleView }) {
  const { say } = usePhrases();
  const desk = useConsole(view);
  const { step, keyset, fault, refusal, isOffline } = desk;
  const announce = useAnnounce();
  const title = say(`sealed:console.stages.${step.stage}`);
  useEffect(() => {
    announce(`${say(`sealed:console.${step.is === 'wait' ? 'nowWait' : 'nowYou'}`)} ${title}`);
  }, [announce, say, step.is, title]);
  const at = stages.indexOf(step.stage);
  const stateOf = (place: number) =>
    place < at || step.is === 'done' ? 'past' : place === at ? 'now' : 'next';
  return (
    <Stack gap="loose">
      <FaultNotice fault={fault} view={view} />
      <Refused refusal={refusal} />
      {isOffline && (
        <Notice tone="warning" word={say('sealed:console.refusedWord')}>
          <p>{say('sealed:console.offline')}</p>
        </Notice>
      )}
      {!fault && <NextStep desk={desk} />}
      {step.is !== 'over' && step.is !== 'done' && (
        <Section title={say('sealed:console.stepsLabel')}>
          <Timeline
            label={say('sealed:console.stepsLabel')}
            stages={stages.map((stage, place) => ({
              key: stage,
              title: say(`sealed:console.stages.${stage}`),
              state: stateOf(place),
              stateWord: say(`sealed:console.words.${stateOf(place)}`),
            }))}
          />
        </Section>
      )}
      {!fault && keyset && step.is !== 'over' && <Duties desk={desk} keyset={keyset} />}
    </Stack>
  );
}
