import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardFilter } from '#app/domain/disclosure/board-views';
import { readBoardFilter } from '#app/domain/disclosure/board-views';
import { audiences } from '#app/domain/disclosure/words';
import { disclosure } from '#db/schema';
import { answer } from '#server/disclosure/answer';
import { readAsked } from '#server/disclosure/queries-asked';
import { readBoard } from '#server/disclosure/queries-board';
import { readOpenBoard, readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { support } from '#server/disclosure/support';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Hung } from './hung';

const everything: BoardFilter = { audience: '', category: '', source: '', q: '', shelf: '' };
let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

const board = (actor = at.people.approver, filter: Partial<BoardFilter> = {}, after: string | null = null) =>
  inOrg(at.world, (tx) => readBoard({ tx, actor, now: at.world.now }, { ...everything, ...filter }, after));
const tick = () => {
  at.world.now = new Date(at.world.now.getTime() + 1000);
};
const takeDown = (id: string, reason: 'expired' | 'secrecy') =>
  inOrg(at.world, (tx) =>
    tx
      .update(disclosure)
      .set({
        takenDownAt: reason === 'expired' ? new Date('2027-06-01T00:00:00Z') : at.world.now,
        takenDownFor: reason,
        takenDownNote: '保密办要求',
      })
      .where(sql`id = ${id}`),
  );

