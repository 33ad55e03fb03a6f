import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosure } from '#db/schema';
import { ask } from '#server/disclosure/ask';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

test('asks under one’s name: seen at once by everybody of the unit, due in thirty days, told to everybody as a bell', async () => {
  const id = await at.hang();
  at.world.rung.length = 0;
  value(await at.ask(id));
  expect(at.world.rung).toMatchObject([{ name: 'disclosure.asked', subject: id, data: { questions: 1 } }]);
  const { questions } = await at.page(id, at.people.other);
  expect(questions).toMatchObject([
    {
      text: '这笔钱为什么没有用完？',
      askedOn: '2026-11-02',
      dueOn: '2026-12-02',
      state: 'open',
      isOwn: false,
      overdue: 0,
    },
  ]);
  expect(questions[0]?.asker).toMatch(/^职工/);
  expect((await at.page(id)).questions[0]?.isOwn).toBe(true);
});

test('is overdue from the day after, without anything being stored', async () => {
  const id = await at.hang();
  await at.asked(id);
  const was = at.world.now;
  at.world.now = new Date('2026-12-03T01:00:00Z');
  expect((await at.page(id)).questions[0]).toMatchObject({ overdue: 1, state: 'open' });
  at.world.now = was;
});

test('is for whoever sees the item: others learn nothing of it', async () => {
  const id = await at.hang({ audience: 'leaders' });
  expect(codeOf(await at.ask(id))).toBe('disclosure.noDisclosure');
  expect(codeOf(await at.ask(randomUUID()))).toBe('disclosure.noDisclosure');
  expect(codeOf(await at.ask('nothing'))).toBe('platform.badInput');
  value(await at.ask(id, undefined, at.people.management));
});

test('refuses empty and endless words, and what was taken down', async () => {
  const id = await at.hang();
  for (const text of ['', '   ', '啊', 'x'.repeat(1001)])
    expect(codeOf(await at.ask(id, text))).toBe('platform.badInput');
  await inOrg(at.world, (tx) =>
    tx.update(disclosure).set({ takenDownAt: at.world.now, takenDownFor: 'secrecy' }).where(sql`id = ${id}`),
  );
  expect(codeOf(await at.ask(id))).toBe('disclosure.notOnBoard');
});

test('takes ten questions of a person a day, and says so', async () => {
  const id = await at.hang();
  for (let n = 0; n < 10; n += 1) value(await at.ask(id, `第${n}个问题是什么`, at.people.representative));
  expect(await at.ask(id, '第十一个问题', at.people.representative)).toMatchObject({
    code: 'disclosure.askedTooMuch',
    params: { most: 10 },
  });
  const was = at.world.now;
  at.world.now = new Date(was.getTime() + 86_400_000);
  value(await at.ask(id, '第二天再问', at.people.representative));
  at.world.now = was;
});

test('is nobody’s outside the unit', async () => {
  const id = await at.hang({ audience: 'public' });
  const visitor = at.world.desk({ kind: 'visitor', orgId: at.world.orgId });
  expect(codeOf(await run(visitor, ask, { disclosure: id, text: '路过问一句' }))).toBe('platform.signedOut');
});
