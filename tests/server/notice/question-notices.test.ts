import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeKind } from '#app/domain/actor';
import { sayNotice } from '#app/i18n/say-notice';
import { serverSay } from '#app/i18n/server-say';
import { office } from '#db/schema';
import { roomsFor } from '#server/feed/admit';
import { kinds } from '#server/notice/kinds';
import { spreadNotices } from '#server/notice/spread-notices';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { noticesOf } from '#tests/support/post';
import { RollUp } from '../discussion/roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const appointed = async (personId: string, kind: OfficeKind) => {
  await inOrg(world.world, (tx) =>
    tx.insert(office).values({ orgId: world.world.orgId, personId, kind, startsOn: '2020-01-01' }),
  );
  return personId;
};
/** After the spans in which notices are gathered. */
const spreadLater = async () => {
  world.world.now = new Date(world.world.now.getTime() + 31 * 60_000);
  const clock = world.world.desk({ kind: 'clock', orgId: world.world.orgId });
  while (value(await run(clock, spreadNotices, {})).spread > 0);
};
const told = async (personId: string, kind: string) =>
  (await noticesOf(world.world, personId)).filter((one) => one.kind === `notice.${kind}`);

test('tells the secretary once of all that the groups sent within half an hour, and only while it waits', async () => {
  const secretary = await appointed(world.secretary().personId, 'secretary');
  const groups = [await world.sent(0), await world.sent(1)];
  await spreadLater();
  const [notice, ...more] = await told(secretary, 'questionsSent');
  expect(more).toEqual([]);
  expect(notice!.link).toBe(`/questions/merge?session=${world.congress.sessionId}`);
  expect(JSON.parse(notice!.params)).toMatchObject({ count: 2 });
  expect(await told(world.leaders[0]!.personId, 'questionsSent')).toEqual([]);
  value(await world.place([groups[0]!]));
  value(await world.place([groups[1]!]));
  const third = await world.sent(2);
  value(await world.place([third]));
  await spreadLater();
  expect(await told(secretary, 'questionsSent')).toHaveLength(1);
});

test('rings at the secretary’s desk and in the room for what the desk lists, and for nothing else of a room', () => {
  const fact = { id: 1, org: 'o', session: 's', subject: 'q', room: 'r' };
  for (const name of ['questionSent', 'questionReworded', 'questionWithdrawn'] as const)
    expect(roomsFor({ ...fact, name: `discussion.${name}` }), name).toEqual([
      'org:o:room:r',
      'org:o:role:secretary',
    ]);
  expect(roomsFor({ ...fact, name: 'discussion.stated' })).toEqual(['org:o:room:r']);
});

test('words by how things stand what may still be asked, what is late, and what holds up the closing', async () => {
  const question = await world.answered(await world.placed([1]));
  await world.placed([2]);
  const { sessionId } = world.congress;
  const { now } = world.world;
  const saying = async (name: 'answerPublished' | 'questionsToAnswer' | 'unansweredReminder') => {
    const found = kinds.find((one) => one.name === name)!;
    const subject = name === 'answerPublished' ? question : sessionId;
    const of = { subject, session: sessionId, data: {}, at: now, now };
    const [params] = await world.rows<Record<string, unknown>>(sql`select v.* from (${found.about(of)}) v`);
    const note = { kind: `notice.${name}`, params: { ...params, opensAt: now.toISOString() } };
    const bodies = (['zh-CN', 'en'] as const).map(
      (locale) => sayNotice(serverSay(locale), locale, note).body,
    );
    for (const body of bodies) expect(body).not.toMatch(/[{}]|^(body|over|noted)$|^$/);
    return bodies[0];
  };
  expect(await saying('answerPublished')).toContain('闭幕前可以追问');
  expect(await saying('questionsToAnswer')).toContain('请在闭幕前答复');
  expect(await saying('unansweredReminder')).toContain('不能闭幕');
  await world.relax();
  expect(await saying('unansweredReminder')).toContain('不妨碍闭幕');
  await world.moveTo('published');
  expect(await saying('answerPublished')).toContain('不能再追问');
  expect(await saying('questionsToAnswer')).toContain('已经闭幕');
  await world.moveTo('papersOut');
});

test('calls whoever may draft an answer, a department’s handler as well as management', async () => {
  const people = [
    await appointed(world.manager.personId, 'management'),
    await appointed((await world.office('departmentHandler')).personId, 'departmentHandler'),
  ];
  await world.placed([0]);
  await spreadLater();
  for (const person of people) expect(await told(person, 'questionsToAnswer')).toHaveLength(1);
  const reminder = kinds.find((kind) => kind.name === 'unansweredReminder')!;
  const { sessionId: subject } = world.congress;
  const { now } = world.world;
  const of = { subject, session: subject, data: {}, at: now, now };
  const reminded = await world.rows<{ person_id: string }>(
    sql`select person_id from (${reminder.to(of)}) w(person_id)`,
  );
  expect(reminded.map((one) => one.person_id).sort()).toEqual([...people].sort());
});
