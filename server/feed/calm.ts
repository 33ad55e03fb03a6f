type Waiting<What> = { readonly timer: NodeJS.Timeout; readonly whats: Set<What> };

/** Tells of a changing place soon, but not more often than `gap` says; several changes are told as one. */
export function openCalm<What>(
  gap: (place: string) => number,
  show: (place: string, whats: ReadonlySet<What>) => void,
  soon = 100,
) {
  const waiting = new Map<string, Waiting<What>>();
  const shown = new Map<string, number>();
  return {
    changed: (place: string, what: What): void => {
      const known = waiting.get(place);
      if (known) return void known.whats.add(what);
      const whats = new Set([what]);
      const wait = Math.max(
        soon,
        (shown.get(place) ?? Number.NEGATIVE_INFINITY) + gap(place) - performance.now(),
      );
      const timer = setTimeout(() => {
        waiting.delete(place);
        shown.set(place, performance.now());
        show(place, whats);
      }, wait);
      timer.unref();
      waiting.set(place, { timer, whats });
    },
    /** Forgets when places were told of that are quiet now. */
    tidy: (): void => {
      for (const [place, at] of shown) if (performance.now() - at > 60_000) shown.delete(place);
    },
    close: (): void => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
    },
  };
}
