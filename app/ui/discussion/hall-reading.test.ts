import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openHallReading } from './hall-reading';

let may = true;
let there = true;
let reads = 0;
const open = () =>
  openHallReading({
    mayRead: () => may,
    answers: async () => there,
    read: () => {
      reads += 1;
    },
  });
let reading: ReturnType<typeof open>;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
beforeEach(() => {
  vi.useFakeTimers();
  [may, there, reads] = [true, true, 0];
  reading = open();
});
afterEach(() => {
  reading.stop();
  vi.useRealTimers();
});

test('many bells in a moment are one reading', async () => {
  for (const wait of [20, 5, 300]) reading.soon(wait);
  await pass(20);
  expect(reads).toBe(1);
  reading.soon(20);
  await pass(20);
  expect(reads).toBe(2);
});

test('a reading that would not come through is not begun, and tried again until it does', async () => {
  there = false;
  reading.soon(20);
  await pass(10_000);
  expect(reads).toBe(0);
  there = true;
  await pass(3000);
  expect(reads).toBe(1);
  await pass(60_000);
  expect(reads).toBe(1);
});

test('while nobody looks or nothing comes through it waits, and makes up for it at once afterwards', async () => {
  may = false;
  reading.soon(20);
  await pass(60_000);
  reading.look();
  await pass(60_000);
  expect(reads).toBe(0);
  may = true;
  reading.look();
  await pass(0);
  expect(reads).toBe(1);
  reading.look();
  await pass(60_000);
  expect(reads).toBe(1);
});

test('a wall whose numbers no bell tells reads itself every five to ten seconds, and not while it is hidden', async () => {
  reading.beat();
  await pass(4999);
  expect(reads).toBe(0);
  await pass(60_001);
  expect(reads).toBeGreaterThanOrEqual(6);
  expect(reads).toBeLessThanOrEqual(13);
  may = false;
  const before = reads;
  await pass(60_000);
  expect(reads).toBe(before);
  may = true;
  await pass(10_000);
  expect(reads).toBeGreaterThan(before);
  reading.rest();
  const rested = reads;
  await pass(60_000);
  expect(reads).toBe(rested);
});

test('a page that is left reads no more, whatever was under way', async () => {
  reading.beat();
  reading.soon(20);
  reading.stop();
  reading.soon(0);
  reading.beat();
  await pass(60_000);
  expect(reads).toBe(0);
});
