import { sql } from 'drizzle-orm';
import type { AwardLine, AwardsPage, Named, Stance } from '#app/domain/proposal/award-views';
import { numberOf } from '#app/domain/proposal/mark';
import { mayBeOutstanding } from '#app/domain/proposal/rules';
import { type Standing, worksWith } from '#app/domain/proposal/standing';
import type { AwardState } from '#app/domain/proposal/states';
import type { AwardKind } from '#app/domain/proposal/words';
import { isRefusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { worksFor } from './award-load';
import { findReadable } from './find-readable';
import { standingOf } from './standing';
import { visibleTo } from './visible';

type Row = {
  id: string;
  kind: AwardKind;
  state: AwardState;
  proposal_id: string | null;
  year: number | null;
  number: number | null;
  title: string | null;
  delegation: string | null;
  unit: string | null;
  reason: string;
  consults_until: string | null;
  decision: string | null;
  session: string | null;
  is_own: boolean;
  own: { stance: Stance; text: string } | null;
  words: { stance: Stance; text: string }[];
};

/**
 * Honours that were published, of whatever term, for all staff. Nominations of the term for those who work with proposals; what representatives said of
 * them is for the committee and the union office, without names, and so is what an earlier term left undecided or unpublished.
 */
export async function queryAwards(reader: Reader, wanted: string | null): Promise<AwardsPage> {
  const { tx, actor, now } = reader;
  const who = await standingOf(tx, actor);
  const isOffice = who.isCommittee || who.isSecretary;
  const works = worksWith(who);
  const me = who.personId;
  const rows = await tx.execute<Row>(sql`
    select a.id, a.kind, a.state, case when ${visibleTo(who)} then a.proposal_id end as proposal_id, p.year, p.number, p.title, d.name as delegation, u.name as unit, a.reason, a.consults_until,
      a.decision, c.title as session,
      (exists (select 1 from proposal_party y where y.proposal_id = a.proposal_id and y.person_id = ${me})
        or exists (select 1 from representative r where r.delegation_id = a.delegation_id and r.person_id = ${me})
        or ${worksFor(me, sql`a.unit_id`)}) as is_own,
      (select json_build_object('stance', w.stance, 'text', w.text) from proposal_award_comment w where w.award_id = a.id and w.person_id = ${me}) as own,
      coalesce((select json_agg(json_build_object('stance', w.stance, 'text', w.text) order by md5(w.person_id::text || a.id)) from proposal_award_comment w
        where w.award_id = a.id and ${isOffice}), '[]') as words
    from proposal_award a left join proposal p on p.id = a.proposal_id left join delegation d on d.id = a.delegation_id
      left join handling_unit u on u.id = a.unit_id left join congress_session c on c.id = a.session_id
    where a.state = 'published' or (${works} and a.term_id = ${who.termId} and (${isOffice} or a.state <> 'passedOver'))
      or (${isOffice} and a.state in ('nominated', 'consulted', 'chosen'))
    order by array_position(array['consulted', 'nominated', 'chosen', 'published', 'passedOver'], a.state), a.published_at desc, a.kind, a.nominated_at, a.id limit 500`);
  return {
    hasTerm: who.termId !== null,
    lines: rows.map((row) => lineOf(row, now, isOffice)),
    nominating: isOffice && who.termId ? await choices(reader, who, wanted) : null,
    sessions: who.isSecretary ? await sessionsOf(reader) : [],
    may: { consult: isOffice, decide: who.isSecretary, comment: who.isRepresentative },
  };
}

function lineOf(row: Row, now: Date, isOffice: boolean): AwardLine {
  const until = row.consults_until ? new Date(row.consults_until) : null;
  const count = (stance: Stance) => row.words.filter((one) => one.stance === stance).length;
  const { id, kind, state, reason, decision, own, session } = row;
  const number = row.year === null ? null : numberOf({ year: row.year, number: row.number });
  return {
    ...{ id, kind, state, reason, decision, own, session },
    name: number ? `${number} ${row.title}` : (row.delegation ?? row.unit ?? ''),
    proposalId: row.proposal_id,
    consultsUntil: until,
    isOpen: state === 'consulted' && until !== null && until > now,
    heard:
      isOffice && state !== 'nominated'
        ? { for: count('for'), against: count('against'), words: row.words.filter(({ text }) => text !== '') }
        : null,
    isOwn: row.is_own,
  };
}

/** What can be nominated: the proposal whose page one came from, delegations and departments that are not nominated yet. */
async function choices(reader: Reader, who: Standing, wanted: string | null) {
  const open = sql`('nominated', 'consulted', 'chosen')`;
  const found = wanted ? await findReadable(reader, wanted) : null;
  const isFit = found && !isRefusal(found) && mayBeOutstanding(found.row.state);
  const delegations = await reader.tx.execute<Named>(sql`
    select d.id, d.name from delegation d where d.term_id = ${who.termId} and d.id is distinct from ${who.delegationId}::uuid
      and not exists (select 1 from proposal_award a where a.delegation_id = d.id and a.state in ${open}) order by d.ordinal`);
  const units = await reader.tx.execute<Named>(sql`
    select u.id, u.name from handling_unit u where u.dissolved_on is null
      and not exists (select 1 from proposal_award a where a.unit_id = u.id and a.state in ${open}) order by u.name`);
  return {
    proposal: isFit ? { id: found.row.id, name: `${numberOf(found.row)} ${found.row.title}` } : null,
    delegations: [...delegations],
    units: units.filter(({ id }) => !who.units.includes(id)),
  };
}

const sessionsOf = async ({ tx }: Reader): Promise<Named[]> => [
  ...(await tx.execute<Named>(sql`
    select c.id, c.title as name from congress_session c where c.kind <> 'rehearsal'
      and c.state not in ('archived', 'cancelled') order by c.created_at desc limit 20`)),
];