describe('the board', () => {
  it('shows everybody what is for them, in the order of its days', async () => {
    for (const audience of audiences) {
      await at.hang({ audience, title: `给${audience}`, category: audience === 'leaders' ? 'E4' : 'H3' });
      tick();
    }
    const { people } = at;
    const seen = async (actor = people.staff) => (await board(actor)).entries.map((entry) => entry.audience);
    expect(await seen()).toEqual(['staff', 'patient', 'public']);
    expect(await seen(people.representative)).toEqual(['representatives', 'staff', 'patient', 'public']);
    expect(await seen(people.management)).toEqual([
      'leaders',
      'representatives',
      'staff',
      'patient',
      'public',
    ]);
    expect((await board(people.staff)).categories).toEqual(['H3']);
  });

  it('is narrowed by audience, category, source and words, also such as databases take for signs', async () => {
    const id = await at.hang({ title: '折扣 100% 的_采购', category: 'H4' });
    tick();
    for (const q of ['100%', '_采购', '折扣'])
      expect((await board(undefined, { q })).entries.map((entry) => entry.id)).toEqual([id]);
    expect((await board(undefined, { q: '100_' })).entries).toEqual([]);
    expect((await board(undefined, { category: 'H4' })).entries).toHaveLength(1);
    expect((await board(undefined, { audience: 'leaders' })).entries).toHaveLength(1);
    expect((await board(at.people.staff, { audience: 'leaders' })).entries).toEqual([]);
    expect((await board(undefined, { source: 'resolution' })).entries).toEqual([]);
    expect((await board(undefined, { source: 'desk' })).entries.length).toBeGreaterThan(4);
  });

  it('counts as not asked what an address asks that is not there', () => {
    const filter = readBoardFilter(new URLSearchParams('audience=god&source=x&category=E1&q=%20a%20'));
    expect(filter).toEqual({ audience: '', category: 'E1', source: '', q: 'a', shelf: '' });
  });

  it('is paged by key: everything once, though something new comes in between; a broken key begins anew', async () => {
    for (let n = 0; n < 33; n += 1) await at.hang({ title: `第${n}项`, category: 'E2' });
    const first = await board(undefined, { category: 'E2' });
    // What comes at the very moment of others may stand anywhere among them.
    at.world.now = new Date(at.world.now.getTime() + 60_000);
    await at.hang({ title: '插进来的', category: 'E2' });
    const second = await board(undefined, { category: 'E2' }, first.after);
    const titles = [...first.entries, ...second.entries].map(({ title }) => title);
    expect(first.entries).toHaveLength(30);
    expect(new Set(titles).size).toBe(33);
    expect(titles).not.toContain('插进来的');
    expect(second.after).toBeNull();
    expect((await board(undefined, { category: 'E2' }, "x'~y")).entries).toHaveLength(30);
  });

  it('begins anew with marks that JavaScript takes for a moment and PostgreSQL does not', async () => {
    const id = await at.hang({ category: 'E3' });
    const moments = ['1', '2026-02-31 10:00:00+00', '9999-99-99 10:00:00+00', '0000-01-01 10:00:00+00'];
    for (const moment of [...moments, '2026-11-02 25:00:00+00', '2026-11-02 10:00:00+99', 'infinity'])
      expect((await board(undefined, { category: 'E3' }, `${moment}~${id}`)).entries, moment).toHaveLength(1);
    const dashes = `2026-11-02 10:00:00+00~${'-'.repeat(36)}`;
    expect((await board(undefined, { category: 'E3' }, dashes)).entries).toHaveLength(1);
  });

  it('tells by its pages nothing of words that the reader of a search may not see', async () => {
    const rules = [{ pattern: '王建国', replacement: '某人', seenFrom: 'leaders' as const }];
    for (let n = 0; n < 32; n += 1) await at.hang({ title: `王建国的第${n}项`, category: 'E5', rules });
    const [hidden, nothing] = [
      await board(at.people.staff, { category: 'E5', q: '王建国' }),
      await board(at.people.staff, { category: 'E5', q: '李建国' }),
    ];
    expect(hidden).toEqual(nothing);
    expect(hidden).toMatchObject({ entries: [], after: null });
    const leader = await board(at.people.management, { category: 'E5', q: '王建国' });
    const rest = await board(at.people.management, { category: 'E5', q: '王建国' }, leader.after);
    expect([leader.entries.length, rest.entries.length, rest.after]).toEqual([30, 2, null]);
    expect((await board(at.people.staff, { category: 'E5', q: '某人的第31' })).entries).toHaveLength(1);
  });

  it('leaves the number and the reason of what was taken down, nothing of its words; what is over is gone', async () => {
    const [secret, over] = [
      await at.hang({ title: '不该公开的', category: 'S1' }),
      await at.hang({ title: '到期的', category: 'S1' }),
    ];
    await takeDown(secret, 'secrecy');
    await takeDown(over, 'expired');
    const { entries } = await board(at.people.staff, { category: 'S1' });
    expect(entries).toMatchObject([{ id: secret, title: null, takenDownFor: 'secrecy' }]);
    const page = await at.page(secret);
    expect(page.item).toMatchObject({ versions: [], takenDown: { reason: 'secrecy', note: '保密办要求' } });
    expect(page.may.ask).toBe(false);
    expect((await at.page(over)).item.takenDown?.reason).toBe('expired');
    expect(JSON.stringify(page)).not.toContain('不该公开的');
  });
});

describe('an item', () => {
  it('shows what a correction changed and why; what the new version hides, its history hides too', async () => {
    const id = await at.hang({ text: '第一条\n供应商：甲公司\n第三条' });
    const rules = [{ pattern: '甲公司', replacement: '某公司', seenFrom: 'leaders' as const }];
    await at.correct(id, 2, { text: '第一条\n供应商：乙公司\n第三条', rules });
    const [newest, first] = (await at.page(id)).item.versions;
    expect(newest).toMatchObject({ number: 2, why: '原文有误' });
    expect(newest?.changes?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: '供应商：乙公司' },
      { kind: 'removed', text: '供应商：某公司' },
    ]);
    expect(first?.text).toContain('某公司');
    expect((await at.page(id, at.people.management)).item.versions[1]?.text).toContain('甲公司');
    expect((await at.page(id, at.people.representative)).item.versions[1]?.text).not.toContain('甲公司');
  });

  it('says of a file without text only that it is there', async () => {
    const id = await at.hang({ attachment: { name: '扫描件.pdf', text: '' } });
    expect((await at.page(id)).item.versions[0]?.attachments).toMatchObject([
      { name: '扫描件.pdf', text: null },
    ]);
  });
});

