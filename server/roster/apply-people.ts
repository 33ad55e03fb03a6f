import { sql } from 'drizzle-orm';
import type { Preview, PreviewRow } from '#app/domain/roster/import/preview';
import type { Hand } from '#server/platform/command';

const atOnce = 1000;

/**
 * Writes the people of a preview: new ones are added, known ones take over what the file says; an empty cell never erases.
 * A thousand at a time, so that `tell` can say how far it is; all of it stays one transaction.
 */
export async function applyPeople(
  hand: Hand,
  preview: Preview,
  tell: (done: number) => Promise<void>,
): Promise<number> {
  const rows = preview.rows.filter((row) => row.action === 'create' || row.action === 'update');
  let written = 0;
  for (let from = 0; from < rows.length; from += atOnce) {
    written += await writePeople(hand, rows.slice(from, from + atOnce));
    await tell(Math.min(from + atOnce, rows.length));
  }
  return written;
}

async function writePeople(hand: Hand, rows: readonly PreviewRow[]): Promise<number> {
  const people = rows.map((row) => ({
    ...Object.fromEntries(Object.entries(row.cells).map(([field, cell]) => [field, cell.value])),
    staffNumber: row.key,
  }));
  const written = await hand.tx.execute(sql`
    insert into person (org_id, staff_number, name, gender, birth_date, department, job_kind, job_level, phone, hired_on, note)
    select ${hand.orgId}::uuid, r."staffNumber", r.name, r.gender, r."bornOn"::date, r.department, r."jobKind", r."jobLevel", r.phone, r."hiredOn"::date, r.remark
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r("staffNumber" text, name text, gender text, "bornOn" text,
      department text, "jobKind" text, "jobLevel" text, phone text, "hiredOn" text, remark text)
    on conflict (org_id, staff_number) do update set
      name = coalesce(excluded.name, person.name), gender = coalesce(excluded.gender, person.gender),
      birth_date = coalesce(excluded.birth_date, person.birth_date), department = coalesce(excluded.department, person.department),
      job_kind = coalesce(excluded.job_kind, person.job_kind), job_level = coalesce(excluded.job_level, person.job_level),
      phone = coalesce(excluded.phone, person.phone), hired_on = coalesce(excluded.hired_on, person.hired_on),
      note = coalesce(excluded.note, person.note)
    returning id`);
  return written.length;
}
