import { expect, test } from 'vitest';
import { findingsOf, findSplits, type Watched } from './findings';
import {
  beforeAdoption,
  daysLate,
  isLarge,
  isPassed,
  nextPoint,
  outOfOrder,
  type PathPoint,
  planPath,
  standingsOf,
} from './path';
import { usualDecisionRules } from './settings';
import { type Point, points } from './words';

const at = (point: Point, dueOn: string, doneOn: string | null = null, isSkipped = false): PathPoint => ({
  point,
  dueOn,
  doneOn,
  isSkipped,
});

const stands = (one: PathPoint, today: string) => standingsOf([one], today)[0];

test('a path is laid in the order of the points, whatever the order of the rules', () => {
  const route = [...usualDecisionRules.routes.matter].reverse();
  const path = planPath(route, '2026-12-25');
  expect(path.map(({ point }) => point)).toEqual(
    points.filter((one) => path.some(({ point }) => point === one)),
  );
  expect(path.at(1)?.dueOn).toBe('2027-01-09');
});

test('the due day itself is in time', () => {
  expect(stands(at('risk', '2026-11-02'), '2026-11-02')).toBe('open');
  expect(stands(at('risk', '2026-11-02'), '2026-11-03')).toBe('missing');
  expect(stands(at('risk', '2026-11-02', '2026-11-02'), '2027-01-01')).toBe('done');
  expect(stands(at('risk', '2026-11-02', '2026-11-03'), '2027-01-01')).toBe('late');
  expect(stands(at('risk', '2026-11-02', null, true), '2027-01-01')).toBe('skipped');
  expect(daysLate(at('risk', '2026-02-27', '2026-03-02'), '2027-01-01')).toBe(3);
  expect(daysLate(at('risk', '2026-11-02', null, true), '2027-01-01')).toBe(0);
});

test('missing is the point whose turn it is, not those that wait for it', () => {
  const path = [at('proposal', '2026-01-01'), at('research', '2026-02-01')];
  expect(standingsOf(path, '2026-11-02')).toEqual(['missing', 'open']);
  expect(standingsOf([{ ...path[0]!, isSkipped: true }, path[1]!], '2026-11-02')).toEqual([
    'skipped',
    'missing',
  ]);
});

test('order is broken by what comes before what was done, unless that was passed over', () => {
  const path = [
    at('proposal', '2026-01-01', '2026-01-05'),
    at('research', '2026-02-01'),
    at('meeting', '2026-03-01', '2026-01-05'),
  ];
  expect(outOfOrder(path)).toEqual(['meeting']);
  expect(outOfOrder([path[0]!, { ...path[1]!, isSkipped: true }, path[2]!])).toEqual([]);
  expect(outOfOrder([path[0]!, { ...path[1]!, doneOn: '2026-01-04' }, path[2]!])).toEqual(['research']);
});

test('a path is passed with its last point; an empty one never', () => {
  expect(isPassed([])).toBe(false);
  expect(isPassed([at('risk', '2026-01-01', '2026-01-01'), at('meeting', '2026-01-01', null, true)])).toBe(
    true,
  );
  expect(nextPoint([at('risk', '2026-01-01', '2026-01-01'), at('meeting', '2026-01-01')])).toBe('meeting');
});

test('what must be adopted is not decided on an earlier day, and may be on the same', () => {
  const path = [at('risk', '2026-01-01', '2026-01-01'), at('meeting', '2026-01-01', '2026-01-10')];
  expect(beforeAdoption(path, null)).toEqual(['meeting']);
  expect(beforeAdoption(path, '2026-01-11')).toEqual(['meeting']);
  expect(beforeAdoption(path, '2026-01-10')).toEqual([]);
});

test('an unknown sum is not yet small, and what is not about money never large', () => {
  expect(isLarge(usualDecisionRules, 'fund', null)).toBe(true);
  expect(isLarge(usualDecisionRules, 'fund', 10_000_000)).toBe(true);
  expect(isLarge(usualDecisionRules, 'fund', 9_999_999)).toBe(false);
  expect(isLarge(usualDecisionRules, 'personnel', 99_999_999)).toBe(false);
});

const plainly = (text: string) => text;
const watched = (more: Partial<Watched> = {}): Watched => ({
  ...{
    id: 'd',
    code: 'D',
    title: '题',
    class: 'fund',
    amount: null,
    supplierId: null,
    startedOn: '2026-01-01',
  },
  ...{ mustAdopt: false, adoptedOn: null, path: [], foundMissing: new Set() },
  ...more,
});

test('the same decision gives the same findings; what was found missing is not found late once more', () => {
  const path = [at('risk', '2026-01-01', '2026-01-31')];
  const one = findingsOf(watched({ path }), '2026-06-01');
  expect(one).toEqual(findingsOf(watched({ path }), '2027-06-01'));
  expect(one).toMatchObject([{ kind: 'pointLate', key: 'd:risk', severity: 'serious', data: { days: 30 } }]);
  expect(
    findingsOf(watched({ path, foundMissing: new Set([`risk:${path[0]!.dueOn}`]) }), '2026-06-01'),
  ).toEqual([]);
});

test('sums in parts are one finding of the group, whatever the order; another that joins makes another group', () => {
  const part = (id: string, startedOn: string, amount: number, supplierId = 's') =>
    watched({ id, code: id, startedOn, amount, supplierId });
  const two = [part('a', '2026-01-01', 6_000_000), part('b', '2026-03-01', 4_000_000)];
  expect(findSplits(two, usualDecisionRules, plainly)).toMatchObject([
    { about: 'a', key: 'a b', data: { count: 2, yuan: 100_000 } },
  ]);
  expect(
    findSplits([...two, part('c', '2026-03-20', 1)].reverse(), usualDecisionRules, plainly),
  ).toMatchObject([{ about: 'a', key: 'a b c', data: { count: 3 } }]);
  expect(findSplits([two[0]!, part('b', '2026-04-02', 4_000_000)], usualDecisionRules, plainly)).toEqual([]);
  expect(findSplits([two[0]!, part('b', '2026-03-01', 4_000_000, 't')], usualDecisionRules, plainly)).toEqual(
    [],
  );
  expect(findSplits([two[0]!, part('b', '2026-03-01', 10_000_000)], usualDecisionRules, plainly)).toEqual([]);
});
