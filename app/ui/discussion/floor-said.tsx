import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';

/** What became of an order about the floor, where it was not carried out. */
export function FloorSaid({ refusal, wasLost }: { refusal: Refusal | null; wasLost: boolean }) {
  const { say } = usePhrases();
  return (
    <>
      <Refused refusal={refusal} />
      {wasLost && (
        <Notice tone="warning" word={say('platform:states.unsent')} live>
          {say('discussion:rooms.lost')}
        </Notice>
      )}
    </>
  );
}
