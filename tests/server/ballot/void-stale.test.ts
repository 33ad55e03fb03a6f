import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeVote } from '#server/ballot/close-vote';
import { openVote } from '#server/ballot/open-vote';
import { voidStale } from '#server/ballot/void-stale';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { cast, castAll, plan, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** An item that the law lets be decided openly, with a paper, at the vote; its vote stands open. */
async function itemAtVote() {
  world.now = new Date('2026-11-02T01:00:00Z');
  const congress = await Congress.open(world);
  const item = value(await congress.add({ title: '大会表决办法（草案）', matter: 'order.votingMethod' })).id;
  value(await run(congress.desk, agreeItem, { item }));
  const documentId = await inOrg(world, async (tx) => {
    const by = congress.secretary.personId;
    const [paper] = await tx.execute<{ id: string }>(sql`
      insert into document (org_id, session_id, agenda_item_id, title, current_version, created_by, created_at)
      values (${world.orgId}, ${congress.sessionId}, ${item}, '表决办法', 1, ${by}, now()) returning id`);
    await tx.execute(sql`
      insert into document_version (org_id, document_id, number, kind, anchor_version, block_count, substantive, text_hash, created_by, created_at, out_at)
      values (${world.orgId}, ${paper!.id}, 1, 'markdown', 1, 1, true, 'hash-1', ${by}, now(), now())`);
    return paper!.id;
  });
  await congress.reach('vote');
  const { vote } = value(await plan(congress, { subject: 'item', item, question: '是否同意表决办法？' }));
  value(await run(congress.desk, openVote, { vote }));
  const itemState = () =>
    rowOf<{ state: string }>(congress, sql`select state from agenda_item where id = ${item}`);
  return { congress, item, documentId, vote, itemState };
}

it('binds a vote on an item to its text, and the result moves the item', async () => {
  const { congress, vote, itemState } = await itemAtVote();
  expect(await itemState()).toEqual({ state: 'putToVote' });
  expect(await rowOf(congress, sql`select text_hash from open_vote where id = ${vote}`)).toEqual({
    text_hash: 'hash-1',
  });
  await castAll(congress, vote, 30);
  value(await run(congress.desk, closeVote, { vote }));
  expect(await itemState()).toEqual({ state: 'adopted' });
});

it('voids the vote when the text is replaced, and lets it be held again', async () => {
  const { congress, item, documentId, vote, itemState } = await itemAtVote();
  value(await cast(congress, vote, 0, 'approve'));
  const system = world.desk({ kind: 'system', orgId: world.orgId });
  expect(value(await run(system, voidStale, { document: documentId })).voided).toBe(1);
  expect(value(await run(system, voidStale, { document: documentId })).voided).toBe(0);
  expect(codeOf(await cast(congress, vote, 1, 'approve'))).toBe('ballot.voided');
  expect(await itemState()).toEqual({ state: 'putToVote' });
  value(await plan(congress, { subject: 'item', item, question: '是否同意修改后的表决办法？' }));
  expect(codeOf(await run(congress.desk, voidStale, { document: documentId }))).toBe('platform.notAllowed');
});
