import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Audience } from '#app/domain/disclosure/words';
import { disclosure, disclosureDuty } from '#db/schema';
import { readBoard } from '#server/disclosure/queries-board';
import { readOpenBoard, readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { inOrg } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

/** An item that was taken down on 1 June 2027; of a duty that is kept on file for so many years. */
async function over(
  words: { audience?: Audience; title: string },
  reason: 'expired' | 'secrecy' | 'ordered',
  years?: number,
) {
  const id = await at.hang(words);
  const duty = years === undefined ? null : await dutyKept(years);
  await inOrg(at.world, (tx) =>
    tx
      .update(disclosure)
      .set({
        ...{ dutyId: duty, takenDownAt: new Date('2027-06-01T01:00:00Z') },
        ...{ takenDownFor: reason, takenDownNote: '说明' },
      })
      .where(sql`id = ${id}`),
  );
  return id;
}
const dutyKept = (retentionYears: number) =>
  inOrg(at.world, async (tx) => {
    const [duty] = await tx
      .insert(disclosureDuty)
      .values({
        ...{ orgId: at.world.orgId, code: `X.${retentionYears}`, category: 'own', title: '公示' },
        ...{ audience: 'staff', basis: '依据', owner: '办公室', frequency: 'atAnyTime', dueDays: 10 },
        ...{ keepDays: 15, retentionYears, startsOn: '2026-01-01', setBy: at.people.editor.personId },
        setAt: at.world.now,
      })
      .returning({ id: disclosureDuty.id });
    return duty!.id;
  });
const everything = { audience: '', category: '', source: '', q: '' } as const;
const titles = async (shelf: '' | 'archive', q = '', actor = at.people.staff) =>
  inOrg(at.world, async (tx) => {
    const filter = { ...everything, q, shelf };
    return (await readBoard({ tx, actor, now: at.world.now }, filter, null)).entries.map(
      ({ title }) => title,
    );
  });

it('keeps what stood its time on file for its readers inside, until the years of its duty are over', async () => {
  const id = await over({ title: '存档的事项', audience: 'public' }, 'expired', 3);
  await over({ title: '只给领导的', audience: 'leaders' }, 'expired');
  await at.hang({ title: '还挂着的' });
  at.world.now = new Date('2027-06-02T01:00:00Z');
  expect(await titles('archive')).toEqual(['存档的事项']);
  expect((await titles('archive', '', at.people.management)).sort()).toEqual(['只给领导的', '存档的事项']);
  expect(await titles('archive', '存档')).toEqual(['存档的事项']);
  expect(await titles('')).toEqual(['还挂着的']);
  const page = await at.page(id);
  expect(page.item).toMatchObject({
    takenDown: { reason: 'expired', keptUntil: '2030-06-01' },
    versions: [{ title: '存档的事项' }],
  });
  expect(page.may.ask).toBe(false);
  at.world.now = new Date('2030-06-01T15:00:00Z');
  expect(await titles('archive')).toEqual(['存档的事项']);
  at.world.now = new Date('2030-06-01T16:00:00Z');
  expect(await titles('archive')).toEqual([]);
  expect((await at.page(id)).item).toMatchObject({ versions: [], takenDown: { keptUntil: null } });
  // Ten years where no duty says how many.
  expect(await titles('archive', '', at.people.management)).toEqual(['只给领导的']);
});

it('is not for readers outside, and holds nothing that was taken down for secrecy or by order', async () => {
  at.world.now = new Date('2026-11-02T01:00:00Z');
  const id = await over({ title: '到期的公开事项', audience: 'public' }, 'expired');
  for (const reason of ['secrecy', 'ordered'] as const) {
    const gone = await over({ title: '不该公开的' }, reason);
    expect((await at.page(gone)).item).toMatchObject({ versions: [], takenDown: { keptUntil: null } });
  }
  at.world.now = new Date('2027-06-02T01:00:00Z');
  expect(await titles('archive', '', at.people.approver)).not.toContain('不该公开的');
  const visitor = at.world.desk({ kind: 'visitor', orgId: null });
  const seen = [
    await viewOpen(visitor, 'routes/disclosure/open-item', 'chest', (of) => readOpenItem(of, id)),
    await viewOpen(visitor, 'routes/disclosure/open', 'chest', (of) => readOpenBoard(of, null)),
  ];
  expect(JSON.stringify(seen)).not.toContain('到期的公开事项');
});
