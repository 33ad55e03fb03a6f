import { expect, test } from 'vitest';
import { serverSay } from '#app/i18n/server-say';
import { roomCalled } from './room-called';

test('the presidium and the plenary are said in the reader’s language, the others by their own name', () => {
  const names = ['presidium', 'plenary', '内科代表团'];
  expect(
    names
      .map((name) => roomCalled(serverSay('en'), name))
      .slice(0, 2)
      .join(),
  ).not.toMatch(/[一-龥]|presidium,plenary/);
  expect(names.map((name) => roomCalled(serverSay('zh-CN'), name))).toEqual([
    '主席团',
    '全体代表',
    '内科代表团',
  ]);
});
