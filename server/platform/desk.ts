import type { Actor } from '#app/domain/actor';
import type { Db } from '#db/client';
import type { Recorded } from './journal';
import type { Log } from './log';
import type { Post } from './post';
import type { Vault } from './vault';

/** What stands behind one request, deadline, seed or test: the door through which every order and every reading goes. */
export type Desk = {
  readonly db: Db;
  /** Who is at the desk; resolved once a request. */
  readonly actor: () => Promise<Actor>;
  /** Set in tests and when past events are set up; without it the database's clock is the judge. */
  readonly clock?: () => Date;
  /** Rings the doorbells after the commit. */
  readonly announce: (facts: readonly Recorded[]) => void;
  readonly log: Log;
  /** Locks what the database must not be able to show. */
  readonly vault: Vault;
  /** The ways to people who are not here; left out where nothing is sent (seeds, most tests). */
  readonly post?: Post;
  /** Hears the code of every refusal given to a page: the answer's header carries it, for programs that read no Chinese. */
  readonly heedRefusal?: (code: string) => void;
};

/** The same desk with somebody else at it. */
export const seat = (desk: Desk, actor: Actor): Desk => ({ ...desk, actor: async () => actor });
