import { sql } from 'drizzle-orm';
import { extendedTo, handBackBy, lateness } from '#app/domain/proposal/clocks';
import { markOfReply } from '#app/domain/proposal/handling';
import type { WorkItem } from '#app/domain/proposal/handling-views';
import { hasInterest, type Standing } from '#app/domain/proposal/standing';
import type { AssignmentState } from '#app/domain/proposal/states';
import type { AssignmentRole, ContactWay } from '#app/domain/proposal/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { ProposalRules } from '#app/domain/statute/proposals';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { heirOf, leaderOf } from './heir';
import { findPart, type ProposalRow } from './load';
import { mayOf, type Seen } from './may-handle';

type Row = {
  id: string;
  /** Who stands for it today; the name is that under which it was given out. */
  unit_id: string;
  is_gone: boolean;
  unit: string;
  leader_id: string | null;
  leader: string | null;
  role: AssignmentRole;
  state: AssignmentState;
  round: number;
  assigned_at: string;
  contact_by: string;
  reply_by: string;
  reason: string | null;
  opinion: string | null;
  contacts: { id: string; on: string; way: ContactWay; note: string; by: string | null }[];
  extensions: {
    id: string;
    state: 'asked' | 'granted' | 'refused';
    reason: string;
    decision: string | null;
    replyBy: string;
  }[];
  reply: Seen['reply'];
  latest: Parameters<typeof markOfReply>[0];
  countersigned: string[];
};

/** Everything of departments about one proposal, this round's first; words of a reply on its way only for those through whose hands it goes. */
export async function readItems(
  reader: Reader,
  proposal: ProposalRow,
  who: Standing,
  rules: ProposalRules,
): Promise<(WorkItem & { readonly isNow: boolean })[]> {
  const rows = await readRows(reader, proposal.id);
  const part = await findPart(reader, proposal.id, who.personId);
  const reviews = (who.isCommittee || who.isSecretary) && !hasInterest(who, proposal.proposerId, part);
  const today = dayInShanghai(reader.now);
  return rows.map((row) => {
    const isNow = row.round === proposal.round && (row.state === 'open' || row.state === 'done');
    const others = rows.filter((one) => one.round === row.round && one.id !== row.id);
    const co = others.filter(
      (one) =>
        one.role === 'co' &&
        (one.state === 'open' || one.state === 'done') &&
        !one.is_gone &&
        one.unit_id !== row.unit_id,
    );
    const missing = row.role === 'lead' ? co.filter((one) => !row.countersigned.includes(one.id)) : [];
    const seen: Seen = {
      ...{ role: row.role, state: row.state, unitId: row.unit_id, leaderId: row.leader_id, reply: row.reply },
      ...{ round: row.round, missing: missing.map(({ unit_id }) => unit_id) },
      co: row.role === 'lead' ? co.map(({ unit_id }) => unit_id) : [],
      hasTalked: rows.some(
        (one) => one.round === row.round && one.unit_id === row.unit_id && one.contacts.length > 0,
      ),
      isExtensionAsked: row.extensions.some(({ state }) => state === 'asked'),
      extensionsUsed: row.extensions.filter(({ state }) => state !== 'refused').length,
      handBackBy: handBackBy(rules, new Date(row.assigned_at), isWorkingDay),
      replyBy: row.reply_by,
      isReplied: row.latest !== null && row.latest.state === 'published',
    };
    const { may, showsWords } = mayOf(proposal, who, { rules, reviews, today }, seen);
    const isOpen = isNow && row.state === 'open' && proposal.state === 'handling';
    return {
      isNow,
      ...{ id: row.id, unit: row.unit, leader: row.leader, role: row.role, state: row.state },
      ...{ contactBy: row.contact_by, replyBy: row.reply_by, reason: row.reason, opinion: row.opinion },
      lateness: isOpen ? lateness(row.reply_by, today, isWorkingDay) : null,
      contacts: row.contacts,
      extensions: row.extensions,
      replyState: row.reply?.state ?? null,
      reply:
        row.reply && showsWords
          ? {
              ...row.reply,
              mark: markOfReply(row.reply),
              box: `${row.reply.id}@${markOfReply(row.reply)}`,
              isCorrection: row.reply.corrects !== null,
              countersigned: co.filter((one) => !missing.includes(one)).map(({ unit }) => unit),
              missing: missing.map(({ unit }) => unit),
            }
          : null,
      mark: markOfReply(row.latest),
      isReplied: seen.isReplied,
      may: {
        ...may,
        extend: may.extend ? extendedTo(rules, row.reply_by, isWorkingDay) : null,
        handBack: may.handBack ? seen.handBackBy : null,
      },
    };
  });
}

const readRows = ({ tx }: Reader, id: string) =>
  tx.execute<Row>(sql`
    select a.id, coalesce(h.id, a.unit_id) as unit_id, h.id is null as is_gone, u.name as unit, l.id as leader_id, l.name as leader, a.role, a.state, a.round, a.assigned_at, a.contact_by, a.reply_by,
      a.reason, a.opinion,
      coalesce((select json_agg(json_build_object('id', c.id, 'on', c."on", 'way', c.way, 'note', c.note, 'by', n.name) order by c.recorded_at)
        from proposal_contact c left join person n on n.id = c.recorded_by where c.assignment_id = a.id), '[]') as contacts,
      coalesce((select json_agg(json_build_object('id', x.id, 'state', x.state, 'reason', x.reason, 'decision', x.decision, 'replyBy', x.reply_by)
        order by x.asked_at) from proposal_extension x where x.assignment_id = a.id), '[]') as extensions,
      case when r.state <> 'published' then r.shown end as reply, r.shown as latest,
      coalesce((select json_agg(g.assignment_id) from proposal_countersign g where g.reply_id = r.id), '[]') as countersigned
    from proposal_assignment a join handling_unit u on u.id = a.unit_id
    left join handling_unit h on h.id = ${heirOf(sql`a.unit_id`)} left join person l on l.id = ${leaderOf(sql`h`)}
    left join lateral (select r.id, r.state, json_build_object('id', r.id, 'number', r.number, 'state', r.state, 'outcome', r.outcome, 'code', r.code,
        'text', r.text, 'doneBy', r.done_by, 'corrects', r.corrects, 'draftedBy', d.name, 'draftedById', r.drafted_by, 'sentBack', r.sent_back) as shown
      from proposal_reply r left join person d on d.id = r.drafted_by where r.assignment_id = a.id order by r.number desc limit 1) r on true
    where a.proposal_id = ${id}
    order by a.round desc, array_position(array['lead', 'separate', 'co'], a.role), a.assigned_at, a.id limit 200`);
