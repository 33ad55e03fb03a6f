import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile, profileIds } from './profiles';
import { approvalsNeeded, mayAdopt, quorum, quorumReached } from './quorum';

const shanghai = profile('SH_2017');

describe('the quorum', () => {
  it.each([
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 2],
    [30, 20, 16],
    [31, 21, 16],
    [100, 67, 51],
    [175, 117, 88],
    [176, 118, 89],
  ])('of %i representatives is %i, and %i must approve', (seats, needed, approvals) => {
    for (const id of profileIds) {
      expect(quorum(profile(id), seats)).toBe(needed);
      expect(approvalsNeeded(profile(id), seats)).toBe(approvals);
    }
  });

  it('is reached at its number and missed one below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (seats) => {
        const needed = quorum(shanghai, seats);
        expect(quorumReached(shanghai, needed, seats)).toBe(true);
        expect(quorumReached(shanghai, needed - 1, seats)).toBe(false);
      }),
    );
  });

  it('must be there for anything to be adopted, however many approve', () => {
    expect(mayAdopt(shanghai, 66, 100)).toBe(false);
    expect(mayAdopt(shanghai, 67, 100)).toBe(true);
  });

  it('of nobody does not exist', () => {
    expect(() => quorum(shanghai, 0)).toThrow(RangeError);
    expect(() => quorumReached(shanghai, 0, 0)).toThrow(RangeError);
  });
});
