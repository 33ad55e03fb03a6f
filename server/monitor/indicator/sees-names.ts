import { sql } from 'drizzle-orm';
import { type Actor, rolesOf } from '#app/domain/actor';
import type { Tx } from '#db/client';

const seesAll = ['management', 'inspector', 'monitorOfficer', 'expert'] as const;

/** Whose names somebody may see in a ranking: everybody's, those of the departments one answers for, one's own. */
export type Sight = {
  readonly all: boolean;
  /** Ids of words of departments. */
  readonly departments: readonly number[];
  readonly own: string | null;
};

export async function sightOf(tx: Tx, actor: Actor): Promise<Sight> {
  if (actor.kind !== 'person') return { all: false, departments: [], own: null };
  const roles = rolesOf(actor);
  if (seesAll.some((role) => roles.includes(role)))
    return { all: true, departments: [], own: actor.personId };
  const rows = await tx.execute<{ id: number }>(sql`
    select w.id from monitor_department d join indicator_word w on w.kind = 'department' and w.name = d.name
    where d.head_id = ${actor.personId}`);
  return { all: false, departments: rows.map(({ id }) => id), own: actor.personId };
}
