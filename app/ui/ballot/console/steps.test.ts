import { describe, expect, test } from 'vitest';
import type { CeremonyRound } from '../../../domain/ballot/forms-sealed';
import type { CeremonyState } from '../../../domain/ballot/states';
import type { ConsoleView } from './console-view';
import { type Held, stepOf } from './steps';

/** A ceremony of 甲, 乙 and 丙 as 乙's console sees it; who has spoken in which round. */
function view(state: CeremonyState, said: Partial<Record<CeremonyRound, readonly number[]>>): ConsoleView {
  return {
    now: new Date(0),
    session: { id: 's', title: '会议' },
    ceremony: { id: 'c', state, threshold: 2, size: 3, source: '', keyset: null, nonce: null, reason: null },
    me: 2,
    trustees: [
      { i: 1, name: '甲' },
      { i: 2, name: '乙' },
      { i: 3, name: '丙' },
    ],
    messages: Object.entries(said).flatMap(([round, who]) =>
      who.map((i) => ({ i, round: round as CeremonyRound, body: `${round} ${i}` })),
    ),
    boxes: [],
  };
}

const fresh: Held = { hasSecrets: false, isOwn: false, pinned: null, hasKeyFile: false };
const held: Held = { ...fresh, hasSecrets: true, isOwn: true };
const firsts = ['first 1', 'first 2', 'first 3'];
const compared: Held = { ...held, pinned: firsts };
const all = [1, 2, 3];

describe('a console', () => {
  test('begins when the person says so, and sends what was kept if the answer was lost', () => {
    expect(stepOf(view('dealing', {}), fresh)).toMatchObject({ stage: 'begin', is: 'act' });
    expect(stepOf(view('dealing', {}), { ...held, isOwn: false })).toMatchObject({
      stage: 'begin',
      is: 'go',
    });
  });
  test('names who is missing', () => {
    expect(stepOf(view('dealing', { first: [2, 3] }), held)).toEqual({
      stage: 'begin',
      is: 'wait',
      missing: ['甲'],
    });
    const dealt = view('dealing', { first: all, second: [2] });
    expect(stepOf(dealt, compared)).toEqual({ stage: 'exchange', is: 'wait', missing: ['甲', '丙'] });
  });
  test('says nothing second before the person has compared, and nothing once what was compared has changed', () => {
    const begun = view('dealing', { first: all });
    expect(stepOf(begun, held)).toMatchObject({ stage: 'compare', is: 'act' });
    expect(stepOf(begun, compared)).toMatchObject({ stage: 'exchange', is: 'go' });
    const other = { ...held, pinned: ['first 1', 'first 2', 'another'] };
    expect(stepOf(begun, other)).toMatchObject({ stage: 'compare', is: 'changed' });
  });
  test('goes on by itself from round to round', () => {
    const dealt = view('dealing', { first: all, second: all });
    expect(stepOf(dealt, compared)).toMatchObject({ stage: 'exchange', is: 'go' });
  });
  test('sends the person back to the device that holds the secrets', () => {
    const begun = view('dealing', { first: all });
    expect(stepOf(begun, fresh)).toMatchObject({ is: 'elsewhere' });
    expect(stepOf(begun, { ...held, isOwn: false })).toMatchObject({ is: 'elsewhere' });
  });
  test('writes the key file where the secrets are, and reads it back anywhere', () => {
    const made = view('rehearsing', { first: all, second: all, third: all });
    expect(stepOf(made, compared)).toMatchObject({ stage: 'keyFile', is: 'act' });
    expect(stepOf(made, { ...compared, hasKeyFile: true })).toMatchObject({ stage: 'rehearse', is: 'act' });
    expect(stepOf(made, fresh)).toMatchObject({ stage: 'rehearse', is: 'act' });
  });
  test('is done when everybody rehearsed, and lets who was not waited for rehearse later', () => {
    const rounds = { first: all, second: all, third: all };
    const waiting = stepOf(view('rehearsing', { ...rounds, rehearsal: [2] }), fresh);
    expect(waiting).toEqual({ stage: 'ready', is: 'wait', missing: ['甲', '丙'] });
    expect(stepOf(view('ready', { ...rounds, rehearsal: all }), fresh)).toMatchObject({ is: 'done' });
    const late = view('ready', { ...rounds, rehearsal: [1, 3] });
    expect(stepOf(late, fresh)).toMatchObject({ stage: 'rehearse', is: 'act' });
  });
  test('stops where the keys were given up', () => {
    expect(stepOf(view('aborted', { first: all }), compared)).toMatchObject({ is: 'over' });
  });
});
