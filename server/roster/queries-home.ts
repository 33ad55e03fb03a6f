import { sql } from 'drizzle-orm';
import { dayOf } from '#app/i18n/time';
import type { Reader } from '#server/platform/http';

type TermRow = {
  id: string;
  name: string;
  begins_on: string;
  ends_on: string;
  representatives: number;
  delegations: number;
  attendees: number;
};

type BatchRow = {
  id: string;
  kind: 'people' | 'representatives';
  file_name: string;
  state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  rows: number;
  created_at: string;
  term: string | null;
};

/** The roster's first page: how many staff, the terms with their figures, the latest ten imports. */
export async function readRosterHome({ tx, now }: Reader) {
  const today = dayOf(now);
  const [staff] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from person where not invented and left_on is null`,
  );
  const terms = await tx.execute<TermRow>(sql`
    select t.id, t.name, t.begins_on::text, t.ends_on::text,
      (select count(*)::int from representative r where r.term_id = t.id and r.ended_on is null) as representatives,
      (select count(*)::int from delegation d where d.term_id = t.id) as delegations,
      (select count(*)::int from attendee a where a.term_id = t.id) as attendees
    from term t where not t.rehearsal order by t.begins_on desc limit 20`);
  const imports = await tx.execute<BatchRow>(sql`
    select b.id, b.kind, b.file_name, b.state, b.rows, b.created_at, t.name as term
    from import_batch b left join term t on t.id = b.term_id where b.kind <> 'proposals' order by b.created_at desc limit 10`);
  return {
    staff: staff?.count ?? 0,
    terms: terms.map(({ begins_on: beginsOn, ends_on: endsOn, ...term }) => ({
      ...term,
      beginsOn,
      endsOn,
      state: endsOn < today ? ('over' as const) : beginsOn > today ? ('ahead' as const) : ('now' as const),
    })),
    imports: imports.map(({ file_name: fileName, created_at: at, ...batch }) => ({
      ...batch,
      fileName,
      at: new Date(at).toISOString(),
    })),
    now: now.toISOString(),
  };
}

/** The term an import of representatives is for: the one asked for, else the latest that isn't over. */
export async function readImportTerm({ tx, now }: Reader, termId: string | null) {
  const found = await tx.execute<{ id: string; name: string }>(
    termId
      ? sql`select id, name from term where id = ${termId} and not rehearsal`
      : sql`select id, name from term where not rehearsal and ends_on >= ${dayOf(now)} order by begins_on desc limit 1`,
  );
  return found[0] ? { id: found[0].id, name: found[0].name } : null;
}
