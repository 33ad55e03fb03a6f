import type postgres from 'postgres';
import type { Satisfaction } from '#app/domain/proposal/words';
import type { Proposed, Rated, Reviewed } from './proposal-known';

/** What those who played the proposals were told was done. */
export type KnownProposals = { readonly drafted: number } & Omit<Proposed, 'proposals'> &
  Omit<Reviewed, 'accepted'> &
  Rated & { readonly handled: number };

/** What became of the proposals, from the tables; `known` is what those who played it know. */
export type ProposalSummary = {
  readonly drafted: number;
  readonly collective: number;
  readonly seconds: number;
  readonly handedIn: number;
  readonly filed: number;
  readonly merged: number;
  readonly suggestions: number;
  readonly declined: number;
  readonly disputed: number;
  readonly settled: number;
  readonly returned: number;
  readonly handedBack: number;
  readonly assigned: number;
  readonly countersigned: number;
  /** Published replies by the name of the department. */
  readonly replies: Readonly<Record<string, number>>;
  readonly ratings: Readonly<Record<Satisfaction, number>>;
  /** Rounds that ended with their time, where people said nothing. */
  readonly silentRounds: number;
  readonly secondRounds: number;
  readonly thirdRounds: number;
  readonly jointMeetings: number;
  readonly concluded: number;
  /** Closed by what was said of them; `completed` after they had been followed. */
  readonly closed: number;
  readonly completed: number;
  readonly tracking: number;
  /** Neither closed nor followed nor declined nor merged. */
  readonly underWay: number;
  /** Numbers that two proposals have or that none has. */
  readonly numbersAmiss: number;
  /** People of merged proposals who don't stand with the one these were merged into. */
  readonly peopleLost: number;
  /** Published replies beyond one for each department in each round. */
  readonly repliesDoubled: number;
  /** Closed, though the last replies were found dissatisfying. */
  readonly closedDissatisfied: number;
  /** Dissatisfying rounds after which neither another one nor the joint meeting's word came. */
  readonly unheard: number;
  readonly known: KnownProposals;
};

/** Reads the proposals of an organisation as the owner. */
export async function collectProposals(
  sql: postgres.Sql,
  org: string,
  known: KnownProposals,
): Promise<ProposalSummary> {
  const [row] = await sql`
    with p as (select * from proposal where org_id = ${org} and not imported),
      e as (select * from proposal_event where org_id = ${org}),
      r as (select * from proposal_reply where org_id = ${org} and state = 'published'),
      bad as (select distinct r.proposal_id, r.round from proposal_rating g join r on r.id = g.reply_id where g.result = 'dissatisfied')
    select (select count(*)::int from p) as drafted,
      (select count(*)::int from p where kind = 'collective') as collective,
      (select count(*)::int from proposal_second where org_id = ${org} and state = 'agreed') as seconds,
      (select count(*)::int from p where submitted_at is not null) as "handedIn",
      (select count(*)::int from p where filed_at is not null and state <> 'merged' and standing = 'proposal') as filed,
      (select count(*)::int from p where state = 'merged') as merged,
      (select count(*)::int from p where filed_at is not null and state <> 'merged' and standing = 'suggestion') as suggestions,
      (select count(*)::int from p where state = 'declined') as declined,
      (select count(*)::int from e where kind = 'disputed') as disputed,
      (select count(*)::int from e where kind = 'disputeSettled') as settled,
      (select count(*)::int from e where kind = 'sentBack') as returned,
      (select count(*)::int from e where kind = 'handedBack') as "handedBack",
      (select count(distinct proposal_id)::int from proposal_assignment where org_id = ${org}) as assigned,
      (select count(*)::int from proposal_countersign where org_id = ${org}) as countersigned,
      (select coalesce(jsonb_object_agg(unit, n), '{}') from (select unit, count(*)::int as n from r group by unit order by unit) u) as replies,
      (select jsonb_build_object('satisfied', count(*) filter (where result = 'satisfied'), 'mostly', count(*) filter (where result = 'mostly'),
        'dissatisfied', count(*) filter (where result = 'dissatisfied')) from proposal_rating where org_id = ${org}) as ratings,
      (select count(*)::int from e where kind = 'notRated') as "silentRounds",
      (select count(*)::int from p where round >= 2) as "secondRounds",
      (select count(*)::int from p where round >= 3) as "thirdRounds",
      (select count(*)::int from e where kind = 'escalated') as "jointMeetings",
      (select count(*)::int from e where kind = 'concluded') as concluded,
      (select count(*)::int from p where state = 'closed') as closed,
      (select count(distinct e.proposal_id)::int from e join p on p.id = e.proposal_id
        where e.kind in ('tracked', 'concluded') and p.state = 'closed') as completed,
      (select count(*)::int from p where state = 'tracking') as tracking,
      (select count(*)::int from p where state not in ('closed', 'tracking', 'declined', 'merged')) as "underWay",
      (select (count(*) + coalesce(max(number), 0) - 2 * count(distinct number))::int from p where submitted_at is not null) as "numbersAmiss",
      (select count(*)::int from p join proposal_party y on y.proposal_id = p.id where p.state = 'merged' and not exists
        (select 1 from proposal_party l where l.proposal_id = p.merged_into and l.person_id = y.person_id
          and (y.role = 'seconder' or l.role <> 'seconder'))) as "peopleLost",
      (select (count(*) - count(distinct (assignment_id)))::int from r where corrects is null) as "repliesDoubled",
      (select count(*)::int from p join bad on bad.proposal_id = p.id and bad.round = p.round where p.state = 'closed') as "closedDissatisfied",
      (select count(*)::int from bad join p on p.id = bad.proposal_id where p.round = bad.round and not exists
        (select 1 from e where e.proposal_id = p.id and e.kind = 'concluded' and e.round = bad.round)) as unheard`;
  return { ...(row as unknown as Omit<ProposalSummary, 'known'>), known };
}

