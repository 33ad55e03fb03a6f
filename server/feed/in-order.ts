import type { Told } from './told';

/** How long a statement waits for the one before it, which was committed earlier but is told later. */
const patience = 300;
/** A busy place is rung so often at most, in milliseconds; what comes in between is told together. */
const gap = 100;

type Speech = { last: number; readonly held: Map<number, Told>; timer: NodeJS.Timeout | undefined };
type Place = { waiting: Told[] };

/**
 * Between the ledger and the ears: statements of a room are rung in the order of their numbers, which have no gaps, and a place in which much
 * happens is rung ten times a second with everything there is. A quiet place is rung at once.
 */
export function openInOrder(ring: (told: readonly Told[], places: readonly string[]) => void) {
  const speeches = new Map<string, Speech>();
  const busy = new Map<string, Place>();

  const flush = (key: string, places: readonly string[]) => {
    const place = busy.get(key);
    if (!place) return;
    if (place.waiting.length === 0) return void busy.delete(key);
    const told = place.waiting.sort((a, b) => a.id - b.id);
    place.waiting = [];
    setTimeout(flush, gap, key, places).unref();
    ring(told, places);
  };
  const tell = (told: Told, places: readonly string[]) => {
    const key = places.join(' ');
    const place = busy.get(key);
    if (place) return void place.waiting.push(told);
    busy.set(key, { waiting: [] });
    setTimeout(flush, gap, key, places).unref();
    ring([told], places);
  };
  /** Tells those that follow without a gap; what still waits for another one is told after all when its time is over. */
  const advance = (speech: Speech, places: readonly string[], isOver: boolean) => {
    clearTimeout(speech.timer);
    speech.timer = undefined;
    for (const number of [...speech.held.keys()].sort((a, b) => a - b)) {
      if (!isOver && number > speech.last + 1) break;
      tell(speech.held.get(number)!, places);
      speech.held.delete(number);
      speech.last = Math.max(speech.last, number);
    }
    if (speech.held.size > 0) speech.timer = setTimeout(advance, patience, speech, places, true);
  };

  const hold = (room: string, number: number, told: Told, places: readonly string[]) => {
    const speech = speeches.get(room);
    if (speech && number > speech.last) {
      speech.held.set(number, told);
      advance(speech, places, false);
      return;
    }
    if (!speech) {
      if (speeches.size > 2000) speeches.delete(speeches.keys().next().value!);
      speeches.set(room, { last: number, held: new Map(), timer: undefined });
    }
    tell(told, places);
  };

  return (told: Told, places: readonly string[]): void => {
    const { name, room, number } = told;
    if (name === 'discussion.stated' && room !== undefined && number !== undefined)
      hold(room, number, told, places);
    else tell(told, places);
  };
}
