import type { ItemState } from '../congress/states';
import type { Procedure } from '../statute/matter';

/** The longest statement, in characters as people count them. */
export const MOST_SIGNS = 5_000;

/** How much one person may say at once: so many statements or rewordings within so many seconds, in all rooms together. */
export const FLOOD = { most: 8, seconds: 20 } as const;

/** Whether a text shows anything: signs of direction, joiners and other marks that nobody sees are no words. */
export const hasVisible = (text: string): boolean =>
  /[^\s\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u.test(text);

/**
 * How many seconds a person must wait before saying more, or 0. `earlier` are the times of what the person has said lately, in any order.
 */
export function secondsToWait(earlier: readonly Date[], now: Date): number {
  const since = now.getTime() - FLOOD.seconds * 1000;
  const lately = earlier.map((at) => at.getTime()).filter((at) => at > since);
  if (lately.length < FLOOD.most) return 0;
  const freeing = lately.sort((a, b) => b - a)[FLOOD.most - 1]!;
  return Math.max(1, Math.ceil((freeing - since) / 1000));
}

/** Items on which sides are taken: what the congress adopts or decides, and what it is divided over (Shanghai art. 30). */
export const isContested = (item: { readonly procedure: Procedure; readonly state: ItemState }): boolean =>
  item.procedure === 'adopt' || item.procedure === 'decide' || item.state === 'divided';

const silent: readonly ItemState[] = ['draft', 'withdrawn', 'resubmitted'];

/** Whether an item of the agenda can be spoken to. */
export const isOnTable = (state: ItemState): boolean => !silent.includes(state);

/** Signs of a paragraph that are kept with a statement: enough to know it by when it has changed. */
export const QUOTED_SIGNS = 200;

export const quoteOf = (text: string): string => {
  const signs = [...text];
  return signs.length > QUOTED_SIGNS ? `${signs.slice(0, QUOTED_SIGNS).join('')}……` : text;
};
