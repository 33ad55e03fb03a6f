import { expect, test } from 'vitest';
import { next } from '../step';
import { faultOfLeave, faultOfSignIn, leaveSteps } from './attendance';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const window = (stage: string, state: 'planned' | 'open' | 'closed') =>
  ({ stage, state, opensAt: at(1), closesAt: at(3) }) as const;

test('one signs in from the moment a window opens until just before it closes', () => {
  expect(faultOfSignIn(window('opening', 'open'), at(1))).toBeNull();
  expect(faultOfSignIn(window('opening', 'open'), new Date(at(3).getTime() - 1))).toBeNull();
  expect(faultOfSignIn(window('opening', 'open'), at(3))).toMatchObject({ code: 'congress.signInOver' });
  expect(faultOfSignIn(window('opening', 'closed'), at(2))).toMatchObject({ code: 'congress.signInOver' });
  expect(faultOfSignIn(window('opening', 'planned'), at(2))).toMatchObject({ code: 'congress.signInNotYet' });
});

test('leave is asked before a stage is over, while a session is on', () => {
  const windows = [window('opening', 'closed'), { ...window('vote', 'planned'), closesAt: at(9) }];
  expect(faultOfLeave('groups', ['vote'], windows, at(5))).toBeNull();
  expect(faultOfLeave('groups', ['vote', 'opening'], windows, at(5))).toMatchObject({
    code: 'congress.leaveTooLate',
    params: { stage: 'opening' },
  });
  expect(faultOfLeave('published', ['vote'], windows, at(5))).toMatchObject({ code: 'congress.leaveClosed' });
  expect(faultOfLeave('launched', ['closing'], windows, at(5))).toBeNull();
});

test('leave that was declined stays declined', () => {
  expect(next(leaveSteps, 'declined', 'grant')).toBeNull();
  expect(next(leaveSteps, 'granted', 'withdraw')).toBe('withdrawn');
});
