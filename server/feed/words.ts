import { z } from 'zod';
import type { Doorbell, Since } from '#app/feed/contract';
import type { Told } from './told';

/** What a browser may say, as it must be said; everything else is no word of ours. */
export const roomWord = z.uuid();
/** Ten years in milliseconds are enough for any silence. */
export const sinceWord: z.ZodType<Since> = z.object({
  id: z.int().nonnegative().nullable(),
  ago: z.number().min(0).max(315_360_000_000),
});

/** Few pages read at once; from so many on they spread their readings, as many milliseconds each as a page costs. */
const [fewListeners, eachPage, longest] = [60, 4, 20_000];

/** Over how many milliseconds so many listeners shall spread what they read; undefined for few. */
export const spreadOf = (listeners: number): number | undefined =>
  listeners > fewListeners ? Math.min(longest, listeners * eachPage) : undefined;

/** What a browser is told of a fact. */
export function bellOf(told: Told, spread?: number): Doorbell {
  const { id, name, session, room, number } = told;
  return {
    id,
    name,
    session,
    ...(room === undefined ? {} : { room }),
    ...(number === undefined ? {} : { number }),
    ...(spread === undefined ? {} : { spread }),
  };
}
