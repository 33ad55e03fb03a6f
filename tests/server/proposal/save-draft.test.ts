import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { queryProposal } from '#server/proposal/queries-proposal';
import { queryWrite } from '#server/proposal/queries-write';
import { removeAttachment } from '#server/proposal/remove-attachment';
import { takeBack } from '#server/proposal/take-back';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { Writing, words } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

it('begins a draft once for its key, also when two sendings meet, and counts every change of the words', async () => {
  const key = randomUUID();
  const [one, two] = (await Promise.all([at.save({ key }), at.save({ key })])).map(value);
  expect(one!.proposal).toBe(two!.proposal);
  expect(value(await at.save({ key, title: '改过的题目', seen: 1 })).revision).toBe(2);
  expect(value(await at.save({ key, title: '改过的题目', seen: 1 })).revision).toBe(2);
  expect(await at.of.proposal(one!.proposal)).toMatchObject({
    state: 'draft',
    revision: 2,
    number: null,
    names: '',
    year: 2026,
  });
  expect(await at.of.timeline(one!.proposal)).toEqual(['started']);
});

it('lets no device write over what another one saved meanwhile', async () => {
  const key = randomUUID();
  await at.saved({ key });
  value(await at.save({ key, seen: 1, title: '手机上改的题目' }));
  const late = await at.save({ key, seen: 1, title: '电脑上改的题目' });
  expect(late).toMatchObject({ code: 'proposal.changedMeanwhile', params: { revision: 2 } });
  value(await at.save({ key, seen: 2, title: '电脑上改的题目' }));
});

it('keeps what is unfinished, with line breaks counted once, and refuses what is no draft', async () => {
  const id = await at.saved({ title: '', reasons: '一\r\n二', suggestions: '' });
  expect(await at.of.proposal(id)).toMatchObject({ title: '', reasons: '一\n二' });
  for (const wrong of [
    { title: '长'.repeat(101) },
    { reasons: '长'.repeat(5001) },
    { category: 'x' },
    { key: '1' },
    { kind: 'x' },
    { title: '有\0字' },
    { seen: -1 },
  ])
    expect(codeOf(await at.save(wrong)), JSON.stringify(wrong).slice(0, 40)).toBe('platform.badInput');
});

it('is nobody’s but the proposer’s, and only for formal representatives', async () => {
  const key = randomUUID();
  await at.saved({ key });
  expect(codeOf(await at.save({ key, seen: 1, title: '别人改的题目' }, at.of.rep(4)))).toBe(
    'proposal.keyTaken',
  );
  const { staff, leader } = at.of.people;
  for (const who of [staff, leader])
    expect(codeOf(await at.save({}, who))).toBe('proposal.notRepresentative');
  const without = at.of.world.actor(staff.personId, ['representative']);
  expect(codeOf(await at.save({}, without))).toBe('proposal.notRepresentative');
});

it('is a delegation’s only by its leader, and only where the call allows it', async () => {
  expect(codeOf(await at.save({ kind: 'collective' }))).toBe('proposal.notLeader');
  const id = await at.saved({ kind: 'collective' }, at.of.rep(0));
  expect((await at.of.proposal(id)).delegation_id).toBeTruthy();
  await at.of.rows(sql`update proposal_call set rules = rules || '{"collective":false}'`);
  expect(codeOf(await at.save({ kind: 'collective' }, at.of.rep(1)))).toBe('proposal.collectiveOff');
  await at.of.rows(sql`update proposal_call set rules = rules || '{"collective":true}'`);
});

it('rewords what was returned, and nothing that others have agreed to', async () => {
  const returned = await at.of.given('returned');
  const { key } = await at.of.proposal(returned);
  value(await at.save({ key, seen: 1 }));
  expect((await at.of.proposal(returned)).title).toBe(words.title);
  const seconding = await at.of.given('seconding');
  const other = await at.of.proposal(seconding);
  expect(await at.save({ key: other.key, seen: 1 })).toMatchObject({
    code: 'proposal.step',
    params: { state: 'seconding' },
  });
});

it('holds twenty drafts of a person and no more', async () => {
  const who = at.of.rep(9);
  for (let made = 0; made < 20; made += 1) await at.saved({}, who);
  expect(await at.save({}, who)).toMatchObject({ code: 'proposal.tooManyDrafts', params: { most: 20 } });
});

it('writes nothing of the words into the journal', async () => {
  await at.saved({ title: '只在草稿里的一句话' });
  const [told] = await at.of.rows<{ all: string }>(
    sql`select string_agg(data::text, '') as all from journal`,
  );
  expect(told!.all).not.toContain('一句话');
});

