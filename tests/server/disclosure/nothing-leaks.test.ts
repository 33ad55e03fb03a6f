import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { disclosure } from '#db/schema';
import { keepNotices } from '#server/clock/notices';
import { answer } from '#server/disclosure/answer';
import { disclose } from '#server/disclosure/disclose';
import { hideQuestion } from '#server/disclosure/hide-question';
import { readAsked } from '#server/disclosure/queries-asked';
import { readBoard } from '#server/disclosure/queries-board';
import { readDisclosure } from '#server/disclosure/queries-item';
import { readOpenBoard, readOpenFeed, readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { rectify } from '#server/disclosure/rectify';
import { writeAtom } from '#server/disclosure/write-atom';
import { fileMaterial } from '#server/monitor/case/file-material';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Hung } from './hung';

const identity = '11010519491231002X';
const mobile = '13812345678';
const spaced = '138-1234-5678';
const wide = '１３８１２３４５６７８';
const secret = '赵某某';
const planted = `证件 ${identity}，电话 ${mobile} 或 ${spaced}，${wide}，知情人${secret}。`;
const rules = [{ pattern: secret, replacement: '某职工', seenFrom: null }];
const everything = { audience: '', category: '', source: '', q: '', shelf: '' } as const;

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

/** What was planted, however it is written. */
function leaks(found: unknown): string[] {
  const text = JSON.stringify(found).normalize('NFKC');
  const digits = text.replace(/[\s-]/g, '');
  return [
    ...(digits.includes(identity) ? ['identity'] : []),
    ...(digits.includes(mobile) ? ['mobile'] : []),
    ...(text.includes(secret) ? ['name'] : []),
  ];
}

const as = <T>(actor: PersonActor, read: (reader: Parameters<typeof readDisclosure>[0]) => Promise<T>) =>
  inOrg(at.world, (tx) => read({ tx, actor, now: at.world.now }));

it('shows no planted number and no hidden name to any audience, by any way', async () => {
  const id = await at.hang({
    audience: 'public',
    title: `采购结果 ${mobile}`,
    text: planted,
    figures: [
      { name: `联系人 ${mobile}`, value: planted },
      { name: '证件', value: identity },
    ],
    attachment: { name: `名单${mobile}.txt`, text: `第一行\n${planted}` },
    rules,
  });
  await at.correct(id, 2, { title: '采购结果', text: `更正后：${planted}`, figures: [], rules });
  await at.asked(id, `请问 ${planted}`);
  const unnamed = await at.askUnnamed(id, `不署名问 ${planted}`, at.people.other);
  value(unnamed);
  at.world.now = new Date(at.world.now.getTime() + 3_600_000);
  value(await at.bring());
  const page = await at.page(id, at.people.approver);
  const [first, second] = page.questions;
  const manager = at.world.desk(at.people.management);
  value(await run(manager, answer, { question: first!.id, text: planted, rectifyBy: '2026-11-20' }));
  value(await run(manager, rectify, { question: first!.id, text: planted }));
  value(await run(at.world.desk(at.people.approver), hideQuestion, { question: second!.id, why: planted }));
  await at.asked(id, `再问 ${planted}`, at.people.representative);

  const gone = await at.hang({ audience: 'public', title: planted, text: planted, rules });
  await inOrg(at.world, (tx) =>
    tx
      .update(disclosure)
      .set({ takenDownAt: at.world.now, takenDownFor: 'secrecy', takenDownNote: planted })
      .where(sql`id = ${gone}`),
  );
  const { people, world } = at;
  for (const actor of Object.values(people)) {
    const found = [
      await as(actor, (reader) => readBoard(reader, everything, null)),
      await as(actor, (reader) => readDisclosure(reader, id)),
      await as(actor, (reader) => readDisclosure(reader, gone)),
      await as(actor, readAsked),
    ];
    expect(leaks(found), actor.roles.join()).toEqual([]);
    for (const q of [mobile, secret, identity])
      expect((await as(actor, (reader) => readBoard(reader, { ...everything, q }, null))).entries).toEqual(
        [],
      );
  }
  const visitor = world.desk({ kind: 'visitor', orgId: null });
  const opened = [
    await viewOpen(visitor, 'routes/disclosure/open', 'chest', (of) => readOpenBoard(of, null)),
    await viewOpen(visitor, 'routes/disclosure/open-item', 'chest', (of) => readOpenItem(of, id)),
    await viewOpen(visitor, 'routes/disclosure/open-item', 'chest', (of) => readOpenItem(of, gone)),
  ];
  expect(leaks(opened)).toEqual([]);
  const feed = await viewOpen(visitor, 'routes/disclosure/open-feed', 'chest', readOpenFeed);
  expect(leaks(feed)).toEqual([]);
  const addresses = { self: 's', page: 'p', item: (one: string) => one };
  expect(leaks(writeAtom(feed.org, feed.items, addresses, feed.now))).toEqual([]);
  expect(JSON.stringify(opened)).not.toContain(people.staff.personId);

  await keepNotices(world.desk(at.clock));
  world.now = new Date(world.now.getTime() + 2 * 3_600_000);
  await keepNotices(world.desk(at.clock));
  const told = await inOrg(world, async (tx) => ({
    journal: await tx.execute(sql`select * from journal`),
    due: await tx.execute(sql`select * from notice_due`),
    notices: await tx.execute(sql`select * from notice`),
  }));
  expect(told.notices.length).toBeGreaterThan(0);
  expect(leaks(told)).toEqual([]);
});

it('hides them also in what publishes itself, without anybody’s rule', async () => {
  const { world } = at;
  const sourceId = crypto.randomUUID();
  const system = { kind: 'system' as const, orgId: world.orgId };
  const material = await inOrg(world, (tx) =>
    fileMaterial(
      { tx, orgId: world.orgId, now: world.now },
      {
        source: 'case',
        sourceId,
        title: `案件 ${mobile}`,
        text: `涉及 ${identity}`,
        figures: [{ name: '电话', value: spaced }],
      },
    ),
  );
  const made = value(await run(world.desk(system), disclose, { material }));
  expect(leaks(await at.page(made.disclosure!, at.people.approver))).toEqual([]);
});

it('leaves amounts, dates and the codes of companies readable', async () => {
  const text =
    '合同金额 13812345678.00 元，统一社会信用代码 91310000MA1K35XX00，日期 2026-11-02，热线 12345。';
  const id = await at.hang({ text });
  const [version] = (await at.page(id)).item.versions;
  for (const kept of ['2026-11-02', '12345', '91310000MA1K35XX00']) expect(version?.text).toContain(kept);
});
