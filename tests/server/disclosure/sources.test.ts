import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAppraised } from '#server/disclosure/sources/appraisal';
import { readCounted } from '#server/disclosure/sources/box';
import { countedBox } from '#tests/support/boxes';
import { Congress, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';
import { Handling } from '../proposal/handle';
import { toldOf } from './told';

describe('a counted box', () => {
  let world: World;
  let congress: Congress;
  beforeEach(async () => {
    world = await openWorld();
    congress = await Congress.open(world);
  });
  afterEach(() => world.close());

  const reading = async (verdict: Readonly<Record<string, unknown>>) => {
    await countedBox(congress, {
      ...{
        ordinal: 1,
        agendaItemId: null,
        subject: 'procedural',
        title: '评议院长',
        verdict: null,
        passed: true,
      },
      ...{ elected: [], undecided: [], seats: null, needed: 16 },
      ...verdict,
    });
    return inOrg(world, async (tx) => {
      const [box] = await tx.execute<{ id: string }>(sql`select id from sealed_box`);
      const hand = { tx, now: world.now };
      return { box: await readCounted(hand, box!.id), appraisal: await readAppraised(hand, box!.id) };
    });
  };

  it('tells of persons that few rated rounded shares alone, and nothing beside the rule of appraisals', async () => {
    const { box, appraisal } = await reading({
      ...{ kind: 'appraisal', outcome: 'reported', subjects: ['李某'] },
      ...{ options: ['优秀', '称职'], counts: [[3, 4]] },
    });
    expect(box).toBeNull();
    expect(appraisal?.figures).toEqual([{ name: '李某', value: '优秀 45%，称职 55%' }]);
    expect(appraisal?.text).toContain('5%');
  });

  it('gives exact counts where so many rated that they tell nothing of one', async () => {
    const { appraisal } = await reading({
      ...{ kind: 'appraisal', outcome: 'reported', subjects: ['李某'] },
      ...{ options: ['优秀', '称职'], counts: [[30, 10]] },
    });
    expect(appraisal?.figures[0]?.value).toBe('优秀 30（75%），称职 10（25%）');
  });

  it('names whom an election elected, with the votes of each, and a place for another name by its number', async () => {
    const { box, appraisal } = await reading({
      ...{
        kind: 'election',
        outcome: 'partlyElected',
        title: '选举委员',
        subjects: ['赵', '钱', '+1'],
        seats: 2,
      },
      ...{
        options: ['approve', 'blank'],
        counts: [
          [20, 10],
          [9, 21],
          [1, 29],
        ],
        elected: [0],
      },
    });
    expect(appraisal).toBeNull();
    expect(box?.text).toContain('应选 2 名，过半数须 16 票；当选：赵，还缺 1 名。');
    expect(box?.figures[2]).toEqual({
      name: '选举委员 · 另选他人（第 1 个空位）',
      value: '赞成 1，没有画 29',
    });
  });
});

describe('a published reply', () => {
  let at: Handling;
  beforeEach(async () => {
    at = await Handling.open();
  });
  afterEach(() => at.close());

  it('goes to the representatives at once, without the name of anybody who proposed', async () => {
    const id = await at.upTo('published');
    const [told] = await toldOf(at.of.world, 'reply');
    expect(told).toMatchObject({ audience: 'representatives', state: 'published', number: 1, version: 1 });
    expect(told?.title).toMatch(/^提案答复：\d{4}-\d{3} /);
    expect(told?.figures.map(({ value: said }) => said)).toEqual(['膳食科', '已采取措施', 'A 已解决']);
    const names = await inOrg(at.of.world, (tx) =>
      tx.execute<{ name: string }>(sql`
        select p.name from person p join proposal_party y on y.person_id = p.id where y.proposal_id = ${id}`),
    );
    for (const { name } of names) expect(JSON.stringify(told)).not.toContain(name);
  });

  it('that is corrected is the next version of the same item', async () => {
    const id = await at.upTo('published');
    value(await at.draft(id, 'catering', { text: '更正：夜间窗口开放到凌晨一点。' }));
    value(await at.countersign(id));
    value(await at.submit(id));
    value(await at.sign(id));
    value(await at.publish(id));
    expect(await toldOf(at.of.world, 'reply')).toMatchObject([
      { version: 2, number: 1, state: 'published', text: '更正：夜间窗口开放到凌晨一点。' },
    ]);
  });
});
