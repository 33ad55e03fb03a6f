import { expect, test } from 'vitest';
import { placeOf, type VoterView } from './view';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 1, minute));
const view: VoterView = {
  now: at(10),
  session: { id: 's', title: '会议' },
  box: {
    id: 'b',
    title: '表决',
    stage: 'vote',
    state: 'open',
    revote: true,
    opensAt: at(0),
    closesAt: at(30),
    voidReason: null,
  },
  isOpen: true,
  isGuest: false,
  papers: null,
  texts: [],
  sitting: { id: 'w', signedIn: true },
  standing: { voted: false, pseudonym: 'C', seq: 0, prev: '', code: null },
};
const boxed = (more: Partial<VoterView['box']>) => ({ ...view, box: { ...view.box, ...more } });

test('a representative who signed in gets the paper; without a sitting nobody has to', () => {
  expect(placeOf(view)).toBe('paper');
  expect(placeOf({ ...view, sitting: { id: 'w', signedIn: false } })).toBe('signIn');
  expect(placeOf({ ...view, sitting: null })).toBe('paper');
});

test('who has voted is shown so, signed in or not', () => {
  const standing = { ...view.standing!, voted: true };
  expect(placeOf({ ...view, standing })).toBe('cast');
  expect(placeOf({ ...view, standing, sitting: { id: 'w', signedIn: false } })).toBe('cast');
});

test('who is not on the roll is told, a guest otherwise than a stranger', () => {
  expect(placeOf({ ...view, standing: null })).toBe('stranger');
  expect(placeOf({ ...view, standing: null, isGuest: true })).toBe('guest');
});

test('the box goes before the person', () => {
  expect(placeOf(boxed({ state: 'planned' }))).toBe('notYet');
  expect(placeOf({ ...boxed({ opensAt: at(20) }), isOpen: false })).toBe('notYet');
  expect(placeOf({ ...view, isOpen: false })).toBe('over');
  expect(placeOf(boxed({ state: 'closed' }))).toBe('hold');
  expect(placeOf(boxed({ state: 'counting' }))).toBe('hold');
  expect(placeOf(boxed({ state: 'counted' }))).toBe('counted');
  expect(placeOf({ ...boxed({ state: 'void' }), standing: null })).toBe('void');
});
