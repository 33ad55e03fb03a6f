import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { useAwake } from './use-awake';

/** Where no script says how far one has read, one says so oneself. */
export function UnreadWithoutScript({ roomId, number }: { roomId: string; number: number }) {
  const { say } = usePhrases();
  const isAwake = useAwake();
  if (isAwake) return null;
  return (
    <form method="post" action={paths.room(roomId)}>
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="number" value={number} />
      <Button kind="plain">{say('discussion:rooms.markRead')}</Button>
    </form>
  );
}