it('mends what was returned also after the mandate has ended, with its files, and no draft', async () => {
  const id = await at.of.given('returned', { proposer: 8 });
  const begun = await at.saved({}, at.of.rep(8));
  const former = at.of.world.actor(at.of.congress.reps[8]!, []);
  await at.end(8);
  const { key } = await at.of.proposal(id);
  value(await at.save({ key, seen: 1, title: '关于夜班供餐的提案（按意见修改）' }, former));
  const { attachment } = value(await at.attach(id, {}, former));
  value(await run(at.of.world.desk(former), removeAttachment, { proposal: id, attachment }));
  expect(await read(at.of.congress, former, (reader) => queryWrite(reader, id))).toMatchObject({
    draft: { id, state: 'returned' },
    mayBegin: false,
  });
  expect(await read(at.of.congress, former, (reader) => queryProposal(reader, id))).toMatchObject({
    may: { write: true },
  });
  value(await at.submit(id, { seen: 4 }, former));
  const draft = await at.of.proposal(begun);
  const refused = [
    await at.save({ key: draft.key, seen: 1, title: '又改' }, former),
    await at.attach(begun, {}, former),
    await read(at.of.congress, former, (reader) => queryWrite(reader, begun)),
  ];
  for (const one of refused) expect(one).toMatchObject({ code: 'proposal.notRepresentative' });
});

it('takes another name while nothing is handed in, and asks anew who had agreed to it', async () => {
  const leader = at.of.rep(1);
  const id = await at.saved({ kind: 'collective' }, leader);
  const { key } = await at.of.proposal(id);
  const kindOf = async () => (await at.of.proposal(id)).kind;
  value(await at.save({ key, seen: 1 }, leader));
  expect(await kindOf()).toBe('collective');
  await at.of.rows(sql`update representative set leader = false where person_id = ${leader.personId}`);
  expect(codeOf(await at.submit(id, {}, leader))).toBe('proposal.notLeader');
  // The words are kept whoever leads; in the writer's own name it finds its seconders and is handed in.
  expect(
    value(await at.save({ key, kind: 'collective', seen: 1, title: '换了团长以后的题目' }, leader)).revision,
  ).toBe(2);
  expect(value(await at.save({ key, kind: 'personal', seen: 2 }, leader)).revision).toBe(3);
  expect(await at.of.proposal(id)).toMatchObject({ kind: 'personal', delegation_id: null });
  expect(codeOf(await at.save({ key, kind: 'collective', seen: 3 }, leader))).toBe('proposal.notLeader');
  await at.of.rows(sql`update representative set leader = true where person_id = ${leader.personId}`);
  value(await at.invite(id, { seen: 3 }, leader));
  value(await at.second(id, 4, 3));
  value(await run(at.of.world.desk(leader), takeBack, { proposal: id }));
  value(await at.save({ key, kind: 'collective', seen: 3, title: '换了团长以后的题目' }, leader));
  expect(await at.of.proposal(id)).toMatchObject({ kind: 'collective', revision: 4 });
  await expect(at.of.rows(sql`update proposal set kind = 'personal' where id = ${id}`)).rejects.toMatchObject(
    { cause: { message: expect.stringContaining('stays as it was') } },
  );
});

it('follows its writer into the present term', async () => {
  const id = await at.saved();
  const { key } = await at.of.proposal(id);
  await at.of.rows(sql`update term set ends_on = '2026-10-31'`);
  const [next] = await at.of.rows<{ id: string }>(sql`
    insert into term (id, org_id, name, begins_on, ends_on)
    values (gen_random_uuid(), ${at.of.world.orgId}, '第七届', '2026-11-01', '2031-12-31') returning id`);
  const [group] = await at.of.rows<{ id: string }>(sql`
    insert into delegation (id, org_id, term_id, name, ordinal)
    values (gen_random_uuid(), ${at.of.world.orgId}, ${next!.id}, '第1代表团', 1) returning id`);
  expect(codeOf(await at.save({ key, seen: 1, title: '还没有新的任期' }))).toBe('proposal.notRepresentative');
  await at.of.rows(sql`
    insert into representative (id, org_id, term_id, person_id, delegation_id, leader, began_on)
    select gen_random_uuid(), org_id, ${next!.id}, person_id, ${group!.id}, false, '2026-11-01' from representative
    where person_id in (${at.of.congress.reps[3]!}, ${at.of.congress.reps[4]!}, ${at.of.congress.reps[5]!})`);
  expect(codeOf(await at.invite(id))).toBe('proposal.notRepresentative');
  // Going on with the same words is enough.
  expect(value(await at.save({ key, seen: 1 })).revision).toBe(2);
  expect(await at.of.proposal(id)).toMatchObject({ term_id: next!.id, revision: 2 });
  value(await at.invite(id, { seen: 2 }));
});
