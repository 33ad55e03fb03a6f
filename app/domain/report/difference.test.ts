import { describe, expect, it } from 'vitest';
import { difference } from './difference';
import type { Block } from './document';
import { isSubstantive, reasonOf, substance } from './substantive';

const version = (...texts: [id: string, text: string][]): Block[] =>
  texts.map(([id, text], ordinal) => ({ id, ordinal, text, kind: 'paragraph', level: 0 }));
const old = version(['a', '甲'], ['b', '乙'], ['c', '丙'], ['d', '丁']);
const shown = (next: Block[]) =>
  difference(old, next).map(({ id, status, moved }) => [id, status, moved ?? false]);

describe('differences of two versions', () => {
  it('stand in one reading order, the removed ones where they stood', () => {
    expect(shown(version(['a', '甲'], ['n', '新'], ['c', '丙改'], ['d', '丁']))).toEqual([
      ['a', 'same', false],
      ['b', 'removed', false],
      ['n', 'added', false],
      ['c', 'changed', false],
      ['d', 'same', false],
    ]);
    expect(shown([]).every(([, status]) => status === 'removed')).toBe(true);
    expect(shown(version(['b', '乙'], ['c', '丙'], ['d', '丁']))[0]).toEqual(['a', 'removed', false]);
  });

  it('mark what moved among those that stayed', () => {
    const next = version(['b', '乙'], ['c', '丙'], ['d', '丁'], ['a', '甲']);
    expect(shown(next).filter(([, , moved]) => moved)).toEqual([['a', 'same', true]]);
    expect(substance(difference(old, next)).reasons).toEqual([{ id: 'a', reason: 'moved' }]);
  });
});

describe('whether a change is one of substance', () => {
  it.each([
    ['夜班津贴为80元。', '夜班津贴为 80 元;', null],
    ['(一)医院', '\uff08一\uff09医院', null],
    ['增长10.5%', '增长105%', 'figures'],
    ['减少-1.6个百分点', '减少1.6个百分点', 'figures'],
    ['每班八十元', '每班九十元', 'figures'],
    ['应当公示', '不应当公示', 'negation'],
    ['shall be paid', 'shall not be paid', 'negation'],
    ['由院长签发', '由书记签发', 'wording'],
    ['', '新', 'wording'],
  ])('%s → %s is %s', (before, after, reason) => expect(reasonOf(before, after)).toBe(reason));

  it('added and removed paragraphs are; the secretary may only raise an editorial one', () => {
    const judged = substance(difference(old, version(['a', '甲'], ['n', '新'], ['c', '丙'], ['d', '丁'])));
    expect(judged).toEqual({
      substantive: true,
      reasons: [
        { id: 'b', reason: 'removed' },
        { id: 'n', reason: 'added' },
      ],
    });
    expect(isSubstantive(judged, false)).toBe(true);
    const editorial = substance(
      difference(old, version(['a', '甲。'], ['b', '乙'], ['c', '丙'], ['d', '丁'])),
    );
    expect(editorial).toEqual({ substantive: false, reasons: [] });
    expect([isSubstantive(editorial, false), isSubstantive(editorial, true)]).toEqual([false, true]);
  });
});
