import { expect, test } from 'vitest';
import { readStored, writeStored } from './store';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  };
}
const pending = { ballot: '{}', of: 'box', core: 'core', tracker: 'name', seq: 1 };

test('what is kept of a box is found again by the same person only, and changes leave the rest', () => {
  const on = shelf();
  expect(writeStored(on, 'box', 'one', { pending })).toBe(true);
  writeStored(on, 'box', 'one', { boxHash: 'hash' });
  expect(readStored(on, 'box', 'one')).toEqual({ pending, boxHash: 'hash' });
  expect(readStored(on, 'box', 'other')).toEqual({});
  writeStored(on, 'box', 'one', { pending: undefined });
  expect(readStored(on, 'box', 'one')).toEqual({ boxHash: 'hash' });
});

test('a shelf with rubbish on it, and one that takes nothing, are no trouble', () => {
  const on = shelf();
  for (const text of ['', '{', 'null', '7']) {
    on.kept.set('gongyi-box:box:one', text);
    expect(readStored(on, 'box', 'one')).toEqual({});
  }
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(writeStored(full, 'box', 'one', { pending })).toBe(false);
});
