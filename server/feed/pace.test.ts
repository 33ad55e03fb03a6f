import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPace } from './pace';

const here = () => false;

test('a few are let in at once and the rest by and by, in the order in which they came', async () => {
  const pace = openPace(200);
  const entered: number[] = [];
  for (let one = 0; one < 12; one += 1) pace.queue(() => entered.push(one), here);
  expect(entered).toEqual([0, 1, 2, 3]);
  await expect.poll(() => entered.length).toBe(12);
  expect(entered).toEqual([...entered].sort((a, b) => a - b));
  pace.close();
});

test('who has gone while waiting takes nobody’s turn', () => {
  const pace = openPace(100);
  const entered: string[] = [];
  pace.queue(() => entered.push('first'), here);
  for (let one = 0; one < 5; one += 1)
    pace.queue(
      () => entered.push('gone'),
      () => true,
    );
  pace.queue(() => entered.push('second'), here);
  expect(entered).toEqual(['first', 'second']);
  pace.close();
});

test('a closed door lets nobody in any more', async () => {
  const pace = openPace(50);
  const entered: number[] = [];
  for (let one = 0; one < 4; one += 1) pace.queue(() => entered.push(one), here);
  pace.close();
  await pause(80);
  expect(entered).toEqual([0]);
});
