import { expect, test } from 'vitest';
import type { Increment, StatementView } from '../../domain/discussion/room-views';
import { absorb, rejoin, type SaidState, waitBefore } from './said-state';

const view = (number: number, more: Partial<StatementView> = {}): StatementView => ({
  id: `id${number}`,
  number,
  itemId: null,
  side: null,
  parent: null,
  paragraph: null,
  text: `第 ${number} 句`,
  author: { name: '某人', delegation: null, office: null },
  isMine: false,
  at: new Date(number),
  editedAt: null,
  withdrawn: false,
  hidden: null,
  replies: 0,
  supports: 0,
  supported: false,
  ...more,
});
const state = (from: number, to: number, more: Partial<SaidState> = {}): SaidState => ({
  statements: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => view(from + index)),
  newest: to,
  changes: 0,
  hasOlder: from > 1,
  ...more,
});
const heard = (newest: number, ...statements: StatementView[]): Increment => ({
  behind: false,
  newest,
  changes: 1,
  statements,
});
const numbers = (of: SaidState) => of.statements.map((one) => one.number);
const all = () => true;

test('what is new is appended in its place, once, whatever the order it comes in', () => {
  const first = absorb(state(1, 3), heard(5, view(5), view(4)), all);
  expect(numbers(first.state)).toEqual([1, 2, 3, 4, 5]);
  expect(first.fresh.map((one) => one.number).sort()).toEqual([4, 5]);
  const again = absorb(first.state, heard(5, view(4), view(5)), all);
  expect(numbers(again.state)).toEqual([1, 2, 3, 4, 5]);
  expect(again.fresh).toEqual([]);
});

test('what has changed takes the place of what it was, and keeps one’s own support where that is not told', () => {
  const known = state(1, 2, { statements: [view(1, { supported: true }), view(2)] });
  const { state: next } = absorb(
    known,
    heard(2, view(1, { text: '改过', supported: null, supports: 4 })),
    all,
  );
  expect(next.statements[0]).toMatchObject({ text: '改过', supported: true, supports: 4 });
});

test('a reply raises the count of its thread; what belongs to another view is not shown and yet known', () => {
  const reply = view(3, { parent: { id: 'id1', number: 1, name: '某人' } });
  const { state: next, fresh } = absorb(state(1, 2), heard(3, reply), () => false);
  expect(next.statements[0]).toMatchObject({ replies: 1 });
  expect(numbers(next)).toEqual([1, 2]);
  expect(next.newest).toBe(3);
  expect(fresh).toEqual([]);
});

test('something old that changed and stands on no page here stays away', () => {
  expect(numbers(absorb(state(51, 60), heard(60, view(7, { text: '改过' })), all).state)).toEqual(
    numbers(state(51, 60)),
  );
});

test('a page read again joins what is known; over a gap it counts alone; what came meanwhile stays', () => {
  expect(numbers(rejoin(state(1, 60, { hasOlder: false }), state(20, 69)))).toEqual(numbers(state(1, 69)));
  expect(numbers(rejoin(state(1, 10), state(100, 149)))).toEqual(numbers(state(100, 149)));
  expect(numbers(rejoin(state(1, 10), state(11, 60)))).toEqual(numbers(state(1, 60)));
  expect(numbers(rejoin(state(10, 62, { changes: 3 }), state(10, 60)))).toEqual(numbers(state(10, 62)));
  const edited = state(1, 2, { changes: 3, statements: [view(1, { text: '新' }), view(2)] });
  expect(rejoin(edited, state(1, 2)).statements[0]).toMatchObject({ text: '新' });
  expect(rejoin(state(1, 2), edited).statements[0]).toMatchObject({ text: '新' });
});

test('words hidden while the page slept are taken back from what it kept, for it asks from where it last heard', () => {
  const slept = state(1, 80, { changes: 3, hasOlder: false });
  const woken = rejoin(slept, state(61, 110, { changes: 4 }));
  expect(numbers(woken)).toEqual(numbers(state(1, 110)));
  expect(woken).toMatchObject({ newest: 110, changes: 3 });
  const hide = heard(110, view(20, { text: null, hidden: '涉及个人隐私' }));
  const { state: told } = absorb(woken, { ...hide, changes: 4 }, all);
  expect(told.statements[19]).toMatchObject({ text: null, hidden: '涉及个人隐私' });
  expect(told.changes).toBe(4);
});

test('where nothing older is kept, or too much has changed to be told, the page counts as it was read', () => {
  expect(rejoin(state(11, 60, { changes: 3 }), state(11, 60, { changes: 9 })).changes).toBe(9);
  const far = rejoin(state(1, 80, { changes: 3 }), state(61, 110, { changes: 104 }));
  expect(numbers(far)).toEqual(numbers(state(61, 110)));
  expect(far.changes).toBe(104);
});

test('a quiet room is read at once, a storm every three seconds', () => {
  expect(waitBefore(1, 0)).toBe(0);
  expect(waitBefore(3, 10_000)).toBe(0);
  expect(waitBefore(100, 1_000)).toBe(2_000);
  expect(waitBefore(100, 5_000)).toBe(0);
});
