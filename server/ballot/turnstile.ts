/** Lets so many pieces of work go on at a time; the others wait in their order. */
export function openTurnstile(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (inside >= width) await new Promise<void>((next) => waiting.push(next));
    else inside += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over; nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}

/** Ballots that one process takes at a time: a rush on the box must leave room for those who only want to read a page. */
export const atTheBox = openTurnstile(4);
