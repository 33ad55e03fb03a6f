import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '#db/schema';
import { findItems } from '#server/congress/load';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('takes procedure and secrecy from the law, not from the secretary', async () => {
  const congress = await Congress.open(world);
  expect(value(await congress.add())).toMatchObject({ procedure: 'advise', secret: false });
  const pay = {
    title: '审议通过绩效工资分配办法（修订草案）',
    matter: 'publicInstitution.incomeDistribution',
  };
  expect(value(await congress.add(pay))).toMatchObject({ procedure: 'adopt', secret: true });
});

it('refuses a wrong routing with the article: by the stated procedure, and by what the title plainly is', async () => {
  const congress = await Congress.open(world);
  expect(await congress.add({ procedure: 'adopt' })).toMatchObject({
    code: 'congress.wrongProcedure',
    params: { procedure: 'advise' },
    article: expect.stringContaining('第十条'),
  });
  expect(await congress.add({ title: '审议通过绩效工资分配办法（修订草案）' })).toMatchObject({
    code: 'congress.wrongProcedure',
    params: { procedure: 'adopt' },
    article: expect.stringContaining('第'),
  });
  expect(codeOf(await congress.add({ matter: 'party' }))).toBe('congress.unknownMatter');
});

it('keeps candidates in the order of the strokes of their surnames, whatever order they were typed in', async () => {
  const congress = await Congress.open(world);
  const numbers = ['91001', '91002', '91003', '91004'];
  const names = ['魏安', '丁一', '王平', '陈文'];
  await inOrg(world, (tx) =>
    tx
      .insert(person)
      .values(names.map((name, index) => ({ orgId: world.orgId, name, staffNumber: numbers[index]! }))),
  );
  const item = value(
    await congress.add({
      title: '选举专门委员会成员',
      matter: 'committeeMembers',
      seats: '2',
      persons: numbers.join('\n'),
    }),
  );
  const kept = (await inOrg(world, (tx) => findItems(tx, congress.sessionId))).find(
    (row) => row.id === item.id,
  )!;
  const people = await inOrg(world, (tx) =>
    tx.execute<{ id: string; name: string }>(sql`select id, name from person`),
  );
  expect(kept.persons.map((id) => people.find((one) => one.id === id)?.name)).toEqual([
    '丁一',
    '王平',
    '陈文',
    '魏安',
  ]);
});

it('wants names, seats and grades where the procedure has them, and nowhere else', async () => {
  const congress = await Congress.open(world);
  const elect = { title: '选举专门委员会成员', matter: 'committeeMembers' };
  const appraise = { title: '民主评议院领导', matter: 'publicInstitution.heads' };
  expect(codeOf(await congress.add({ persons: '00001' }))).toBe('congress.personsUnexpected');
  expect(codeOf(await congress.add(elect))).toBe('congress.personsNeeded');
  expect(codeOf(await congress.add({ ...elect, persons: '00001' }))).toBe('congress.seatsNeeded');
  expect(await congress.add({ ...elect, persons: '00001', seats: 2 })).toMatchObject({
    code: 'congress.tooFewCandidates',
    params: { candidates: 1, seats: 2 },
  });
  expect(await congress.add({ ...elect, persons: '99999', seats: 1 })).toMatchObject({
    code: 'congress.personUnknown',
    params: { number: '99999' },
  });
  expect(codeOf(await congress.add({ ...appraise, persons: '00001', grades: '优秀' }))).toBe(
    'congress.gradesNeeded',
  );
});

it('takes a title of 200 characters and rare ones, and refuses an empty or longer one', async () => {
  const congress = await Congress.open(world);
  expect(await congress.add({ title: `审议2026年度工作报告${'𠮷'.repeat(60)}😀` })).toMatchObject({
    ok: true,
  });
  expect(codeOf(await congress.add({ title: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await congress.add({ title: '审'.repeat(201) }))).toBe('platform.badInput');
});

it('is over once the papers are out', async () => {
  const congress = await Congress.open(world);
  await congress.sendPapers();
  expect(codeOf(await congress.add())).toBe('congress.agendaClosed');
});

it('numbers two items added at the same moment one after the other', async () => {
  const congress = await Congress.open(world);
  await Promise.all([congress.add(), congress.add(), congress.add()]);
  const items = await inOrg(world, (tx) => findItems(tx, congress.sessionId));
  expect(items.map((item) => item.ordinal)).toEqual([1, 2, 3]);
});

it('never lets a secret item become open, nor an open vote be held on it, even past the orders', async () => {
  const congress = await Congress.open(world);
  const { id } = value(
    await congress.add({
      title: '审议通过绩效工资分配办法（修订草案）',
      matter: 'publicInstitution.incomeDistribution',
    }),
  );
  await expect(
    inOrg(world, (tx) => tx.execute(sql`update agenda_item set secret = false where id = ${id}`)),
  ).rejects.toThrow();
  await expect(
    inOrg(world, (tx) =>
      tx.execute(sql`insert into open_vote (org_id, session_id, agenda_item_id, subject, question, stage, changeable, opens_at, closes_at, state, created_by, created_at)
        values (${world.orgId}, ${congress.sessionId}, ${id}, 'item', '?', 'vote', false, now(), now() + interval '1 hour', 'planned', ${congress.reps[0]!}, now())`),
    ),
  ).rejects.toThrow();
});
