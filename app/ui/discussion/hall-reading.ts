/** A reading that would not come through is tried again after so many milliseconds. */
const again = 3000;
/** What no bell tells, ballots and sign-ins, is read every five to ten seconds; several walls not in the same instant. */
const [beatsEvery, beatsApart] = [5000, 5000];

type Page = {
  /** Whether it is of use to read now; where not, `look` is called when it may be. */
  readonly mayRead: () => boolean;
  /** Asks whether a reading would come through: one that fails puts an error in the page's place. */
  readonly answers: () => Promise<boolean>;
  readonly read: () => void;
};

/** When a page of a hall reads itself again: once for many bells, only while somebody looks, and only when the answer will come through. */
export function openHallReading({ mayRead, answers, read }: Page) {
  let due: ReturnType<typeof setTimeout> | undefined;
  let beating: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;
  let isOver = false;
  const soon = (wait: number) => {
    if (!isOver) due ??= setTimeout(turn, wait);
  };
  const turn = async () => {
    due = undefined;
    if (!mayRead()) {
      isStale = true;
      return;
    }
    const isThere = await answers();
    if (isOver) return;
    if (isThere) read();
    else soon(again);
  };
  const rest = () => clearTimeout(beating);
  const beat = () => {
    rest();
    const next = () => {
      soon(0);
      beat();
    };
    if (!isOver) beating = setTimeout(next, beatsEvery + Math.random() * beatsApart);
  };
  return {
    soon,
    /** Somebody looks again, or the network is back: what was left out is made up for. */
    look: () => {
      if (!isStale || !mayRead()) return;
      isStale = false;
      soon(0);
    },
    /** Reads by itself from now on, until `rest`. */
    beat,
    rest,
    stop: () => {
      isOver = true;
      clearTimeout(due);
      rest();
    },
  };
}
