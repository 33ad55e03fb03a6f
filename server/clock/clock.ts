import type { Desk } from '#server/platform/desk';
import { deadlines } from './deadlines';

/** Looks every `everyMs` for deadlines that have passed and gives their orders as the actor "clock"; catches up after a restart by itself. */
export function startClock(desk: Desk, everyMs = 1000): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async () => {
    for (const deadline of deadlines) {
      try {
        await deadline(desk);
      } catch (error) {
        // The database may be away; the next turn finds the same deadlines again.
        desk.log.warn({ err: error }, 'a deadline could not be kept yet');
      }
    }
    if (!stopped) timer = setTimeout(turn, everyMs);
  };
  timer = setTimeout(turn, everyMs);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
