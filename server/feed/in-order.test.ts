import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInOrder } from './in-order';
import type { Told } from './told';

let rung: number[][];
let hear: ReturnType<typeof openInOrder>;
const stated = (number: number, id = number): Told => ({
  id,
  org: 'o',
  session: null,
  name: 'discussion.stated',
  subject: 's',
  room: 'r',
  number,
});
const say = (...numbers: number[]) => {
  for (const number of numbers) hear(stated(number), ['room']);
};

beforeEach(() => {
  vi.useFakeTimers();
  rung = [];
  hear = openInOrder((told) => void rung.push(told.map(({ number, id }) => number ?? id)));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is rung', () => {
  it('comes at once where it was quiet', () => {
    say(1);
    expect(rung).toEqual([[1]]);
    vi.advanceTimersByTime(1000);
    say(2);
    expect(rung).toEqual([[1], [2]]);
  });
  it('comes together ten times a second where much happens', () => {
    say(1, 2, 3);
    vi.advanceTimersByTime(100);
    say(4);
    vi.advanceTimersByTime(100);
    expect(rung).toEqual([[1], [2, 3], [4]]);
  });
  it('is in the order of the numbers, though it was told in another one', () => {
    say(1, 3, 4, 2, 6, 5);
    vi.advanceTimersByTime(100);
    expect(rung).toEqual([[1], [2, 3, 4, 5, 6]]);
  });
  it('does not wait for long for a number that never comes', () => {
    say(1, 3);
    vi.advanceTimersByTime(250);
    expect(rung).toEqual([[1]]);
    vi.advanceTimersByTime(200);
    expect(rung).toEqual([[1], [3]]);
    say(2, 4);
    vi.advanceTimersByTime(400);
    expect(rung.flat().sort()).toEqual([1, 2, 3, 4]);
  });
  it('is not held up by what has no number, nor by another place', () => {
    say(1, 3);
    hear({ id: 9, org: 'o', session: null, name: 'congress.launched', subject: 's' }, ['hall']);
    expect(rung).toEqual([[1], [9]]);
  });
});
