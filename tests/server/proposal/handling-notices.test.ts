import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeName, Of } from '#server/notice/kind';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { askExtension } from '#server/proposal/ask-extension';
import { decideExtension } from '#server/proposal/decide-extension';
import { handBack } from '#server/proposal/hand-back';
import { sendBackReply } from '#server/proposal/send-back-reply';
import { value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
/** Person → who that is in the case. */
let names: Map<string, string>;
beforeAll(async () => {
  at = await Handling.open();
  const { handlers, leader, management, publisher, committee, secretary } = at.people;
  names = new Map([
    ...Object.entries(handlers).map(([name, { personId }]) => [personId, name] as const),
    [leader.personId, 'leader'],
    [management.personId, 'management'],
    [publisher.personId, 'publisher'],
    [secretary.personId, 'secretary'],
    ...committee.map(({ personId }, index) => [personId, `committee ${index}`] as const),
    ...[3, 4, 5].map((place) => [at.of.rep(place).personId, `rep ${place}`] as const),
  ]);
});
afterAll(() => at.close());

const of = (subject: string, data: Of['data'] = {}): Of => ({
  ...{ subject, data, session: null },
  ...{ at: at.of.world.now, now: at.of.world.now },
});
const who = async (name: NoticeName, subject: string, data: Of['data'] = {}) => {
  const rows = await at.of.rows<{ person_id: string }>(
    sql`select distinct person_id from (${findKind(name)!.to(of(subject, data))}) w(person_id)`,
  );
  return rows.map(({ person_id }) => names.get(person_id) ?? '?').sort();
};
const about = async (name: NoticeName, subject: string, data: Of['data'] = {}) =>
  (await at.of.rows<Record<string, unknown>>(sql`${findKind(name)!.about(of(subject, data))}`))[0];
const lastData = (fact: string) => at.told(fact).at(-1)!.data!;
const org = () => at.of.world.orgId;

test('a department is told of what it is given, one that has it already is not', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.catering, co: [at.units.finance] }));
  expect(await who('proposalAssigned', id, lastData('proposal.assigned'))).toEqual(['catering', 'finance']);
  expect(await about('proposalAssigned', id)).toEqual({
    number: '2026-001',
    title: '关于改善夜班供餐的提案之1',
    units: '膳食科、财务处',
    replyBy: '2026-12-14',
  });
  value(await at.assign(id, { lead: at.units.catering, co: [at.units.finance, at.units.transport] }));
  expect(await who('proposalAssigned', id, lastData('proposal.assigned'))).toEqual(['transport']);
  value(await at.assign(id, { lead: at.units.catering }));
  expect(await who('proposalAssigned', id, { fresh: [at.units.transport] })).toEqual([]);
});

test('the committee is told of what waits for a department, also of what came back', async () => {
  expect(await who('proposalToAssign', org())).toEqual([]);
  await at.of.given('filed');
  const id = await at.of.given('handling');
  value(
    await run(at.as(at.people.handlers.catering), handBack, {
      assignment: (await at.work(id)).id,
      reason: '不属于本科室。',
    }),
  );
  expect(await who('proposalToAssign', org())).toEqual([0, 1, 2, 3, 4].map((one) => `committee ${one}`));
  expect(await about('proposalToAssign', org())).toEqual({ count: 2 });
});

test('more time: the committee without those who have a part, then the department', async () => {
  const id = await at.of.given('handling', { seconders: [20, 5] });
  const { extension } = value(
    await run(at.as(at.people.handlers.catering), askExtension, {
      assignment: (await at.work(id)).id,
      reason: '需等十二月排班后试运行。',
    }),
  );
  const data = { extension };
  expect(await who('extensionAsked', id, data)).toEqual([1, 2, 3, 4].map((one) => `committee ${one}`));
  expect(await about('extensionAsked', id, data)).toMatchObject({ unit: '膳食科' });
  value(await run(at.as(at.people.secretary), decideExtension, { extension, verdict: 'grant', reason: '' }));
  expect(await who('extensionAsked', id, data)).toEqual([]);
  expect(await who('extensionDecided', id, data)).toEqual(['catering']);
  expect(await about('extensionDecided', id, data)).toMatchObject({ unit: '膳食科' });
});

test('a reply goes from hand to hand, and each is told when it is their turn', async () => {
  const id = await at.upTo('draft');
  expect(await who('replyToCountersign', id)).toEqual(['finance']);
  expect(await about('replyToCountersign', id)).toMatchObject({ title: expect.any(String) });
  value(await at.countersign(id));
  expect(await who('replyToCountersign', id)).toEqual([]);
  value(await at.submit(id));
  expect(await who('repliesToSign', at.units.catering)).toEqual(['leader']);
  expect(await about('repliesToSign', at.units.catering)).toEqual({ count: 1 });
  const { id: reply } = await at.reply(id);
  const seen = at.box(await at.reply(id)).slice(37);
  value(await run(at.as(at.people.leader), sendBackReply, { reply, seen, reason: '请写明日期。' }));
  expect(await who('proposalReplySentBack', id, { reply })).toEqual(['catering']);
  expect(await who('repliesToSign', at.units.catering)).toEqual([]);
  value(await at.submit(id));
  expect(await who('proposalReplySentBack', id, { reply })).toEqual([]);
  value(await at.sign(id));
  expect(await who('repliesToPublish', org())).toEqual(['publisher']);
  expect(await about('repliesToPublish', org())).toEqual({ count: 1 });
  expect(await who('proposalReplied', id)).toEqual([]);
  value(await at.publish(id));
  expect(await who('repliesToPublish', org())).toEqual([]);
  expect(await who('proposalReplied', id)).toEqual(['rep 3', 'rep 4', 'rep 5']);
  expect(await about('proposalReplied', id)).toMatchObject({ rateBy: '2026-11-23' });
});

test('without a leader in charge all of management is told', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.transport }));
  value(await at.contact(id, 'transport'));
  value(await at.draft(id, 'transport'));
  await at.of.rows(sql`update proposal_reply set state = 'submitted' where proposal_id = ${id}`);
  expect(await who('repliesToSign', at.units.transport)).toEqual(['leader', 'management']);
});

test('a reply is due: three days before and once it is past, and an extension counts anew', async () => {
  const id = await at.of.given('handling');
  const due = async (day: string) => {
    at.of.world.now = new Date(`${day}T01:00:00Z`);
    const rows = await at.of.rows<{ subject: string; purpose: string }>(
      sql`select subject, purpose from (${findKind('proposalReplyDue')!.before!(at.of.world.now)}) r`,
    );
    return rows.filter(({ subject }) => subject === id).map(({ purpose }) => purpose);
  };
  expect(await due('2026-12-10')).toEqual([]);
  expect(await due('2026-12-11')).toEqual(['due@2026-12-14']);
  expect(await who('proposalReplyDue', id)).toEqual(['catering']);
  expect(await about('proposalReplyDue', id)).toMatchObject({ replyBy: '2026-12-14' });
  expect(await due('2026-12-15')).toEqual(['over@2026-12-14']);
  await at.of.rows(sql`update proposal_assignment set reply_by = '2027-01-11' where proposal_id = ${id}`);
  expect(await due('2026-12-15')).toEqual([]);
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});
