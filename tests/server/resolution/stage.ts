import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { openVote } from '#server/ballot/open-vote';
import { agreeItem } from '#server/congress/agree-item';
import { installReactions, run } from '#server/platform/command';
import { reactions } from '#server/reactions';
import { adoptResolution } from '#server/resolution/adopt-resolution';
import { draftResolution } from '#server/resolution/draft-resolution';
import { publishResolution } from '#server/resolution/publish-resolution';
import { type Congress, inOrg, value } from '#tests/support/congress';
import { castAll, plan, rowOf, travelVotes } from '#tests/support/day';

/** A draft as the form sends it; the tests' sessions close in November 2026. */
export const paper = (more: Readonly<Record<string, unknown>> = {}) => ({
  title: '关于年度工作报告的决议',
  text: '大会听取并审议了年度工作报告，同意报告对今后工作的安排。\n请各部门认真落实。',
  unit: '院长办公室',
  reviewOn: '2027-06-30',
  ...more,
});

export const draft = (congress: Congress, more: Readonly<Record<string, unknown>> = {}) =>
  run(congress.desk, draftResolution, { session: congress.sessionId, ...paper(more) });

export const drafted = async (congress: Congress, more: Readonly<Record<string, unknown>> = {}) =>
  value(await draft(congress, more)).resolution;

export const adopt = (congress: Congress, resolution: string) =>
  run(congress.desk, adoptResolution, { resolution });

export const publish = (congress: Congress, resolution: string) =>
  run(congress.desk, publishResolution, { resolution });

/** A further item of the agenda, agreed by both sides, before the papers go out. */
export async function agreed(congress: Congress, matter: string, title: string): Promise<string> {
  const { id } = value(await congress.add({ matter, title }));
  value(await run(congress.desk, agreeItem, { item: id }));
  return id;
}

/** The item that `Congress.reach` puts on every agenda: it is only heard. */
export const heardItem = async (congress: Congress): Promise<string> =>
  (
    await rowOf<{ id: string }>(
      congress,
      sql`select id from agenda_item where session_id = ${congress.sessionId} and matter = 'annualOperation'`,
    )
  ).id;

export const rowOfResolution = (congress: Congress, id: string) =>
  rowOf<{ state: string; number: string | null; vote_id: string | null; title: string }>(
    congress,
    sql`select state, number, vote_id, title from resolution where id = ${id}`,
  );

/** Lays a paper of one paragraph before the session, sent out, on the item. */
export async function layPaper(congress: Congress, item: string, title: string): Promise<string> {
  const { orgId, now } = congress.world;
  const at = now.toISOString();
  const by = congress.secretary.personId;
  return inOrg(congress.world, async (tx) => {
    const [laid] = await tx.execute<{ id: string }>(sql`
      insert into document (org_id, session_id, agenda_item_id, title, current_version, created_by, created_at)
      values (${orgId}, ${congress.sessionId}, ${item}, ${title}, 1, ${by}, ${at}) returning id`);
    await tx.execute(sql`
      insert into document_version (org_id, document_id, number, kind, anchor_version, block_count, substantive, text_hash, created_by, created_at, out_at)
      values (${orgId}, ${laid!.id}, 1, 'markdown', 1, 1, true, ${'0'.repeat(64)}, ${by}, ${at}, ${at})`);
    return laid!.id;
  });
}

/** From the open vote stage to the resolutions, with an open vote on the item that ends with so many in favour. */
export async function votedThrough(congress: Congress, item: string, approve: number): Promise<string> {
  await congress.reach('vote');
  await layPaper(congress, item, '大会决议文本（草案）');
  const { vote } = value(
    await plan(congress, { subject: 'item', item, question: '是否同意？', stage: 'vote' }),
  );
  value(await run(congress.desk, openVote, { vote }));
  await castAll(congress, vote, approve, 30 - approve);
  await congress.signIn('vote');
  const end = (await congress.window('vote')).closesAt;
  await travelVotes(congress, end);
  await congress.travel(end);
  await congress.travel((await congress.window('resolutions')).opensAt);
  return vote;
}

/** Through the closing to the session's publication. */
export async function published(congress: Congress): Promise<void> {
  await congress.travel((await congress.window('resolutions')).closesAt);
  await congress.travel((await congress.window('closing')).opensAt);
  await congress.travel((await congress.window('closing')).closesAt);
  value(await congress.step('publish'));
}

/** Somebody of the staff without any part in the session. */
export async function bystander(congress: Congress): Promise<PersonActor> {
  const [personId] = await congress.world.people(1);
  return congress.world.actor(personId!);
}

/** The same before anything followed from a closing by itself: what was adopted waits for somebody's hand. */
export async function publishedOfOld(congress: Congress): Promise<void> {
  installReactions({});
  await published(congress);
  installReactions(reactions);
}
