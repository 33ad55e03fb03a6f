import { sql } from 'drizzle-orm';
import type { Item } from '#app/domain/monitor/satisfaction/item';
import type { Hand } from '#server/platform/command';

/** Under this name stand the questions that files brought along, a version for each set of columns. */
const importedName = '外部调查';

/** The questionnaire behind a file's columns, the same for the same columns. */
export async function importedSurvey(
  { tx, orgId, now }: Pick<Hand, 'tx' | 'orgId' | 'now'>,
  items: readonly Item[],
): Promise<string> {
  const json = JSON.stringify(items);
  const [known] = await tx.execute<{ id: string }>(sql`
    select id from satisfaction_survey where state = 'imported' and items = ${json}::jsonb order by number limit 1`);
  if (known) return known.id;
  const [made] = await tx.execute<{ id: string }>(sql`
    insert into satisfaction_survey (org_id, name, number, items, state, created_at)
    select ${orgId}, ${importedName}, coalesce(max(number), 0) + 1, ${json}::jsonb, 'imported', ${now.toISOString()}
    from satisfaction_survey where name = ${importedName} returning id`);
  return made!.id;
}
