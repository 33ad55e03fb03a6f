import { useCallback, useEffect, useRef } from 'react';
import type { StatementView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import { useAnnounce } from '../shell/announce';

const APART = 5_000;
const READ_OUT = 80;

/** Says new statements of others to those who listen to the page: one by name and beginning, several by their count, never more often than every five seconds. */
export function useVoicing(): (fresh: readonly StatementView[]) => void {
  const { say } = usePhrases();
  const announce = useAnnounce();
  const waiting = useRef<StatementView[]>([]);
  const timer = useRef<number>();
  const last = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (fresh) => {
      waiting.current.push(...fresh.filter((one) => !one.isMine && one.text !== null));
      if (timer.current !== undefined || waiting.current.length === 0) return;
      timer.current = window.setTimeout(
        () => {
          timer.current = undefined;
          last.current = Date.now();
          const [one, ...more] = waiting.current;
          waiting.current = [];
          if (!one) return;
          const text = [...(one.text ?? '')].slice(0, READ_OUT).join('');
          announce(
            more.length === 0
              ? say('discussion:rooms.saidBy', { name: one.author.name, text })
              : say('discussion:rooms.saidMany', { count: more.length + 1 }),
          );
        },
        Math.max(0, last.current + APART - Date.now()),
      );
    },
    [announce, say],
  );
}
