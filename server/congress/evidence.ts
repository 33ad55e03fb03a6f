import { sql } from 'drizzle-orm';
import type { CompositionFinding, Evidence } from '#app/domain/congress/evidence';
import type { Stage } from '#app/domain/congress/states';
import { type Profile, thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import { readComposition } from '#server/roster/read-composition';
import { countPresent } from './count-present';
import { findWindows, type SessionRow } from './load';

type Figures = {
  roll_size: number;
  leaderless: string[];
  items: Evidence['items'];
  presidium_size: number;
  presidium_main: number;
  presidium_chairs: number;
  presidium_passed: boolean | null;
  agenda_passed: boolean | null;
  votes_unfinished: number;
  boxes_unfinished: number;
  amendments_unanswered: number;
  questions_left: number;
  questions_first: string[];
  summaries_missing: string[];
  joint_unreported: number;
  drafts: number;
  adopted: number;
  published: number;
};

/** Gathers what the gates look at: at most four queries whatever the size of the congress. */
export async function collectEvidence(tx: Tx, session: SessionRow, now: Date): Promise<Evidence> {
  const profile = thawProfile(session.profile);
  const windows = await findWindows(tx, session.id);
  const open = windows.find((window) => window.state === 'open' && window.stage !== 'presidium');
  const found = (await tx.execute<Figures>(figures(session, profile)))[0]!;
  const composition: readonly CompositionFinding[] = session.rollFrozenAt
    ? []
    : (await readComposition(tx, session.termId, profile)).rows.filter(
        // Leaders have their own gate.
        (row) => row.rule !== 'delegationLeader',
      );
  return {
    now,
    state: session.state,
    profile,
    rehearsal: session.kind === 'rehearsal',
    onlineReason: session.onlineReason,
    roll: { size: found.roll_size, leaderless: found.leaderless },
    composition,
    items: found.items,
    windows: windows.map((window) => ({ ...window, stage: window.stage as Stage })),
    presentNow: open ? await countPresent(tx, open) : 0,
    papersSince: session.papersOutAt,
    presidium: {
      size: found.presidium_size,
      mainBody: found.presidium_main,
      chairs: found.presidium_chairs,
    },
    passed: { presidium: found.presidium_passed, agenda: found.agenda_passed },
    votesUnfinished: found.votes_unfinished,
    boxesUnfinished: found.boxes_unfinished,
    amendmentsUnanswered: found.amendments_unanswered,
    questionsLeft: { count: found.questions_left, first: found.questions_first },
    summariesMissing: found.summaries_missing,
    jointUnreported: found.joint_unreported,
    resolutions: { drafts: found.drafts, adopted: found.adopted, published: found.published },
  };
}

const figures = (session: SessionRow, profile: Profile) => {
  const id = session.id;
  const frozen = session.rollFrozenAt !== null;
  const mainBody =
    profile.presidium.mainBody.value.of === 'teachers' ? sql`p.job_kind = 'teacher'` : sql`r.frontline`;
  const roll = frozen
    ? sql`select delegation_name as name, leader from roll_entry where session_id = ${id}`
    : sql`select d.name, r.leader from representative r join delegation d on d.id = r.delegation_id
        join person p on p.id = r.person_id where r.term_id = ${session.termId} and r.ended_on is null and p.left_on is null`;
  return sql`
    with roll as (${roll}),
    members as (select m.executive_chair, ${mainBody} as main from presidium_member m
      join roll_entry r on r.session_id = m.session_id and r.person_id = m.person_id
      join person p on p.id = m.person_id where m.session_id = ${id}),
    votes as (select subject, state, closed_at, coalesce((result ->> 'passed')::boolean, (result -> 'verdict' ->> 'passed')::boolean, false) as passed
      from open_vote where session_id = ${id} and state <> 'void'
      union all select v ->> 'subject', 'closed', b.counted_at, (v ->> 'passed')::boolean
        from sealed_box b cross join jsonb_array_elements(b.verdicts) v where b.session_id = ${id} and b.state = 'counted'),
    asked as (select text, number as place from question where session_id = ${id} and state <> 'answered'
      union all select g.text, 1000000 from group_question g join discussion_room r on r.id = g.room_id
        where r.session_id = ${id} and g.state = 'sent'),
    texts as (select state, count(*)::int as n from resolution where session_id = ${id} group by state)
    select
      (select count(*)::int from roll) as roll_size,
      (select coalesce(json_agg(name order by name), '[]') from
        (select name from roll group by name having not bool_or(leader)) d) as leaderless,
      (select coalesce(json_agg(json_build_object('title', i.title, 'procedure', i.procedure, 'secret', i.secret,
        'state', i.state, 'hasDocument', exists (select 1 from document d
          where d.agenda_item_id = i.id and d.current_version is not null)) order by i.ordinal), '[]')
        from agenda_item i where i.session_id = ${id}) as items,
      (select count(*)::int from members) as presidium_size,
      (select count(*)::int from members where main) as presidium_main,
      (select count(*)::int from members where executive_chair) as presidium_chairs,
      (select passed from votes where subject = 'presidium' and state = 'closed' order by closed_at desc limit 1) as presidium_passed,
      (select passed from votes where subject = 'agenda' and state = 'closed' order by closed_at desc limit 1) as agenda_passed,
      (select count(*)::int from votes where state in ('planned', 'open')) as votes_unfinished,
      (select count(*)::int from sealed_box where session_id = ${id} and state not in ('counted', 'void')) as boxes_unfinished,
      (select count(*)::int from amendment a join document d on d.id = a.document_id
        where d.session_id = ${id} and a.answered_at is null and a.state <> 'withdrawn') as amendments_unanswered,
      (select count(*)::int from asked) as questions_left,
      (select coalesce(json_agg(text), '[]') from (select case when char_length(text) > 24 then left(text, 24) || '……' else text end as text
        from asked order by place, text limit 3) f) as questions_first,
      (select coalesce(json_agg(name order by name), '[]') from discussion_room r where r.session_id = ${id} and r.kind = 'delegation'
        and r.newest > 0 and not exists (select 1 from group_summary m where m.room_id = r.id and m.submitted_at is not null)) as summaries_missing,
      (select count(*)::int from joint_meeting where term_id = ${session.termId} and state = 'held') as joint_unreported,
      coalesce((select n from texts where state = 'draft'), 0) as drafts,
      coalesce((select n from texts where state = 'adopted'), 0) as adopted,
      coalesce((select n from texts where state = 'published'), 0) as published`;
};
