import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { queryProposal } from '#server/proposal/queries-proposal';
import { queryWrite } from '#server/proposal/queries-write';
import { removeAttachment } from '#server/proposal/remove-attachment';
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
