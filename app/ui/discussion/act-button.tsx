import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { isLost, refusalIn } from '../report/answer';
import { useSending } from '../report/use-sending';
import type { RoomPlace } from './room-place';

/** A verb about a statement that needs no words: support, withdraw, show again. */
export function ActButton(props: {
  place: RoomPlace;
  fields: Readonly<Record<string, string>>;
  verb: string;
  consequence?: string;
  pressed?: boolean;
}) {
  const { place, fields, verb, consequence, pressed } = props;
  const { say } = usePhrases();
  const { isSending, answer, submit } = useSending(paths.sayInRoom(place.room.id), place.reload);
  return (
    <form method="post" action={place.action} onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        kind="plain"
        pending={isSending}
        aria-pressed={pressed}
        {...(consequence ? { consequence } : {})}
      >
        {verb}
      </Button>
      <Refused refusal={isSending ? null : refusalIn(answer)} />
      {!isSending && isLost(answer) && (
        <Notice tone="warning" word={say('platform:states.unsent')} live>
          {say('discussion:rooms.lost')}
        </Notice>
      )}
    </form>
  );
}
