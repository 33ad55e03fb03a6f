import { sql } from 'drizzle-orm';
import { mayPrint, mayRead, mayReadNames } from '#app/domain/proposal/standing';
import type { ProposalState } from '#app/domain/proposal/states';
import type { Category, EventKind, PartyRole, ResultCode, Standing } from '#app/domain/proposal/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { findPart } from './load';
import { standingOf } from './standing';

/** What is printed of a proposal; names are null where the reader may not know them. Days are `YYYY-MM-DD`. */
export type Sheet = {
  readonly organisation: string;
  readonly year: number;
  readonly number: number | null;
  readonly submittedOn: string | null;
  readonly title: string;
  readonly category: Category;
  readonly standing: Standing;
  readonly state: ProposalState;
  readonly reasons: string;
  readonly suggestions: string;
  readonly proposers: readonly string[] | null;
  readonly seconders: readonly string[] | null;
  readonly review: { readonly kind: EventKind; readonly reason: string; readonly on: string } | null;
  readonly units: string;
  readonly replies: readonly {
    readonly unit: string;
    readonly round: number;
    readonly on: string;
    readonly code: ResultCode;
    readonly text: string;
  }[];
};

type Row = {
  organisation: string;
  year: number;
  number: number | null;
  submitted_on: string | null;
  title: string;
  category: Category;
  standing: Standing;
  state: ProposalState;
  reasons: string;
  suggestions: string;
  names: string;
  name_consent: boolean;
  proposer_id: string | null;
  proposer: string | null;
  open_to_all: boolean;
  submitted_at: string | null;
  published_at: string | null;
  people: { name: string; role: PartyRole }[];
  review: Sheet['review'];
  units: string | null;
  replies: Sheet['replies'];
};

/** A proposal as it goes on paper for signatures; refuses `proposal.noProposal` to whoever may not read it, and the sheet to the staff at large. */
export async function querySheet({ tx, actor }: Reader, id: string): Promise<Sheet | Refusal> {
  const who = await standingOf(tx, actor);
  const [row] = await tx.execute<Row>(sql`
    select o.name as organisation, p.year, p.number, p.title, p.category, p.standing, p.state, p.reasons, p.suggestions, p.names, p.name_consent,
      p.proposer_id, m.name as proposer, p.open_to_all, p.submitted_at, p.published_at,
      (p.submitted_at at time zone 'Asia/Shanghai')::date::text as submitted_on,
      coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'role', y.role) order by y.at, n.name) from proposal_party y
        join person n on n.id = y.person_id where y.proposal_id = p.id), '[]') as people,
      (select jsonb_build_object('kind', e.kind, 'reason', coalesce(e.reason, ''), 'on', (e.at at time zone 'Asia/Shanghai')::date::text)
        from proposal_event e where e.proposal_id = p.id and e.kind in ('filed', 'madeSuggestion', 'declined', 'sentBack', 'mergedInto', 'promoted', 'billDropped', 'imported')
        order by e.seq desc limit 1) as review,
      coalesce((select string_agg(h.name, '、' order by case a.role when 'co' then 1 else 0 end, h.name) from proposal_assignment a
        join handling_unit h on h.id = a.unit_id where a.proposal_id = p.id and a.round = p.round and a.state in ('open', 'done')), '') as units,
      coalesce((select jsonb_agg(jsonb_build_object('unit', r.unit, 'round', r.round, 'code', r.code, 'text', r.text,
          'on', (r.published_at at time zone 'Asia/Shanghai')::date::text) order by r.number)
        from proposal_reply r where r.proposal_id = p.id and r.state = 'published'
          and not exists (select 1 from proposal_reply n where n.proposal_id = p.id and n.corrects = r.id and n.state = 'published')), '[]') as replies
    from proposal p join organisation o on o.id = p.org_id left join person m on m.id = p.proposer_id where p.id = ${id}`);
  if (!row) return refuse('proposal.noProposal');
  const part = await findPart({ tx }, id, who.personId);
  const head = {
    state: row.state,
    proposerId: row.proposer_id,
    openToAll: row.open_to_all,
    submittedAt: row.submitted_at === null ? null : new Date(row.submitted_at),
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
  };
  if (!mayRead(who, head, part)) return refuse('proposal.noProposal');
  if (!mayPrint(who, row.proposer_id, part)) return refuse('platform.notAllowed');
  const named = row.proposer_id === who.personId || mayReadNames(who, part, row.name_consent);
  const of = (isSeconder: boolean) =>
    row.people.filter(({ role }) => (role === 'seconder') === isSeconder).map(({ name }) => name);
  const proposers = of(false);
  return {
    organisation: row.organisation,
    year: row.year,
    number: row.number,
    submittedOn: row.submitted_on,
    title: row.title,
    category: row.category,
    standing: row.standing,
    state: row.state,
    reasons: row.reasons,
    suggestions: row.suggestions,
    proposers: named ? (proposers.length > 0 ? proposers : [row.names || (row.proposer ?? '')]) : null,
    // Seconders agreed before those who work with proposals, not before the whole staff.
    seconders: mayReadNames(who, part, false) ? of(true) : null,
    review: row.review,
    units: row.units ?? '',
    replies: row.replies,
  };
}
