import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { queryCalls } from '#server/proposal/queries-calls';
import { queryFile } from '#server/proposal/queries-file';
import { queryProposal } from '#server/proposal/queries-proposal';
import { querySeconding } from '#server/proposal/queries-seconding';
import { querySimilar, queryWrite } from '#server/proposal/queries-write';
import { value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { png, Writing, words } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const page = (who: PersonActor, id: string) =>
  read(at.of.congress, who, (reader) => queryProposal(reader, id));
const shown = async (who: PersonActor, id: string) => {
  const found = await page(who, id);
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};
const codeOfPage = async (who: PersonActor, id: string) => {
  const found = await page(who, id);
  return isRefusal(found) ? found.code : 'shown';
};

it('shows a draft, its words, files and similar ones to its proposer alone', async () => {
  const id = await at.saved({ title: '夜班供餐的秘密草稿' });
  const { attachment } = value(await at.attach(id));
  const others = [at.of.rep(4), at.of.people.secretary, at.of.people.committee[0]!, at.of.people.staff];
  for (const who of others) {
    expect(await codeOfPage(who, id)).toBe('proposal.noProposal');
    expect(await read(at.of.congress, who, (reader) => querySeconding(reader, id))).toMatchObject({
      code: 'proposal.noProposal',
    });
    expect(await read(at.of.congress, who, (reader) => queryFile(reader, id, attachment))).toMatchObject({
      code: 'proposal.noProposal',
    });
    const similar = await read(at.of.congress, who, (reader) => querySimilar(reader, '夜班供餐的秘密草稿'));
    expect(JSON.stringify(similar)).not.toContain('秘密');
  }
  const mine = await shown(at.of.rep(3), id);
  expect(mine).toMatchObject({ next: { key: 'draft' }, may: { write: true, review: false, rate: false } });
  const file = await read(at.of.congress, at.of.rep(3), (reader) => queryFile(reader, id, attachment));
  expect(file).toMatchObject({ media_type: 'image/png', name: '照片.png' });
  expect('bytes' in file && [...file.bytes]).toEqual([...png]);
});

it('offers what a writer has in hand, the call, and earlier ones like it', async () => {
  const filed = await at.of.given('filed', {
    title: '关于延长夜班食堂供餐时间的建议',
    proposer: 8,
    seconders: [9, 10],
  });
  const id = await at.saved();
  const found = await read(at.of.congress, at.of.rep(3), (reader) => queryWrite(reader, id));
  if (isRefusal(found)) throw new Error(found.code);
  expect(found.draft).toMatchObject({ id, title: words.title, revision: 1, files: [] });
  expect(found.calls).toMatchObject({ open: { title: '第二次会议提案征集' }, over: null });
  expect(found.similar.map((one) => one.id)).toContain(filed);
  expect(found.others.map((one) => one.id)).not.toContain(id);
  expect(found).toMatchObject({ secondersLeast: 2, mayCollective: false });
  const leader = await read(at.of.congress, at.of.rep(0), (reader) => queryWrite(reader, null));
  expect(leader).toMatchObject({ mayCollective: true, draft: null });
  expect(await read(at.of.congress, at.of.rep(4), (reader) => queryWrite(reader, id))).toMatchObject({
    code: 'proposal.noProposal',
  });
  expect(await read(at.of.congress, at.of.people.staff, (reader) => queryWrite(reader, null))).toMatchObject({
    draft: null,
    mayBegin: false,
  });
});

it('shows seconders to others only once they agreed, and who is missing to everybody asked', async () => {
  const id = await at.called();
  value(await at.second(id, 4));
  const seen = async (index: number) => {
    const found = await read(at.of.congress, at.of.rep(index), (reader) => querySeconding(reader, id));
    if (isRefusal(found)) throw new Error(found.code);
    return found;
  };
  const mine = await seen(3);
  expect(mine).toMatchObject({ isOwn: true, agreed: 1, missing: 1 });
  expect(mine.seconders.map((one) => one.state)).toEqual(['agreed', 'invited']);
  expect(mine.delegations).toHaveLength(3);
  const asked = await seen(5);
  expect(asked).toMatchObject({ isOwn: false, mine: 'invited', missing: 1, delegations: [], colleagues: [] });
  expect(asked.seconders.map((one) => one.state)).toEqual(['agreed']);
});

it('says of a replied case where it is, who owes what until when, and what each may do', async () => {
  const id = await at.of.given('replied', { code: 'B' });
  const seconder = await shown(at.of.rep(4), id);
  expect(seconder.next).toMatchObject({
    key: 'replied',
    dueOn: '2026-11-23',
    lateness: { kind: 'left', workingDays: 15 },
  });
  expect(seconder.may).toMatchObject({ rate: true, consent: false, withdraw: false });
  expect(seconder.replies).toHaveLength(1);
  expect(seconder.people?.map((one) => one.role)).toEqual(['proposer', 'seconder', 'seconder']);
  expect((await shown(at.of.rep(12), id)).may).toMatchObject({ rate: false, follow: true });
  const department = await shown(at.of.people.handlers.catering, id);
  expect(department.may).toMatchObject({ handle: true });
  expect(department.work.map((one) => [one.unit, one.role, one.state])).toEqual([
    ['膳食科', 'lead', 'done'],
    ['财务处', 'co', 'done'],
  ]);
  expect((await shown(at.of.people.handlers.transport, id)).may.handle).toBe(false);
});

it('says of a case in work that it is overdue only by reckoning, and stops once it is extended', async () => {
  const id = await at.of.given('handling');
  const now = at.of.world.now;
  at.of.world.now = new Date('2026-12-16T01:00:00Z');
  const late = await shown(at.of.people.management, id);
  expect(late.next).toMatchObject({ key: 'handling', units: ['膳食科'], lateness: { kind: 'overdue' } });
  await at.of.rows(sql`update proposal_assignment set reply_by = '2027-01-15' where proposal_id = ${id}`);
  expect((await shown(at.of.people.management, id)).next.lateness?.kind).toBe('left');
  at.of.world.now = now;
});

it('keeps names, reasons and refusals to second from whom they do not concern', async () => {
  const id = await at.of.given('closed');
  const { orgId } = at.of.world;
  const by = at.of.congress.reps[6]!;
  const event = (kind: string, reason: string | null) =>
    at.of.rows(sql`insert into proposal_event (org_id, proposal_id, kind, at, round, by_id, reason)
      values (${orgId}, ${id}, ${kind}, now(), 1, ${by}, ${reason})`);
  await event('secondDeclined', null);
  await event('sentBack', '内部的理由');
  await event('filed', '立案的理由');
  await event('closed', null);
  expect(await codeOfPage(at.of.people.staff, id)).toBe('proposal.noProposal');
  await at.of.rows(sql`update proposal set published_at = now() where id = ${id}`);
  const outside = await shown(at.of.people.staff, id);
  expect(outside.people).toBe(null);
  expect(outside.timeline.map((one) => [one.kind, one.by, one.reason])).toEqual([
    ['filed', null, null],
    ['closed', null, null],
  ]);
  expect(Object.values(outside.may).some(Boolean)).toBe(false);
  await at.of.rows(sql`update proposal set name_consent = true where id = ${id}`);
  const delegation = sql`(select delegation_id from representative where person_id = ${at.of.congress.reps[3]!})`;
  await at.of.rows(sql`update proposal set delegation_id = ${delegation} where id = ${id}`);
  const named = await shown(at.of.people.staff, id);
  expect(named.people).toMatchObject([{ role: 'proposer', delegation: null }]);
  expect(named.proposal.delegation).toBe(null);
  const inside = await shown(at.of.people.management, id);
  expect(inside.people?.map((one) => one.role)).toEqual(['proposer', 'seconder', 'seconder']);
  expect(inside.people?.[0]?.delegation).toBe(inside.proposal.delegation);
  expect(inside.proposal.delegation).toMatch(/代表团$/);
  const kinds = async (who: PersonActor) => (await shown(who, id)).timeline.map((one) => one.kind);
  expect(await kinds(at.of.rep(3))).toEqual(['secondDeclined', 'sentBack', 'filed', 'closed']);
  expect(await kinds(at.of.rep(12))).toEqual(['sentBack', 'filed', 'closed']);
});

it('names what was merged only to whom may open it', async () => {
  const [lead, joined] = [
    await at.of.given('closed'),
    await at.of.given('filed', { proposer: 6, seconders: [7, 8] }),
  ] as const;
  await at.of.rows(sql`update proposal set state = 'merged', merged_into = ${lead} where id = ${joined}`);
  const publish = (id: string) => at.of.rows(sql`update proposal set published_at = now() where id = ${id}`);
  const linked = async (who: PersonActor, id: string) => {
    const found = await shown(who, id);
    return [found.mergedInto?.id ?? null, found.joined.map((one) => one.id)];
  };
  await publish(lead);
  expect(await linked(at.of.people.staff, lead)).toEqual([null, []]);
  expect(await linked(at.of.people.management, lead)).toEqual([null, [joined]]);
  await publish(joined);
  expect(await linked(at.of.people.staff, lead)).toEqual([null, [joined]]);
  expect(await linked(at.of.people.staff, joined)).toEqual([lead, []]);
});

it('answers "no such proposal" to ids that are none', async () => {
  for (const id of ['', 'x', '../..', crypto.randomUUID()])
    expect(await codeOfPage(at.of.rep(3), id)).toBe('proposal.noProposal');
});

it('lists the calls with what came in time and late, and the rules a new one would have', async () => {
  const found = await read(at.of.congress, at.of.people.secretary, queryCalls);
  if (isRefusal(found)) throw new Error(found.code);
  expect(found.calls).toMatchObject([{ title: '第二次会议提案征集', late: 0, mayMove: true }]);
  expect(found.calls[0]!.inTime).toBeGreaterThan(0);
  expect(found.sessions).toEqual([]);
  expect(found.rules).toMatchObject({ secondersLeast: 2, replyDays: 30 });
});

it('takes as the opening of a session its opening meeting, not the preparatory one before it', async () => {
  const { congress, world } = at.of;
  const [session, from] = [congress.sessionId, '2027-03-01T01:00:00Z'];
  await at.of.rows(sql`update proposal_call set session_id = null where session_id = ${session}`);
  value(await congress.plan(congress.times(new Date(from))));
  const found = await read(congress, at.of.people.secretary, queryCalls);
  if (isRefusal(found)) throw new Error(found.code);
  const opening = congress.times(new Date(from)).find(({ stage }) => stage === 'opening')!;
  expect(opening.opensAt > new Date(from).toISOString()).toBe(true);
  expect(found.sessions).toMatchObject([{ id: session, opensAt: new Date(opening.opensAt) }]);
  expect(world.now < new Date(from)).toBe(true);
});
