import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds } from './align';
import { ANCHOR_VERSION, type Block, type BlockDraft, sectionsOf } from './document';

const counter = (prefix: string) => {
  let last = 0;
  return () => `${prefix}${++last}`;
};
const draft = (text: string, rest: Partial<BlockDraft> = {}): BlockDraft => ({
  kind: 'paragraph',
  level: 0,
  text,
  ...rest,
});
const first = (texts: readonly string[]): Block[] =>
  assignIds(
    null,
    texts.map((text) => draft(text)),
    counter('a'),
  ).blocks;
const second = (before: readonly Block[], texts: readonly string[]) =>
  assignIds(
    before,
    texts.map((text) => draft(text)),
    counter('b'),
  );

const LINES = [
  '全年完成门急诊九十八点六万人次,同比增长百分之四点二。',
  '新立项国家级课题三十一项,到账经费四千二百六十万元。',
  '引进学科带头人四名,选派青年骨干出国研修十九名。',
  '停车位紧张,职工通勤意见集中。',
];
const someLines = fc.array(fc.constantFrom(...LINES, '甲', '乙', '', 'x y', '😀', '𠮷'), { maxLength: 25 });
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed;
};

describe('ids of paragraphs over versions', () => {
  it('a first version gets new ids, and the rules of its anchors have a number', () => {
    const { blocks, changes } = assignIds(null, [draft('甲'), draft('乙')], counter('a'));
    expect(blocks.map((block) => [block.id, block.ordinal])).toEqual([
      ['a1', 0],
      ['a2', 1],
    ]);
    expect(changes).toEqual({ same: [], changed: [], moved: [], added: ['a1', 'a2'], removed: [] });
    expect(ANCHOR_VERSION).toBe(1);
  });

  it('an unchanged document keeps every id, also where texts repeat', () => {
    fc.assert(
      fc.property(someLines, (texts) => {
        const before = first(texts);
        const { blocks, changes } = second(before, texts);
        expect(blocks).toEqual(before);
        expect(changes.same).toHaveLength(texts.length);
      }),
    );
  });

  it('one insertion adds one id and takes none', () => {
    fc.assert(
      fc.property(
        someLines,
        fc.nat(25),
        fc.constantFrom('新增一段文字', ...LINES, ''),
        (texts, place, text) => {
          const before = first(texts);
          const { blocks, changes } = second(before, [...texts.slice(0, place), text, ...texts.slice(place)]);
          expect(changes.added).toHaveLength(1);
          expect(changes.same.toSorted()).toEqual(before.map((block) => block.id).toSorted());
          expect(new Set(blocks.map((block) => block.id)).size).toBe(texts.length + 1);
        },
      ),
    );
  });

  it('any two versions: ids are unique, every old id is accounted for once, and the answer is always the same', () => {
    fc.assert(
      fc.property(someLines, someLines, (old, next) => {
        const before = first(old);
        const { blocks, changes } = second(before, next);
        expect(second(before, next)).toEqual({ blocks, changes });
        expect(new Set(blocks.map((block) => block.id)).size).toBe(next.length);
        const kept = [...changes.same, ...changes.changed, ...changes.moved];
        expect([...kept, ...changes.removed].toSorted()).toEqual(before.map((block) => block.id).toSorted());
        expect([...kept, ...changes.added].toSorted()).toEqual(blocks.map((block) => block.id).toSorted());
      }),
    );
  });

  it('a mended paragraph keeps its id as changed, a rewritten one does not', () => {
    const before = first(LINES);
    const mended = LINES.map((text) => text.replace('三十一项', '三十三项'));
    expect(second(before, mended).changes).toMatchObject({ same: ['a1', 'a3', 'a4'], changed: ['a2'] });
    const rewritten = LINES.with(1, '食堂改造后新增夜餐窗口。');
    expect(second(before, rewritten).changes).toMatchObject({ removed: ['a2'], added: ['b1'] });
  });

  it('spaces, width and reflowing keep the id as changed; a moved paragraph keeps it as moved', () => {
    const before = first(LINES);
    expect(second(before, LINES.with(0, LINES[0]!.replace(',', ', '))).changes.changed).toEqual(['a1']);
    const [head, ...tail] = LINES;
    const { blocks, changes } = second(before, [...tail, head!]);
    expect(changes.moved).toEqual(['a1']);
    expect(blocks.map((block) => block.id)).toEqual(['a2', 'a3', 'a4', 'a1']);
  });

  it('a table is never taken for a paragraph that resembles it', () => {
    const before = first(['岗位\t一级\t1200']);
    const next = draft('岗位\t一级\t1300', { kind: 'table', table: { rows: [] } });
    expect(assignIds(before, [next], counter('b')).changes.added).toEqual(['b1']);
  });

  it('aligns 2,000 rewritten, shuffled or repeated paragraphs in about a second each', () => {
    const next = random(7);
    const words = Array.from({ length: 400 }, () => String.fromCharCode(0x4e00 + (next() % 3_000)));
    const sentence = () => Array.from({ length: 60 }, () => words[next() % words.length]).join('');
    const texts = Array.from({ length: 2_000 }, sentence);
    const before = first(texts);
    const mended = texts.map((text) => `${text.slice(0, 20)}改${text.slice(21)}`);
    // Time of its own: how busy the machine is with others says nothing.
    const started = process.cpuUsage();
    expect(second(before, mended).changes.changed).toHaveLength(2_000);
    expect(second(before, texts.toReversed()).changes.moved.length).toBe(1_999);
    expect(second(before, Array.from({ length: 2_000 }, sentence)).changes.removed.length).toBeGreaterThan(
      1_900,
    );
    expect(second(first(Array(2_000).fill('甲')), Array(1_990).fill('甲')).changes.removed).toHaveLength(10);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(8_000);
  });

  it('sections reach to the next heading of their depth or above', () => {
    const heading = (text: string, level: number) => draft(text, { kind: 'heading', level });
    const texts = [
      draft('序'),
      heading('一', 1),
      heading('(一)', 2),
      draft('文'),
      heading('二', 1),
      draft('文'),
    ];
    const { blocks } = assignIds(null, texts, counter('a'));
    expect(sectionsOf(blocks).map(({ heading: { text }, from, to }) => [text, from, to])).toEqual([
      ['一', 1, 3],
      ['(一)', 2, 3],
      ['二', 4, 5],
    ]);
  });
});
