import { sql } from 'drizzle-orm';
import type { SecondingPage } from '#app/domain/proposal/draft-views';
import { missingWords, secondersMissing } from '#app/domain/proposal/rules';
import { mayTakeNameBack, type Standing } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { findAgreed } from './find-agreed';
import { rulesOfDraft } from './find-call';
import { findReadable } from './find-readable';
import { isOwn } from './hold-draft';
import type { ProposalRow } from './load';
import { callsNow } from './queries-write';
import { readFiles } from './read-files';

/** A proposal that looks for seconders: to its proposer with whom to ask and who answered, to those who were asked with who agreed. */
export async function querySeconding(reader: Reader, id: string): Promise<SecondingPage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const own = isOwn({ proposal: row, ...found });
  const agreed = await findAgreed(tx, row);
  const rules = await rulesOfDraft(tx, row, now);
  const seconders = await listSeconders(tx, row, agreed);
  const canAsk = own && (row.state === 'draft' || row.state === 'seconding');
  const { title, reasons, suggestions, category, kind, state, revision, openToAll } = row;
  return {
    now,
    proposal: {
      ...{ id: row.id, title, reasons, suggestions, category, kind, state, revision, openToAll },
      ...(await readProposer(tx, row)),
      files: await readFiles(tx, row.id),
    },
    isOwn: own,
    mine: part.second,
    mayLeave: mayTakeNameBack(row, part),
    seconders: own ? seconders : seconders.filter((one) => one.counts),
    agreed: agreed.length,
    missing: secondersMissing(rules, kind, agreed.length),
    missingWords: missingWords(row),
    calls: await callsNow(tx, row.termId, now),
    delegations: canAsk ? await listDelegations(tx, row) : [],
    colleagues: canAsk ? await listColleagues(tx, row, who) : [],
  };
}

type Seconder = Omit<SecondingPage['seconders'][number], 'counts'>;

async function listSeconders(tx: Tx, row: ProposalRow, agreed: readonly string[]) {
  const rows = await tx.execute<Seconder>(sql`
    select n.id, n.name, d.name as delegation, s.state from proposal_second s join person n on n.id = s.person_id
      left join representative r on r.term_id = ${row.termId} and r.person_id = n.id and r.ended_on is null
      left join delegation d on d.id = r.delegation_id
    where s.proposal_id = ${row.id}
    order by array_position(array['agreed', 'invited', 'declined', 'withdrawn'], s.state), s.answered_at, d.ordinal, n.staff_number limit 500`);
  return rows.map((one) => ({ ...one, counts: agreed.includes(one.id) }));
}

async function readProposer(tx: Tx, row: ProposalRow) {
  const [proposer] = await tx.execute<{ proposer: string; delegation: string | null }>(sql`
    select n.name as proposer, d.name as delegation from person n
      left join representative r on r.term_id = ${row.termId} and r.person_id = n.id and r.ended_on is null
      left join delegation d on d.id = coalesce(${row.delegationId}::uuid, r.delegation_id)
    where n.id = ${row.proposerId}`);
  return { proposer: proposer?.proposer ?? '', delegation: proposer?.delegation ?? null };
}

async function listDelegations(tx: Tx, row: ProposalRow) {
  const rows = await tx.execute<{ id: string; name: string; size: number }>(sql`
    select d.id, d.name, count(r.id)::int as size from delegation d join representative r on r.delegation_id = d.id and r.ended_on is null
    where d.term_id = ${row.termId} group by d.id order by d.ordinal`);
  return [...rows];
}

async function listColleagues(tx: Tx, row: ProposalRow, who: Standing) {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select n.id, n.name from representative r join person n on n.id = r.person_id and n.left_on is null
    where r.delegation_id = ${who.delegationId} and r.ended_on is null and n.id <> ${who.personId}
      and not exists (select 1 from proposal_second s where s.proposal_id = ${row.id} and s.person_id = n.id)
    order by n.staff_number limit 100`);
  return [...rows];
}
