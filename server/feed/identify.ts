import type { PersonActor } from '#app/domain/actor';
import type { Db } from '#db/client';
import { findHolders } from '#server/identity/find-holders';

/** Who holds a sign-in, and until when (milliseconds since 1970). */
export type Holding = { readonly actor: PersonActor; readonly expiresAt: number };

/** So many sign-ins are looked up by one query, and so many queries run at a time: three thousand who come back at once leave room for pages. */
const [inOneQuery, atOnce] = [64, 2];

type Waiting = {
  readonly resolve: (found: Holding | null) => void;
  readonly reject: (error: unknown) => void;
};

/** Looks up who holds a sign-in by its stored id; null where it is over. Never renews it: only pages do, for they send the cookie again. */
export function openIdentify(db: Db): (deviceId: string) => Promise<Holding | null> {
  const waiting = new Map<string, Waiting[]>();
  let running = 0;

  const turn = async (): Promise<void> => {
    const batch = [...waiting].slice(0, inOneQuery);
    for (const [id] of batch) waiting.delete(id);
    const settle = (act: (one: Waiting, id: string) => void) => {
      for (const [id, all] of batch) for (const one of all) act(one, id);
    };
    try {
      const found = await findHolders(
        db,
        batch.map(([id]) => id),
      );
      settle((one, id) => one.resolve(found.get(id) ?? null));
    } catch (error) {
      settle((one) => one.reject(error));
    }
  };
  const run = () => {
    if (running >= atOnce || waiting.size === 0) return;
    running += 1;
    // One turn later there are more who can share the query.
    setImmediate(() => {
      void turn().finally(() => {
        running -= 1;
        run();
      });
      run();
    });
  };
  return (deviceId) =>
    new Promise((resolve, reject) => {
      waiting.set(deviceId, [...(waiting.get(deviceId) ?? []), { resolve, reject }]);
      run();
    });
}
