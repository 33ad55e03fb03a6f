import { sql } from 'drizzle-orm';
import { inOrg } from '#tests/support/congress';
import type { World } from '#tests/support/world';

export type Told = {
  id: string;
  source: string;
  audience: string;
  number: number | null;
  published_at: string | null;
  waits_for_closing: boolean;
  title: string;
  text: string;
  figures: { name: string; value: string }[];
  state: string;
  version: number;
  hash: string;
};

/** What publishes itself, with its newest version, in the order in which it was taken. */
export const toldOf = (world: World, source?: string): Promise<Told[]> =>
  inOrg(world, async (tx) => [
    ...(await tx.execute<Told>(sql`
      select d.id, d.source, d.audience, d.number, d.published_at, d.waits_for_closing, v.title, v.text, v.figures, v.state, v.number as version, v.hash
      from disclosure d join disclosure_version v on v.disclosure_id = d.id
        and v.number = (select max(number) from disclosure_version n where n.disclosure_id = d.id)
      where d.source is not null and (${source ?? null}::text is null or d.source = ${source ?? null}) order by d.created_at, d.source`)),
  ]);

/** The unit's own rule for a source, put where its order puts it. */
export const setRule = (
  world: World,
  by: string,
  source: string,
  rule: { audience: string; hours?: number; enabled?: boolean },
) =>
  inOrg(world, (tx) =>
    tx.execute(sql`
      insert into disclosure_source_rule (org_id, source, version, audience, embargo_hours, keep_days, enabled, set_by, set_at)
      select ${world.orgId}, ${source}, coalesce(max(version), 0) + 1, ${rule.audience}, ${rule.hours ?? 0}, 15, ${rule.enabled ?? true}, ${by}, now()
      from disclosure_source_rule where source = ${source}`),
  );
