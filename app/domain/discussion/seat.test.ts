import { expect, test } from 'vitest';
import { isBeforeSpeech, isSpeechOpen, type RoomKind, type RoomStanding, seatOf } from './seat';

const nobody: Omit<RoomStanding, 'kind'> = {
  session: 'groups',
  onRoll: false,
  member: false,
  leads: false,
  attendee: false,
  secretary: false,
  management: false,
};
const kinds: readonly RoomKind[] = ['delegation', 'presidium', 'committee', 'plenary'];

/** Who → seat in a delegation's, the presidium's, a committee's room and the plenary. */
const table: readonly [string, Partial<RoomStanding>, readonly (string | null)[]][] = [
  ['nobody', {}, [null, null, null, null]],
  ['somebody on the roll of another group', { onRoll: true }, [null, null, null, null]],
  ['a member', { onRoll: true, member: true }, ['speaker', 'speaker', 'speaker', 'speaker']],
  [
    'who leads',
    { onRoll: true, member: true, leads: true },
    ['moderator', 'moderator', 'moderator', 'moderator'],
  ],
  ['an attendee', { attendee: true }, ['speaker', null, null, 'speaker']],
  ['the secretary', { secretary: true }, ['moderator', 'moderator', 'moderator', 'moderator']],
  ['management', { management: true }, [null, null, null, 'listener']],
  [
    'management that is a member too',
    { management: true, member: true, onRoll: true },
    ['speaker', 'speaker', 'speaker', 'speaker'],
  ],
  ['management that attends', { management: true, attendee: true }, ['speaker', null, null, 'speaker']],
];

test.each(table)('%s sits where the table says', (_who, who, seats) => {
  expect(kinds.map((kind) => seatOf({ ...nobody, ...who, kind }))).toEqual(seats);
});

test('rooms open with the launch, are read only after the closing, and a cancelled session has no open room', () => {
  expect(
    (['draft', 'planned'] as const).every((state) => isBeforeSpeech(state) && !isSpeechOpen(state)),
  ).toBe(true);
  expect((['launched', 'groups', 'vote', 'closing', 'adjourned'] as const).every(isSpeechOpen)).toBe(true);
  expect((['published', 'reported', 'archived', 'cancelled'] as const).some(isSpeechOpen)).toBe(false);
});
