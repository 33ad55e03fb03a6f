import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

/** The newest version of a monitor's setting, or `usual` as version 0 until the unit sets its own. */
export async function settingOf<Schema extends z.ZodType>(
  tx: Tx,
  name: string,
  schema: Schema,
  usual: z.output<Schema>,
): Promise<{ version: number; value: z.output<Schema> }> {
  const [row] = await tx.execute<{ version: number; value: unknown }>(
    sql`select version, value from monitor_setting where name = ${name} order by version desc limit 1`,
  );
  return row ? { version: row.version, value: schema.parse(row.value) } : { version: 0, value: usual };
}

/** Whoever else sets the same waits until this transaction is over: called before a setting is read in order to be changed. */
export async function lockSetting({ tx, orgId }: Pick<Hand, 'tx' | 'orgId'>, name: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`monitor setting ${orgId} ${name}`}, 0))`,
  );
}

/** Writes a setting's next version and returns its number. */
export async function keepSetting(hand: Hand, name: string, value: unknown): Promise<number> {
  await lockSetting(hand, name);
  const by = hand.actor.kind === 'person' ? personOf(hand) : null;
  const [row] = await hand.tx.execute<{ version: number }>(sql`
    insert into monitor_setting (org_id, name, version, value, set_by, set_at)
    select ${hand.orgId}, ${name}, coalesce(max(version), 0) + 1, ${JSON.stringify(value)}::jsonb, ${by}, ${hand.now.toISOString()}
    from monitor_setting where name = ${name} returning version`);
  return row!.version;
}
