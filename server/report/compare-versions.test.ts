import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#app/domain/report/document';
import { compareTexts, compareVersions } from './compare-versions';

const block = (id: string, ordinal: number, text: string): Block => ({
  id,
  ordinal,
  text,
  kind: 'paragraph',
  level: 0,
});

describe('the comparison of two versions', () => {
  it('shows the change inside a paragraph by words', () => {
    expect(compareTexts('夜班津贴由每班80元调整', '夜班津贴由每班130元调整')).toEqual([
      { kind: 'same', text: '夜班津贴由每班' },
      { kind: 'del', text: '80' },
      { kind: 'ins', text: '130' },
      { kind: 'same', text: '元调整' },
    ]);
  });

  it('loses no character of either text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'一二夜班 津贴,80\n'.split(''), '😀', '𠮷', '👩‍⚕️'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        const joined = (gone: string) =>
          pieces
            .filter(({ kind }) => kind !== gone)
            .map((piece) => piece.text)
            .join('');
        expect([joined('ins'), joined('del')]).toEqual([before, after]);
      }),
    );
  });

  it('shows a text that was wholly rewritten as replaced, in no time', () => {
    const long = (seed: number) =>
      Array.from({ length: 30_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * seed) % 9_000))).join('');
    // Time of its own: how busy the machine is with others says nothing.
    const started = process.cpuUsage();
    expect(compareTexts(long(17), long(31)).map(({ kind }) => kind)).toContain('ins');
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });

  it('gives pieces to changed paragraphs only', () => {
    const compared = compareVersions(
      [block('a', 0, '甲'), block('b', 1, '乙')],
      [block('a', 0, '甲'), block('b', 1, '乙改')],
    );
    expect(compared.map(({ status, pieces }) => [status, pieces?.length ?? 0])).toEqual([
      ['same', 0],
      ['changed', 2],
    ]);
  });
});
