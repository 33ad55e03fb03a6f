import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** A department as the data and as the monitors know it. */
export type KnownDepartment = {
  readonly word: number;
  readonly name: string;
  /** Its id among the departments of the monitors; null for one that only an abandoned file named. */
  readonly id: string | null;
  readonly peerGroup: string | null;
};

/** The departments of the data by the ids of their words. */
export async function findDepartments(tx: Tx): Promise<Map<number, KnownDepartment>> {
  const rows = await tx.execute<{
    word: number;
    name: string;
    id: string | null;
    peer_group: string | null;
  }>(sql`
    select w.id as word, w.name, d.id, d.peer_group from indicator_word w
    left join monitor_department d on d.name = w.name where w.kind = 'department'`);
  return new Map(rows.map(({ peer_group, ...row }) => [row.word, { ...row, peerGroup: peer_group }]));
}

/** The items of the data by the ids of their words. */
export async function findItems(tx: Tx): Promise<Map<number, { name: string; category: string }>> {
  const rows = await tx.execute<{ id: number; name: string; category: string }>(
    sql`select id, name, category from indicator_word where kind = 'item'`,
  );
  return new Map(rows.map(({ id, ...word }) => [id, word]));
}