/** What stands in the tables under the same name as those who played it know it. */
const alike = [
  'drafted',
  'collective',
  'seconds',
  'filed',
  'merged',
  'suggestions',
  'declined',
  'disputed',
  'silentRounds',
  'secondRounds',
  'thirdRounds',
  'concluded',
  'completed',
] as const;

/** A sentence for each thing that was lost, doubled, left lying or closed over somebody's head. */
export function faultsOfProposals(proposals: ProposalSummary | null): string[] {
  if (!proposals) return [];
  const { known, replies, ratings } = proposals;
  const faults: string[] = [];
  for (const name of alike)
    if (proposals[name] !== known[name])
      faults.push(`${name}: ${known[name]} proposals were confirmed, ${proposals[name]} are there`);
  for (const [result, count] of Object.entries(known.ratings))
    if (ratings[result as Satisfaction] !== count)
      faults.push(
        `${count} ratings were confirmed as ${result}, ${ratings[result as Satisfaction]} are there`,
      );
  const { handedIn, filed, merged, suggestions, declined, assigned, underWay } = proposals;
  if (handedIn !== filed + merged + suggestions + declined)
    faults.push(
      `${handedIn} proposals were handed in, ${filed + merged + suggestions + declined} were decided on`,
    );
  if (assigned !== known.handled || assigned !== filed + suggestions)
    faults.push(`${filed + suggestions} proposals were accepted, ${assigned} were given to departments`);
  if (proposals.disputed !== proposals.settled) faults.push('a dispute was not settled');
  if (Object.keys(replies).length < 5) faults.push(`only ${Object.keys(replies).join(', ')} replied`);
  if (underWay > 0) faults.push(`${underWay} proposals were left lying on their way`);
  if (proposals.numbersAmiss !== 0) faults.push('numbers of proposals are doubled or left out');
  if (proposals.peopleLost > 0) faults.push(`a merge lost ${proposals.peopleLost} people`);
  if (proposals.repliesDoubled > 0) faults.push(`${proposals.repliesDoubled} replies were published twice`);
  if (proposals.closedDissatisfied > 0)
    faults.push(`${proposals.closedDissatisfied} proposals were closed while somebody was dissatisfied`);
  if (proposals.unheard > 0) faults.push(`${proposals.unheard} dissatisfied proposers were not heard again`);
  return faults;
}
