/** Lets in whoever waits, in the order of arrival. */
export type Pace = {
  /** Calls `enter` when it is its turn; whoever has gone by then (`isGone`) costs no turn. */
  readonly queue: (enter: () => void, isGone: () => boolean) => void;
  readonly close: () => void;
};

/** Turns are given out so often; in between the process answers pages. */
const everyMs = 20;

/**
 * A door that lets in `perSecond`: after a new start everybody comes back in the same second, and greeting three thousand at once would leave
 * nothing for those who read and vote. When nobody waits one is let in at once.
 */
export function openPace(perSecond: number): Pace {
  const atOnce = Math.max(1, Math.round((perSecond * everyMs) / 1000));
  const waiting: { readonly enter: () => void; readonly isGone: () => boolean }[] = [];
  let left = atOnce;
  let round: ReturnType<typeof setTimeout> | undefined;

  const admit = () => {
    while (left > 0 && waiting.length > 0) {
      const { enter, isGone } = waiting.shift()!;
      if (isGone()) continue;
      left -= 1;
      enter();
    }
  };
  const turn = () => {
    round = undefined;
    left = atOnce;
    admit();
    if (left < atOnce) round = setTimeout(turn, everyMs);
  };
  return {
    queue: (enter, isGone) => {
      waiting.push({ enter, isGone });
      admit();
      round ??= setTimeout(turn, everyMs);
    },
    close: () => {
      clearTimeout(round);
      waiting.length = 0;
    },
  };
}
