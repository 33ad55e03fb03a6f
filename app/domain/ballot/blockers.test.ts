import { expect, test } from 'vitest';
import { profile } from '../statute/profiles';
import { type BlockerCode, type BoxEvidence, type BoxedItem, blockersOf, firstUnmet } from './blockers';

const now = new Date('2026-11-10T02:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const item: BoxedItem = {
  title: '绩效分配办法',
  persons: [],
  needsText: true,
  textNow: 'a',
  textPrepared: 'a',
  isReady: true,
  overlapping: 0,
  differences: [],
};

const ready: BoxEvidence = {
  now,
  profile: profile('SH_2017'),
  isRehearsal: false,
  noticeOverridden: false,
  papersSince: hours(-8 * 24),
  isRollFrozen: true,
  voters: 30,
  keys: { isReady: true, threshold: 2, size: 3 },
  scrutineers: ['丁一', '王二', '张三'].map((name) => ({ id: `id of ${name}`, name })),
  isPrepared: true,
  signatures: 2,
  opensAt: now,
  closesAt: hours(2),
  window: { state: 'open', opensAt: hours(-1), closesAt: hours(2) },
  items: [item],
};

const unmet = (more: Partial<BoxEvidence>) =>
  blockersOf({ ...ready, ...more })
    .filter(({ holds, by }) => !holds && by !== 'note')
    .map(({ code }) => code);
const boxed = (more: Partial<BoxedItem>) => unmet({ items: [{ ...item, ...more }] });

test('nothing blocks a box that has everything, and the two warnings are said all the same', () => {
  const found = blockersOf(ready);
  expect(firstUnmet(found, 'open')).toBeUndefined();
  expect(found.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['unanimity', 'keysLost']);
});

test('each condition blocks by itself', () => {
  const cases: [BlockerCode, BlockerCode[]][] = [
    ['rollFrozen', unmet({ isRollFrozen: false })],
    ['enoughVoters', unmet({ voters: 4 })],
    ['notNearlySame', boxed({ differences: [30, 4] })],
    ['notBoxedTwice', boxed({ overlapping: 1 })],
    ['itemsReady', boxed({ isReady: false })],
    ['textsOut', boxed({ textNow: 'b' })],
    ['papersInTime', unmet({ papersSince: hours(-6 * 24) })],
    ['keysReady', unmet({ keys: { isReady: false, threshold: 2, size: 3 } })],
    ['scrutineersNoCandidates', boxed({ persons: ['id of 王二'] })],
    ['timeNotOver', unmet({ closesAt: now })],
    ['prepared', unmet({ isPrepared: false })],
    ['signed', unmet({ signatures: 1 })],
    ['timeCome', unmet({ opensAt: hours(1) })],
    ['stageOpen', unmet({ window: null })],
  ];
  for (const [code, found] of cases) expect(found).toEqual([code]);
});

test('five voters are enough, five people apart are apart', () => {
  expect(unmet({ voters: 5 })).toEqual([]);
  expect(boxed({ differences: [0, 5] })).toEqual([]);
});

test('a paper that is not out blocks a motion, not an election', () => {
  expect(boxed({ textNow: null, textPrepared: null })).toEqual(['textsOut']);
  expect(boxed({ textNow: null, textPrepared: null, needsText: false })).toEqual([]);
  expect(boxed({ textNow: 'b', textPrepared: null, needsText: false })).toEqual(['textsOut']);
});

test('papers need their days of notice, except in a rehearsal or where two people let the session go on', () => {
  const late = hours(-24);
  expect(unmet({ papersSince: late })).toEqual(['papersInTime']);
  expect(unmet({ papersSince: late, isRehearsal: true })).toEqual([]);
  expect(unmet({ papersSince: late, noticeOverridden: true })).toEqual([]);
  expect(unmet({ papersSince: null, isRehearsal: true })).toEqual(['papersInTime']);
  const found = blockersOf(ready).find(({ code }) => code === 'papersInTime');
  expect(found?.article).toMatch(/第.+条/);
});

test('a box that reaches beyond the window of its stage stays shut', () => {
  const window = { state: 'open', opensAt: hours(-1), closesAt: hours(1) };
  expect(unmet({ window })).toEqual(['stageOpen']);
  expect(unmet({ window: { ...window, state: 'planned', closesAt: hours(3) } })).toEqual(['stageOpen']);
});

test('a small electorate is warned of, not refused', () => {
  const small = blockersOf({ ...ready, voters: 14 }).find(({ code }) => code === 'smallGroup');
  expect(small).toMatchObject({ holds: false, by: 'note' });
  expect(unmet({ voters: 14 })).toEqual([]);
});

test('preparing asks for less than opening', () => {
  const found = blockersOf({ ...ready, isPrepared: false, signatures: 0, window: null, opensAt: hours(1) });
  expect(firstUnmet(found, 'prepare')).toBeUndefined();
  expect(firstUnmet(found, 'open')?.code).toBe('prepared');
});
