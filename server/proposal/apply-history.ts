import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { HistoryRecord } from '#app/domain/proposal/history/record';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

type Placed = HistoryRecord & { readonly id: string; readonly number: number };

const noon = (day: string): string => `${day}T04:00:00Z`;

/** Writes old proposals as they ended, each with its reply, rating and one line of its timeline; returns how many. */
export async function applyHistory(hand: Hand, records: readonly HistoryRecord[]): Promise<number | Refusal> {
  if (records.length === 0) return 0;
  const [term] = await hand.tx.execute<{ id: string }>(sql`select id from term where not rehearsal limit 1`);
  if (!term) return refuse('roster.noTerm');
  const placed = await number(hand, records);
  const leads = await findLeads(hand, placed);
  const rows = placed.map((record) => {
    const from = noon(record.submittedOn ?? `${record.year}-01-01`);
    const to = noon(record.closedOn ?? `${record.year}-12-31`);
    const isClosed = record.outcome === 'filed' || record.outcome === 'suggestion';
    return {
      ...record,
      key: randomUUID(),
      state: isClosed ? 'closed' : record.outcome,
      standing: record.outcome === 'suggestion' ? 'suggestion' : 'proposal',
      mergedInto: record.outcome === 'merged' ? leads.get(`${record.year}-${record.mergedWith}`) : null,
      from,
      to: to > from ? to : from,
      replyOutcome: record.code === 'A' || record.code === 'B' ? 'measure' : 'reason',
      replyId: randomUUID(),
      data: { unit: record.unit, satisfaction: record.satisfaction },
    };
  });
  await write(hand, JSON.stringify(rows));
  return rows.length;
}

/** Gives those without a number the next ones of their year. */
async function number(hand: Hand, records: readonly HistoryRecord[]): Promise<Placed[]> {
  const taken = await hand.tx.execute<{ year: number; most: number }>(
    sql`select year, max(number)::int as most from proposal where number is not null group by year`,
  );
  const last = new Map(taken.map(({ year, most }) => [year, most]));
  for (const { year, number } of records) last.set(year, Math.max(last.get(year) ?? 0, number ?? 0));
  return records.map((record) => {
    const next = record.number ?? (last.get(record.year) ?? 0) + 1;
    if (record.number === null) last.set(record.year, next);
    return { ...record, id: randomUUID(), number: next };
  });
}

/** Into an imported case others may have been merged, unless it was merged itself; a live proposal takes in none that is history. */
export const mayLead = sql`(imported and state <> 'merged')`;

/** The cases into which others were merged, by "year-number": of this file, else from before. */
async function findLeads(hand: Hand, placed: readonly Placed[]): Promise<Map<string, string>> {
  const before = await hand.tx.execute<{ id: string; key: string }>(sql`
    select id, year || '-' || number as key from proposal where number is not null and ${mayLead}`);
  return new Map([
    ...before.map(({ id, key }) => [key, id] as const),
    ...placed.map(({ id, year, number }) => [`${year}-${number}`, id] as const),
  ]);
}

async function write(hand: Hand, json: string): Promise<void> {
  const { tx, orgId, now } = hand;
  const rows = sql`jsonb_to_recordset(${json}::jsonb) as r(id uuid, key uuid, year int, number int, title text, names text, "personId" uuid, category text,
    reasons text, suggestions text, state text, standing text, "mergedInto" uuid, unit text, reply text, code text, satisfaction text,
    "from" timestamptz, "to" timestamptz, "replyOutcome" text, "replyId" uuid, data jsonb)`;
  await tx.execute(sql`
    insert into proposal (id, org_id, term_id, year, number, key, kind, proposer_id, names, title, reasons, suggestions, category, state, standing,
      merged_into, code, started_at, submitted_at, filed_at, closed_at, imported)
    select r.id, ${orgId}, coalesce(
        (select t.id from term t where not t.rehearsal and t.begins_on <= make_date(r.year, 12, 31) and t.ends_on >= make_date(r.year, 1, 1)
          order by t.begins_on desc limit 1),
        (select t.id from term t where not t.rehearsal order by t.begins_on limit 1)),
      r.year, r.number, r.key, 'personal', r."personId", r.names, r.title, r.reasons, r.suggestions, r.category, r.state, r.standing,
      r."mergedInto", r.code, r."from", r."from", case when r.state = 'closed' then r."from" end, case when r.state = 'closed' then r."to" end, true
    from ${rows}`);
  await tx.execute(sql`
    insert into proposal_party (org_id, proposal_id, person_id, role, at)
    select ${orgId}, r.id, r."personId", 'proposer', r."from" from ${rows} where r."personId" is not null`);
  // Whoever proposed what was merged belongs to the case it went into.
  await tx.execute(sql`
    insert into proposal_party (org_id, proposal_id, person_id, role, via_id, at)
    select ${orgId}, r."mergedInto", r."personId", 'joint', r.id, r."from" from ${rows}
    where r."personId" is not null and r."mergedInto" is not null on conflict do nothing`);
  // A consent to the name from before did not speak for those who join now.
  await tx.execute(sql`
    update proposal set name_consent = false
    where name_consent and id in (select r."mergedInto" from ${rows} where r."personId" is not null)`);
  await tx.execute(sql`
    insert into proposal_reply (id, org_id, proposal_id, unit, round, number, outcome, code, text, state, drafted_at, signed_at, published_at, rate_by)
    select r."replyId", ${orgId}, r.id, r.unit, 1, 1, r."replyOutcome", r.code,
      case when char_length(r.reply) >= 2 then r.reply else '历史提案，未录入答复原文。' end,
      'published', r."to", r."to", r."to", (r."to" at time zone 'Asia/Shanghai')::date
    from ${rows} where r.code is not null and r.unit is not null`);
  await tx.execute(sql`
    insert into proposal_rating (org_id, proposal_id, reply_id, person_id, attitude, result, at)
    select ${orgId}, r.id, r."replyId", r."personId", r.satisfaction, r.satisfaction, r."to"
    from ${rows} where r.satisfaction is not null and r."personId" is not null and r.code is not null`);
  await tx.execute(sql`
    insert into proposal_event (org_id, proposal_id, kind, at, round, by_id, data)
    select ${orgId}, r.id, 'imported', ${now.toISOString()}::timestamptz, 1, ${personOf(hand)}::uuid, r.data
    from ${rows} order by r.year, r.number`);
}
