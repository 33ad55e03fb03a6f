import type { FloorView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import { Row } from '../stack/stack';
import { FloorOrder } from './floor-order';
import { sayVoice } from './floor-words';

/** The chair's verbs: the next speaker by the rules, and everything about the one who speaks. */
export function FloorChair({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { speaker, queue } = view;
  const next = queue.find((one) => !one.isUsedUp) ?? queue[0];
  const ofSpeaker = { speech: speaker?.id };
  return (
    <Row>
      <FloorOrder
        intent="call"
        kind="primary"
        fields={{ after: speaker?.id ?? '' }}
        shortcut="n"
        disabled={!next}
        consequence={next ? sayVoice(say, next) : say('discussion:floor.chair.nextNobody')}
      >
        {say('discussion:floor.chair.next')}
      </FloorOrder>
      {speaker && (
        <>
          <FloorOrder intent={speaker.isPaused ? 'resume' : 'pause'} fields={ofSpeaker} shortcut="p">
            {say(speaker.isPaused ? 'discussion:floor.chair.resume' : 'discussion:floor.chair.pause')}
          </FloorOrder>
          <FloorOrder intent="extend" fields={{ ...ofSpeaker, seconds: '60' }} shortcut="1">
            {say('discussion:floor.chair.minute')}
          </FloorOrder>
          <FloorOrder intent="extend" fields={{ ...ofSpeaker, seconds: '180' }} shortcut="3">
            {say('discussion:floor.chair.three')}
          </FloorOrder>
          <FloorOrder intent="end" fields={ofSpeaker} shortcut="e">
            {say('discussion:floor.chair.end')}
          </FloorOrder>
        </>
      )}
    </Row>
  );
}
