import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fairOrder, fairRanks, type Rankable } from './fair-order';

const questions = fc
  .array(
    fc.record({
      support: fc.integer({ min: 0, max: 60 }),
      groups: fc.uniqueArray(fc.constantFrom('内科', '外科', '门诊', '后勤', '护理'), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { maxLength: 40 },
  )
  .map((list): Rankable[] => list.map((one, index) => ({ ...one, number: index + 1 })));
const numbers = (list: readonly Rankable[]) => list.map((one) => one.number);

it('shows every question once, in an order that does not depend on how they came', () => {
  fc.assert(
    fc.property(questions, fc.infiniteStream(fc.nat()), (list, chance) => {
      const ordered = fairOrder(list);
      expect([...numbers(ordered)].sort((a, b) => a - b)).toEqual(numbers(list));
      const shuffled = list
        .map((one) => ({ one, at: chance.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(numbers(fairOrder(shuffled))).toEqual(numbers(ordered));
    }),
  );
});

it('lets every group speak before any group speaks twice', () => {
  fc.assert(
    fc.property(questions, (list) => {
      const ordered = fairOrder(list);
      const groups = [...new Set(list.flatMap((one) => one.groups))];
      // Among the first as many questions as there are groups, none is missing.
      const first = new Set(ordered.slice(0, groups.length).flatMap((one) => one.groups));
      expect(groups.filter((group) => !first.has(group))).toEqual([]);
    }),
  );
});

it('begins with the questions of the first rank, among them one of every group', () => {
  fc.assert(
    fc.property(questions, (list) => {
      const ranks = fairRanks(list);
      const first = list.filter((one) => ranks.get(one) === 1);
      expect(
        fairOrder(list)
          .slice(0, first.length)
          .every((one) => ranks.get(one) === 1),
      ).toBe(true);
      expect(new Set(first.flatMap((one) => one.groups))).toEqual(new Set(list.flatMap((one) => one.groups)));
    }),
  );
});

it('keeps the order of support within a group that asks alone', () => {
  fc.assert(
    fc.property(questions, (list) => {
      const alone = fairOrder(list.map((one) => ({ ...one, groups: ['内科'] })));
      for (const [index, one] of alone.slice(1).entries())
        expect(alone[index]!.support).toBeGreaterThanOrEqual(one.support);
    }),
  );
});

it('sets a small group’s only question before the second of a large one, however many support that', () => {
  const list: Rankable[] = [
    { number: 1, support: 50, groups: ['外科'] },
    { number: 2, support: 40, groups: ['外科'] },
    { number: 3, support: 1, groups: ['后勤'] },
  ];
  expect(numbers(fairOrder(list))).toEqual([1, 3, 2]);
  // A question of both takes the better of its two ranks, and is shown once.
  expect(numbers(fairOrder([...list, { number: 4, support: 45, groups: ['外科', '后勤'] }]))).toEqual([
    1, 4, 3, 2,
  ]);
});
