import { expect, it } from 'vitest';
import { findAlike } from './alike';

const list = [
  { id: 'a', text: '请问夜班班车什么时候能增加？' },
  { id: 'b', text: '夜班班车什么时候增加两班' },
  { id: 'c', text: '食堂几点开门？' },
  { id: 'd', text: '请问是否' },
];

it('finds questions that ask the same in other words, and none in politeness alone', () => {
  const found = findAlike(list, list);
  expect(found.get('a')!.map((one) => one.id)).toEqual(['b']);
  expect(found.get('b')!.map((one) => one.id)).toEqual(['a']);
  expect(found.get('c')).toEqual([]);
  expect(found.get('d')).toEqual([]);
  expect(findAlike([], list).size).toBe(0);
});
