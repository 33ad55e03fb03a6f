import { expect, test } from 'vitest';
import { askedOf, type OwnDay, type OwnWindow } from './now';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const window = (
  stage: OwnWindow['stage'],
  from: number,
  to: number,
  more: Partial<OwnWindow> = {},
): OwnWindow => ({
  id: stage,
  stage,
  ordinal: 1,
  opensAt: at(from),
  closesAt: at(to),
  state: 'open',
  signedInAt: null,
  spoke: 0,
  voted: 0,
  read: false,
  ...more,
});
const day = (more: Partial<OwnDay>): OwnDay => ({
  seat: 'formal',
  windows: [],
  votes: [],
  boxes: [],
  papers: [],
  leaveToDecide: 0,
  amendmentsToAnswer: 0,
  keeps: null,
  mayChair: false,
  ...more,
});
const vote = { id: 'v', question: '同意吗？', state: 'open', castAt: null, outcome: null } as const;

test('being present comes first, then the open vote, then reading', () => {
  const asked = askedOf(
    day({
      windows: [window('preparatory', 1, 3), window('vote', 8, 9, { state: 'planned' })],
      votes: [{ ...vote, opensAt: at(1), closesAt: at(3) }],
      papers: [{ id: 'p', title: '报告', state: 'unread' }],
    }),
    at(2),
  );
  expect(asked.map((one) => one.ask)).toEqual(['signIn', 'vote', 'read']);
  expect(asked[2]).toMatchObject({ until: at(8), count: 1 });
});

test('nothing is asked twice and nothing after its end', () => {
  const windows = [window('opening', 1, 3, { signedInAt: at(2) })];
  expect(askedOf(day({ windows }), at(2))).toEqual([]);
  expect(askedOf(day({ windows: [window('opening', 1, 3)] }), at(3))).toEqual([]);
  expect(askedOf(day({ votes: [{ ...vote, opensAt: at(1), closesAt: at(3) }] }), at(3))).toEqual([]);
});

test('an attendee signs in and does not vote; who sits nowhere is asked nothing', () => {
  const open = { windows: [window('opening', 1, 3)], votes: [{ ...vote, opensAt: at(1), closesAt: at(3) }] };
  expect(askedOf(day({ ...open, seat: 'attendee' }), at(2)).map((one) => one.ask)).toEqual(['signIn']);
  expect(askedOf(day({ ...open, seat: null }), at(2))).toEqual([]);
});

test('a paper that changed since it was read comes before one never read', () => {
  const papers = [
    { id: 'a', title: '甲', state: 'unread' },
    { id: 'b', title: '乙', state: 'changed' },
  ] as const;
  expect(askedOf(day({ papers }), at(2))).toMatchObject([{ ask: 'read', first: 'b', count: 2, changed: 1 }]);
});

test('asks to vote in an open ballot box until its end', () => {
  const box = { id: 'b', title: '第一票箱', opensAt: at(1), closesAt: at(3) };
  expect(askedOf(day({ boxes: [box] }), at(2))).toEqual([
    { ask: 'box', id: 'b', question: '第一票箱', until: at(3) },
  ]);
  expect(askedOf(day({ boxes: [box] }), at(3))).toEqual([]);
  expect(askedOf(day({ boxes: [box] }), at(0))).toEqual([]);
});

test('a scrutineer whose keys are waited for is asked before the leaves of others, with or without a seat', () => {
  const asked = askedOf(day({ seat: null, keeps: 'c', leaveToDecide: 2 }), at(2));
  expect(asked.map(({ ask }) => ask)).toEqual(['keep', 'decideLeave']);
});
