import type { readNow } from '#server/congress/queries-now';

/** What the page called Now is made of. */
export type NowView = Awaited<ReturnType<typeof readNow>>;
export type NowSession = Extract<NowView, { seat: unknown }>;
