import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import type { Db } from '#db/client';
import { openTurnstile } from '#server/ballot/turnstile';
import { enterRoom } from '#server/discussion/standing';
import { readScoped } from '#server/platform/scope';
import { type Holding, openIdentify } from './identify';
import type { Ledger } from './ledger';
import type { PresenceBook } from './presence';
import type { Told } from './told';

/** Whose connections are looked at again: one person's, or everybody's. */
export type Concerned = { readonly org: string; readonly person: string | null };

/** One way to listen, by sockets or by long polling: what the feed tells those who use it. */
export type Ears = {
  readonly ring: (told: readonly Told[], places: readonly string[]) => void;
  /** Who is here, or who writes, is different now. */
  readonly show: (place: string, whats: ReadonlySet<'here' | 'typing'>) => void;
  readonly lookAgain: (concerned: Concerned) => void;
  /** So much happened that everybody reads everything again. */
  readonly missAll: () => void;
  readonly close: () => Promise<void>;
};

/** What every way to listen needs. */
export type Hall = {
  /** Resolves when the facts of the last minutes are known. */
  readonly ready: Promise<void>;
  readonly ledger: Ledger;
  readonly presence: PresenceBook;
  readonly identify: (deviceId: string) => Promise<Holding | null>;
  /** Whether the person has a seat in the discussion room now: the same question as pages and orders ask. */
  readonly maySit: (actor: PersonActor, roomId: string) => Promise<boolean>;
  /** How often somebody's rights may have changed so far: who was let in meanwhile is looked at once more. */
  readonly turn: () => number;
};

/** Who may come in and sit down; a few questions at a time, so that a rush of listeners leaves the database to the pages. */
export function openDoors(db: Db): Pick<Hall, 'identify' | 'maySit'> {
  const oneByOne = openTurnstile(4);
  return {
    identify: openIdentify(db),
    maySit: (actor, roomId) =>
      oneByOne(() =>
        readScoped(db, actor.orgId, undefined, async (tx) => !isRefusal(await enterRoom(tx, actor, roomId))),
      ),
  };
}
