import { beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from './ledger';
import type { Told } from './told';

let now = 0;
let ledger: Ledger;
const told = (id: number): Told => ({ id, org: 'o', session: null, name: 'congress.launched', subject: 's' });
const hear = (...ids: number[]) => ids.map((id) => ledger.hear(told(id), ['hall']));
const everywhere = () => true;
const ids = (found: Told[] | null) => found?.map(({ id }) => id) ?? null;

beforeEach(() => {
  now = 1_000_000;
  ledger = openLedger(() => now);
  ledger.begin(100);
});

describe('the ledger', () => {
  it('says of each number once that it is new', () => {
    expect(hear(101, 102, 102, 101, 103)).toEqual([true, true, false, false, true]);
    expect(ledger.newest()).toBe(103);
  });
  it('does not take for new what was there before it began', () => {
    expect(hear(100, 7)).toEqual([false, false]);
  });
  it('keeps a number open that was left out, until it appears', () => {
    hear(101, 104);
    expect(ledger.gaps()).toEqual([102, 103]);
    expect(hear(103, 103)).toEqual([true, false]);
    expect(ledger.gaps()).toEqual([102]);
  });
  it('gives up a number that never appears: its order was rolled back', () => {
    hear(103);
    now += 601_000;
    expect(ledger.gaps()).toEqual([]);
  });
  it('keeps only so many numbers open after a leap', () => {
    hear(10_000_000);
    expect(ledger.gaps()).toHaveLength(5000);
  });
  it('passes over a number that nobody may hear', () => {
    ledger.pass(101);
    expect([hear(101), ids(ledger.since({ id: 100, ago: 0 }, everywhere))]).toEqual([[false], []]);
  });
});

describe('since n', () => {
  it('tells what is newer, in order', () => {
    now += 60_000;
    hear(101, 103, 102);
    now += 60_000;
    expect(ids(ledger.since({ id: 101, ago: 61_000 }, everywhere))).toEqual([101, 102, 103]);
    expect(ids(ledger.since({ id: 101, ago: 1000 }, everywhere))).toEqual([102, 103]);
  });
  it('tells a number that was committed late, though a greater one was heard before', () => {
    hear(105);
    now += 120_000;
    hear(103);
    now += 3000;
    expect(ids(ledger.since({ id: 105, ago: 4000 }, everywhere))).toEqual([103]);
  });
  it('tells again what was heard in the time that is asked for, unless it was seen', () => {
    now += 60_000;
    hear(101, 102);
    now += 5000;
    expect(ids(ledger.since({ id: 102, ago: 0 }, everywhere))).toEqual([]);
    expect(ids(ledger.since({ id: 102, ago: 10_000 }, everywhere))).toEqual([101, 102]);
    expect(ids(ledger.since({ id: 102, ago: 10_000 }, everywhere, new Set([102])))).toEqual([101]);
  });
  it('tells a page that has just been loaded what happened since it began to load, and nothing older', () => {
    hear(101);
    now += 60_000;
    hear(102);
    now += 1000;
    expect(ids(ledger.since({ id: null, ago: 1500 }, everywhere))).toEqual([102]);
    expect(ids(ledger.since({ id: null, ago: 0 }, everywhere))).toEqual([]);
  });
  it('tells only what rang where the listener sits', () => {
    ledger.hear(told(101), ['hall']);
    ledger.hear(told(102), ['room']);
    expect(ids(ledger.since({ id: 100, ago: 0 }, (places) => places.includes('room')))).toEqual([102]);
  });
  it('says that too much was missed rather than telling hundreds of bells', () => {
    hear(...Array.from({ length: 101 }, (_, at) => 101 + at));
    expect(ledger.since({ id: 100, ago: 0 }, everywhere)).toBeNull();
    expect(ids(ledger.since({ id: 101, ago: 0 }, (places) => places.includes('nowhere')))).toEqual([]);
  });
  it('says that too much was missed when it happened before this process listened', () => {
    now += 10_000;
    expect(ledger.since({ id: 90, ago: 20_000 }, everywhere)).toBeNull();
    ledger.cover(Number.NEGATIVE_INFINITY);
    expect(ids(ledger.since({ id: 90, ago: 20_000 }, everywhere))).toEqual([]);
  });
  it('forgets the oldest, and says so', () => {
    for (let id = 101; id < 9000; id += 1) {
      now += 10;
      hear(id);
    }
    expect(ledger.since({ id: 101, ago: 78_000 }, () => false)).toBeNull();
    expect(ids(ledger.since({ id: 8999, ago: 100 }, () => false))).toEqual([]);
  });
});
