import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hasHistoryHeader } from '#app/domain/proposal/history/columns';
import { type HistoryPreview, previewHistory } from '#app/domain/proposal/history/preview';
import type { HistoryKnown } from '#app/domain/proposal/history/record';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Hand } from '#server/platform/command';
import { readTable, tableLimits } from '#server/roster/read-table';
import { mayLead } from './apply-history';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Previews a file of old proposals against the proposals and the roster as they stand in this transaction. */
export async function prepareHistory(
  hand: Hand,
  bytes: Uint8Array,
  fileName: string,
): Promise<HistoryPreview | Refusal> {
  const table = await readTable(bytes, fileName, tableLimits, hasHistoryHeader);
  if (isRefusal(table)) return table;
  return previewHistory(table, await knownHistory(hand.tx, hand.now), digest);
}

/** What is there already: numbers and titles of earlier years, and everybody of the roster, those who left included. */
async function knownHistory(tx: Tx, now: Date): Promise<HistoryKnown> {
  const thisYear = Number(dayInShanghai(now).slice(0, 4));
  const proposals = await tx.execute<{ year: number; number: number; title: string; leads: boolean }>(
    sql`select year, number, title, ${mayLead} as leads from proposal where number is not null and year < ${thisYear}`,
  );
  const people = await tx.execute<{ id: string; staff_number: string; name: string }>(
    sql`select id, staff_number, name from person where not invented order by staff_number`,
  );
  const byName = new Map<string, string[]>();
  for (const { id, name } of people) byName.set(name, [...(byName.get(name) ?? []), id]);
  return {
    thisYear,
    numbers: new Map(proposals.map(({ year, number, title }) => [`${year}-${number}`, title])),
    leads: new Set(proposals.filter(({ leads }) => leads).map(({ year, number }) => `${year}-${number}`)),
    titles: new Set(proposals.map(({ year, title }) => `${year} ${title}`)),
    byStaffNumber: new Map(people.map(({ id, staff_number, name }) => [staff_number, { id, name }])),
    byName,
  };
}
