/** How somebody wishes to speak: for the item, against it, on it, or on how the meeting is held (程序问题). */
export const stances = ['pro', 'contra', 'neutral', 'order'] as const;
export type Stance = (typeof stances)[number];

/** A hand that waits. */
export type RaisedHand = {
  readonly id: string;
  readonly personId: string;
  readonly itemId: string | null;
  readonly stance: Stance;
  readonly raisedAt: Date;
};

/** Somebody who was given the floor, whether still speaking or not. */
export type CalledSpeech = {
  readonly personId: string;
  readonly itemId: string | null;
  readonly stance: Stance;
  readonly startedAt: Date;
};

/**
 * The sentences by which a hand has its place. `order`: a point of order goes first. `first`: who has not spoken on the item comes before who has.
 * `turn`: on a contested item pro and contra alternate. `time`: otherwise the earlier hand. `again`: has spoken on the item, and so comes later.
 * `other`: was raised on another item, and comes after all hands on this one.
 */
export const placeReasons = ['order', 'first', 'turn', 'time', 'again', 'other'] as const;
export type PlaceReason = (typeof placeReasons)[number];

export type Placed<Hand extends RaisedHand = RaisedHand> = Hand & { readonly because: PlaceReason };

const byTime = (one: RaisedHand, other: RaisedHand): number =>
  one.raisedAt.getTime() - other.raisedAt.getTime() || (one.id < other.id ? -1 : 1);

type Side = 'pro' | 'contra';
const isSide = (stance: Stance): stance is Side => stance === 'pro' || stance === 'contra';

/** The side that was heard last on the item; null while none was. */
function lastSideOf(called: readonly CalledSpeech[]): Side | null {
  const sides = called
    .filter(({ stance }) => isSide(stance))
    .sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
  return (sides.at(-1)?.stance as Side | undefined) ?? null;
}

/**
 * The queue in the order in which the chair is advised to call, for the item on the floor: points of order; then who has not spoken on the
 * item; then who has; then hands on other items. Within each, by time, except that a side which was just heard lets the other side go first.
 */
export function orderQueue<Hand extends RaisedHand>(
  hands: readonly Hand[],
  called: readonly CalledSpeech[],
  itemId: string | null,
): Placed<Hand>[] {
  const here = called.filter((speech) => speech.itemId === itemId && speech.stance !== 'order');
  const spoken = new Set(here.map((speech) => speech.personId));
  const waiting = [...hands].sort(byTime);
  const debate = waiting.filter((hand) => hand.stance !== 'order');
  const onItem = debate.filter((hand) => hand.itemId === itemId);
  const fresh = onItem.filter((hand) => !spoken.has(hand.personId));
  const again = onItem.filter((hand) => spoken.has(hand.personId));
  const firsts = alternate(fresh, lastSideOf(here));
  // That first-timers go first is worth saying only where it moved somebody.
  const overtakes = (hand: Hand) => again.some((other) => byTime(other, hand) < 0);
  return [
    ...waiting
      .filter((hand) => hand.stance === 'order')
      .map((hand) => ({ ...hand, because: 'order' as const })),
    ...firsts.placed.map((hand) =>
      hand.because === 'time' && overtakes(hand) ? { ...hand, because: 'first' as const } : hand,
    ),
    ...alternate(again, firsts.last).placed.map((hand) => ({ ...hand, because: 'again' as const })),
    ...debate
      .filter((hand) => hand.itemId !== itemId)
      .map((hand) => ({ ...hand, because: 'other' as const })),
  ];
}

/** Lets pro and contra alternate after `last`; `hands` are by time and stay so where nothing speaks against it. */
function alternate<Hand extends RaisedHand>(hands: readonly Hand[], last: Side | null) {
  const rest = [...hands];
  const placed: Placed<Hand>[] = [];
  let heard = last;
  while (rest.length > 0) {
    const [earliest] = rest;
    const other =
      earliest!.stance === heard
        ? rest.findIndex((hand) => isSide(hand.stance) && hand.stance !== heard)
        : -1;
    const [chosen] = rest.splice(Math.max(other, 0), 1);
    placed.push({ ...chosen!, because: other > 0 ? 'turn' : 'time' });
    if (isSide(chosen!.stance)) heard = chosen!.stance;
  }
  return { placed, last: heard };
}

/** Hands may be raised while the queue is open; a point of order always. */
export const mayRaise = (isOpen: boolean, stance: Stance): boolean => isOpen || stance === 'order';
