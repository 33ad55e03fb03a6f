import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { type CatalogueKind, catalogueKindOf, catalogues } from '#app/domain/disclosure/catalogue/catalogue';
import { type SourceRule, usualSourceRules } from '#app/domain/disclosure/source-rules';
import { type Audience, type Frequency, type Source, sources } from '#app/domain/disclosure/words';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { mostDuties } from './queries-calendar';

export type DutyView = {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  readonly title: string;
  readonly audience: Audience;
  readonly basis: string;
  readonly owner: string;
  readonly staffNumber: string | null;
  readonly frequency: Frequency;
  readonly dueDays: number;
  readonly keepDays: number;
  readonly retentionYears: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};
export type RuleView = SourceRule & {
  readonly source: Source;
  /** Null: the usual rule of the system. */
  readonly set: { readonly version: number; readonly at: Date } | null;
};
export type SettingsPage = {
  readonly kind: CatalogueKind;
  readonly sizes: Readonly<Record<CatalogueKind, number>>;
  readonly duties: readonly DutyView[];
  readonly rules: readonly RuleView[];
  readonly today: Day;
  readonly may: { readonly duties: boolean; readonly rules: boolean };
};

/** The duties of the unit and the rules of what publishes itself. */
export async function querySettings({ tx, actor, now }: Reader): Promise<SettingsPage> {
  const [unit] = await tx.execute<{ kind: string }>(
    sql`select kind from organisation where id = ${actor.orgId}`,
  );
  const duties = await tx.execute<DutyView & Record<string, unknown>>(sql`
    select d.id, d.code, d.category, d.title, d.audience, d.basis, d.owner, p.staff_number as "staffNumber", d.frequency, d.due_days as "dueDays",
      d.keep_days as "keepDays", d.retention_years as "retentionYears", d.starts_on::text as "startsOn", d.ends_on::text as "endsOn"
    from disclosure_duty d left join person p on p.id = d.owner_id order by d.code limit ${mostDuties}`);
  const set = await tx.execute<SourceRule & { source: Source; version: number; set_at: string }>(sql`
    select distinct on (source) source, version, audience, embargo_hours as "embargoHours", keep_days as "keepDays", enabled, set_at
    from disclosure_source_rule order by source, version desc`);
  return {
    kind: catalogueKindOf(unit?.kind ?? ''),
    sizes: {
      enterprise: catalogues.enterprise.length,
      hospital: catalogues.hospital.length,
      school: catalogues.school.length,
    },
    duties: [...duties],
    rules: sources.map((source) => {
      const own = set.find((one) => one.source === source);
      if (!own) return { ...usualSourceRules[source], source, set: null };
      const { audience, embargoHours, keepDays, enabled, version } = own;
      return {
        source,
        audience,
        embargoHours,
        keepDays,
        enabled,
        set: { version, at: new Date(own.set_at) },
      };
    }),
    today: dayInShanghai(now),
    may: { duties: hasRole(actor, 'secretary'), rules: hasRole(actor, 'affairsApprover') },
  };
}
