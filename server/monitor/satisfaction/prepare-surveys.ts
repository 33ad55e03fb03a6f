import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hasSurveyHeader } from '#app/domain/monitor/satisfaction/import/columns';
import { previewSurveys, type SurveyPreview } from '#app/domain/monitor/satisfaction/import/preview';
import type { Method } from '#app/domain/monitor/satisfaction/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { readTable, tableLimits } from '#server/roster/read-table';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const limits = { ...tableLimits, dataRows: 50_000 };

/** How a file was collected, and what becomes of months that are there already. */
export type SurveyChoice = { readonly method: Method; readonly again: 'skip' | 'replace' };

/** Previews a file of answers against the months that files brought before; a file with anything that belongs to a person is refused whole. */
export async function prepareSurveys(
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  bytes: Uint8Array,
  fileName: string,
  { method, again }: SurveyChoice,
): Promise<SurveyPreview | Refusal> {
  const table = await readTable(bytes, fileName, limits, hasSurveyHeader);
  if (isRefusal(table)) return table;
  const there = await tx.execute<{ month: string }>(sql`
    select distinct month from satisfaction_answer where method = ${method} and import_id is not null`);
  const preview = previewSurveys(
    table,
    { today: dayInShanghai(now), monthsThere: new Set(there.map(({ month }) => month)), again },
    digest,
  );
  if (!('fault' in preview)) return preview;
  if (preview.fault === 'columns') return refuse('monitor.surveyColumns');
  const { column, row } = preview;
  return refuse('monitor.surveyPatientData', { params: { column, row } });
}
