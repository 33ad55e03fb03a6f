import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Accepted, type Amendment, carryOver, collisions, groupByTarget, rollOut } from './amendment';
import type { Block, BlockDraft } from './document';

const counter = () => {
  let last = 0;
  return () => `n${++last}`;
};
const block = (id: string, ordinal: number, text: string, rest: Partial<BlockDraft> = {}): Block => ({
  id,
  ordinal,
  text,
  kind: 'paragraph',
  level: 0,
  ...rest,
});
const base = [block('a', 0, '甲'), block('b', 1, '乙'), block('c', 2, '丙')];
const amend = (
  id: string,
  target: string,
  kind: Amendment['kind'],
  text = '',
  finalText?: string,
): Accepted => ({
  id,
  target,
  kind,
  text,
  baseText: base.find((one) => one.id === target)?.text ?? '',
  ...(finalText === undefined ? {} : { finalText }),
});
const texts = (blocks: readonly Block[]) => blocks.map((one) => one.text);

describe('amendments', () => {
  it('of one paragraph are shown together in the order of the document', () => {
    const all = [
      amend('1', 'c', 'delete'),
      amend('2', 'gone', 'delete'),
      amend('3', 'a', 'delete'),
      amend('4', 'c', 'replace', 'x'),
    ];
    expect(groupByTarget(all, base).map(({ target, amendments }) => [target, amendments.length])).toEqual([
      ['a', 1],
      ['c', 2],
      ['gone', 1],
    ]);
  });

  it('replace, insert and delete; ids and untouched paragraphs stay', () => {
    const accepted = [
      amend('1', 'a', 'replace', '甲改'),
      amend('2', 'b', 'delete'),
      amend('3', 'b', 'insertAfter', '新一\n\n新二'),
    ];
    const { blocks, applied, colliding } = rollOut(base, accepted, counter());
    expect(blocks.map(({ id, ordinal, text }) => [id, ordinal, text])).toEqual([
      ['a', 0, '甲改'],
      ['n1', 1, '新一'],
      ['n2', 2, '新二'],
      ['c', 3, '丙'],
    ]);
    expect([applied.toSorted(), colliding]).toEqual([['1', '2', '3'], []]);
  });

  it('collide where they want different things of one paragraph, which then stays as it is', () => {
    const rivals = [
      amend('1', 'b', 'replace', '乙一'),
      amend('2', 'b', 'replace', '乙二'),
      amend('3', 'a', 'replace', '甲改'),
    ];
    const { blocks, applied, colliding } = rollOut(base, rivals, counter());
    expect(texts(blocks)).toEqual(['甲改', '乙', '丙']);
    expect(applied).toEqual(['3']);
    expect(colliding).toEqual([
      { id: '1', reason: 'conflict', with: ['2'] },
      { id: '2', reason: 'conflict', with: ['1'] },
    ]);
    expect(collisions(rivals)).toEqual([{ target: 'b', ids: ['1', '2'] }]);
    expect(collisions([amend('1', 'b', 'replace', '乙 一'), amend('2', 'b', 'replace', '乙一')])).toEqual([]);
  });

  it('are settled by one agreed final text, and not by two', () => {
    const settled = [amend('1', 'b', 'replace', '乙一', '乙终'), amend('2', 'b', 'delete')];
    expect(rollOut(base, settled, counter())).toMatchObject({ applied: ['1', '2'], colliding: [] });
    expect(texts(rollOut(base, settled, counter()).blocks)).toEqual(['甲', '乙终', '丙']);
    const twice = [amend('1', 'b', 'replace', '乙一', '终一'), amend('2', 'b', 'delete', '', '终二')];
    expect(rollOut(base, twice, counter()).colliding).toHaveLength(2);
  });

  it('collide where their paragraph has changed or gone since, unless a final text was agreed', () => {
    const stale = { ...amend('1', 'a', 'replace', '甲改'), baseText: '甲旧' };
    const gone = amend('2', 'x', 'insertAfter', '新');
    expect(rollOut(base, [stale, gone], counter()).colliding).toEqual([
      { id: '2', reason: 'targetRemoved', with: [] },
      { id: '1', reason: 'targetChanged', with: [] },
    ]);
    expect(rollOut(base, [{ ...stale, finalText: '甲终' }], counter()).applied).toEqual(['1']);
  });

  it('number a list again and keep the form of a table', () => {
    const item = (id: string, ordinal: number, label: string) =>
      block(id, ordinal, id, { kind: 'item', level: 1, label });
    const listed = [
      item('p', 0, '1.'),
      item('q', 1, '2.'),
      item('r', 2, '3.'),
      block('h', 3, '二', { kind: 'heading', level: 1 }),
      item('s', 4, '1.'),
      block('t', 5, '岗位\t津贴\n一级\t80', {
        kind: 'table',
        table: {
          rows: [
            {
              cells: [
                { text: '岗位', header: true },
                { text: '津贴', header: true },
              ],
            },
            { cells: [{ text: '一级' }, { text: '80' }] },
          ],
        },
      }),
    ];
    const accepted: Accepted[] = [
      { id: '1', target: 'p', kind: 'delete', text: '', baseText: 'p' },
      { id: '2', target: 'q', kind: 'insertAfter', text: '新', baseText: 'q' },
      { id: '3', target: 't', kind: 'replace', text: '岗位\t津贴\n一级\t130', baseText: listed[5]!.text },
    ];
    const { blocks } = rollOut(listed, accepted, counter());
    expect(blocks.map((one) => [one.label, one.kind])).toEqual([
      ['1.', 'item'],
      ['2.', 'item'],
      ['3.', 'item'],
      [undefined, 'heading'],
      ['1.', 'item'],
      [undefined, 'table'],
    ]);
    expect(blocks[5]?.table?.rows[0]?.cells[0]).toEqual({ text: '岗位', header: true });
    expect(blocks[5]?.table?.rows[1]?.cells[1]).toEqual({ text: '130' });
    expect(blocks.some((one) => 'list' in one)).toBe(false);
  });

  it('nobody’s text is lost: each is in the new version or comes back as colliding', () => {
    const some = fc.array(
      fc.record({
        target: fc.constantFrom('a', 'b', 'c', 'gone'),
        kind: fc.constantFrom('replace' as const, 'insertAfter' as const, 'delete' as const),
        text: fc.constantFrom('文一', '文二', '文三 四', '旧'),
        stale: fc.boolean(),
        finalText: fc.option(fc.constantFrom('终一', '终二'), { nil: undefined }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (raw) => {
        const accepted = raw.map(({ stale, finalText, ...one }, at) => {
          const made = amend(
            `${at}`,
            one.target,
            one.kind,
            `${one.text}${one.kind === 'insertAfter' ? at : ''}`,
            finalText,
          );
          return stale ? { ...made, baseText: '从前' } : made;
        });
        const { blocks, applied, colliding } = rollOut(base, accepted, counter());
        const all = texts(blocks);
        expect([...applied, ...colliding.map(({ id }) => id)].toSorted()).toEqual(
          accepted.map(({ id }) => id).toSorted(),
        );
        for (const one of accepted.filter(({ id }) => applied.includes(id))) {
          const settled = accepted.find(
            (other) => other.target === one.target && other.kind !== 'insertAfter' && other.finalText,
          );
          const wanted =
            one.finalText ?? (one.kind === 'insertAfter' ? one.text : (settled?.finalText ?? one.text));
          if (one.kind === 'delete' && !one.finalText && !settled)
            expect(blocks.some(({ id }) => id === one.target)).toBe(false);
          else expect(all).toContain(wanted);
        }
        for (const untouched of base)
          if (!accepted.some((one) => one.target === untouched.id && applied.includes(one.id)))
            expect(all).toContain(untouched.text);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      }),
    );
  });
});

describe('open comments and amendments on a new version', () => {
  it('stay, move with their paragraph, or are shown as colliding near where it stood', () => {
    const next = [
      block('a', 0, '甲'),
      block('n', 1, '新'),
      block('c', 2, '丙'),
      block('d', 3, '丁改'),
      block('f', 4, '己'),
    ];
    const before = [...base, block('d', 3, '丁'), block('e', 4, '戊'), block('f', 5, '己')];
    const open = ['a', 'b', 'c', 'd', 'e', 'f', 'unknown'].map((target) => ({ id: `on-${target}`, target }));
    expect(
      carryOver(open, before, next).map(({ item, state, reason, at }) => [item.target, state, reason, at]),
    ).toEqual([
      ['a', 'unchanged', undefined, 'a'],
      ['b', 'colliding', 'targetRemoved', 'a'],
      ['c', 'unchanged', undefined, 'c'],
      ['d', 'colliding', 'targetChanged', 'd'],
      ['e', 'colliding', 'targetRemoved', 'd'],
      ['f', 'moved', undefined, 'f'],
      ['unknown', 'colliding', 'targetRemoved', null],
    ]);
  });

  it('an amendment whose paragraph reads as it did when it was written does not collide', () => {
    const amended = { id: '1', target: 'a', baseText: '甲二' };
    expect(carryOver([amended], base, [block('a', 0, '甲二')])[0]?.state).toBe('unchanged');
    expect(carryOver([amended], base, base)[0]?.reason).toBe('targetChanged');
  });
});