describe('the history of an item', () => {
  it('lays out the files of the newest version alone; of former ones it names them and says why', async () => {
    const attachment = (text: string) => ({ name: '明细.txt', text });
    const id = await at.hang({ attachment: attachment('旧明细') });
    await at.correct(id, 2, { attachment: attachment('新明细') });
    const [newest, former] = (await at.page(id)).item.versions;
    expect(newest?.attachments).toMatchObject([{ text: '新明细', isFormer: false }]);
    expect(former?.attachments).toMatchObject([{ name: '明细.txt', text: null, isFormer: true }]);
  });
});

describe('what is asked most', () => {
  it('is counted by voices, by item and by category, with what is owed, as far as one sees it', async () => {
    const [loud, quiet] = [
      await at.hang({ category: 'S4' }),
      await at.hang({ category: 'S5', audience: 'leaders' }),
    ];
    const question = await at.asked(loud);
    value(await run(at.world.desk(at.people.other), support, { question }));
    value(await run(at.world.desk(at.people.representative), support, { question }));
    const other = await at.asked(quiet, undefined, at.people.management);
    value(
      await run(at.world.desk(at.people.editor), answer, {
        question: other,
        text: '下周办好。',
        rectifyBy: '2026-11-09',
      }),
    );
    const now = new Date('2026-11-12T01:00:00Z');
    const seen = (actor = at.people.management) => inOrg(at.world, (tx) => readAsked({ tx, actor, now }));
    const all = await seen();
    expect(all.items[0]).toMatchObject({ id: loud, voices: 3, questions: 1, open: 1 });
    expect(all.categories.find(({ category }) => category === 'S5')).toMatchObject({ overdue: 1, open: 0 });
    expect(all.owed[0]).toMatchObject({ item: quiet, state: 'rectifying', due: '2026-11-09' });
    const staff = await seen(at.people.staff);
    expect(staff.items.map(({ id }) => id)).not.toContain(quiet);
    expect(staff.owed.map(({ item }) => item)).not.toContain(quiet);
  });
});

describe('the public page', () => {
  const visitor = () => at.world.desk({ kind: 'visitor', orgId: null });
  it('has what is for the public, and apart from it what is for patients, and says so where no unit has the address', async () => {
    const page = await viewOpen(visitor(), 'routes/disclosure/open', 'chest', (of) =>
      readOpenBoard(of, null),
    );
    expect([...new Set(page.items.entries.map(({ audience }) => audience))]).toEqual(['public']);
    expect([...new Set(page.patients.entries.map(({ audience }) => audience))]).toEqual(['patient']);
    for (const slug of ['nobody', '', "x'; drop table disclosure", 'x'.repeat(500)])
      await expect(
        viewOpen(visitor(), 'routes/disclosure/open', slug, (of) => readOpenBoard(of, null)),
      ).rejects.toMatchObject({ data: { refusal: { code: 'disclosure.noBoard' } } });
  });

  it('keeps what was answered however much is asked after it, and says when there is more', async () => {
    const id = await at.hang({ audience: 'public' });
    const asked = (count: number, given: string | null) =>
      inOrg(at.world, (tx) =>
        tx.execute(sql`
          insert into disclosure_question (org_id, disclosure_id, text, asked_on, brought_at, due_on, state, answer)
          select ${at.world.orgId}, ${id}, '为什么', ${given ? '2026-11-02' : '2026-11-03'}, ${at.world.now.toISOString()}, '2026-12-02',
            ${given ? 'answered' : 'open'}, ${given} from generate_series(1, ${count}::int)`),
      );
    const page = () =>
      viewOpen(visitor(), 'routes/disclosure/open-item', 'chest', (of) => readOpenItem(of, id));
    await asked(1, '因为如此。');
    await asked(120, null);
    expect(await page()).toMatchObject({ questions: [{ answer: '因为如此。' }], more: false });
    await asked(100, '还是因为如此。');
    const full = await page();
    expect([full.questions.length, full.more]).toEqual([100, true]);
  });
});
