import postgres from 'postgres';
import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import { type Profile, thawProfile } from '#app/domain/statute/profile';
import { summarise } from './collect-boxes';
import type { CountedBox } from './secret-part';
import type { Ready } from './set-up';
import type { Summary } from './summary';
import type { BoardReading } from './summary-board';
import { collectDisclosures } from './summary-disclosures';
import { collectMonitors, type KnownMonitors } from './summary-monitors';
import { collectProposals, type KnownProposals } from './summary-proposals';
import { collectTalk } from './summary-talk';
import type { Talk } from './talk';
import type { Day } from './time';

const stageFacts: Readonly<Record<string, string>> = {
  'congress.launched': 'launched',
  'congress.papersSent': 'papersOut',
};

/** Reads what the session came to from its tables and journal, as the owner: the summary must not believe the players. */
export async function collect(
  day: Day,
  ready: Ready,
  played: {
    counted: readonly CountedBox[];
    scrutineers: string[];
    talk: Talk;
    proposals: KnownProposals | null;
    monitors: KnownMonitors | null;
    board: BoardReading;
  },
): Promise<Omit<Summary, 'ok' | 'broken'>> {
  const sql = postgres(day.unit.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const { session } = day;
    const [row] = await sql`select roll_size, profile from congress_session where id = ${session}`;
    const journal = await sql`select fact, data, at from journal where session_id = ${session}
      and fact in ('congress.launched', 'congress.papersSent', 'congress.windowOpened') order by id`;
    const [signed] =
      await sql`select count(distinct person_id)::int as n from attendance where session_id = ${session} and formal`;
    const [said] =
      await sql`select (select count(*)::int from comment c join document d on d.id = c.document_id where d.session_id = ${session}) as comments,
      (select count(*)::int from amendment a join document d on d.id = a.document_id where d.session_id = ${session}) as amendments`;
    const [read] =
      await sql`select count(distinct r.person_id)::int as people, count(distinct v.document_id)::int as documents,
      (count(*) filter (where r.blocks_read = v.block_count))::int as finished
      from reading r join document_version v on v.id = r.version_id join document d on d.id = v.document_id where d.session_id = ${session}`;
    const votes =
      await sql`select question, subject, result from open_vote where session_id = ${session} and state = 'closed' order by closed_at, question`;
    const boxes =
      await sql`select id, counted, verdicts from sealed_box where session_id = ${session} and state = 'counted'`;
    const overrides =
      await sql`select gate, step, reason from gate_override where session_id = ${session} and confirmed_at is not null order by asked_at`;
    const resolutions =
      await sql`select r.title, i.title as item, r.state from resolution r left join agenda_item i on i.id = r.agenda_item_id
      where r.session_id = ${session} order by r.created_at`;
    const profile = thawProfile(row!.profile as Profile);
    return {
      roll: row!.roll_size as number,
      signedIn: signed!.n as number,
      stages: journal
        .map((entry) => ({
          stage: stageFacts[entry.fact as string] ?? (entry.data as { stage?: string }).stage ?? '',
          at: (entry.at as Date).toISOString(),
        }))
        .filter((entry) => entry.stage !== ''),
      reading: { people: read!.people, documents: read!.documents, finished: read!.finished },
      comments: said!.comments as number,
      amendments: said!.amendments as number,
      talk: await collectTalk(sql, session, played.talk),
      proposals: played.proposals && (await collectProposals(sql, day.unit.hand.orgId, played.proposals)),
      votes: votes.map((vote) => ({
        item: vote.question as string,
        kind: vote.subject as string,
        counts: vote.result.counts as Record<string, number>,
        needed: vote.result.needed as number,
        verdict: vote.result.outcome as string,
      })),
      scrutineers: played.scrutineers,
      boxes: await Promise.all(
        played.counted.map((box) => {
          const found = boxes.find(({ id }) => id === box.of.id);
          return summarise(profile, box, {
            counted: (found?.counted as number | undefined) ?? 0,
            verdicts: (found?.verdicts as ItemVerdict[] | undefined) ?? [],
          });
        }),
      ),
      overrides: overrides.map(({ gate, step, reason }) => ({ gate, step, reason })),
      resolutions: resolutions.map(({ title, item, state }) => ({ title, item, state })),
      disclosures: await collectDisclosures(sql, session),
      board: played.board,
      monitors: played.monitors && (await collectMonitors(sql, day.unit.hand.orgId, played.monitors)),
      import: ready.import,
      composition: ready.composition,
      refusals: day.tally.list(),
    };
  } finally {
    await sql.end();
  }
}
