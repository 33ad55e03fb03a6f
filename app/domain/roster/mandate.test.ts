import { describe, expect, it } from 'vitest';
import { profile } from '../statute/profiles';
import { electionReaches, endGrounds, mandateEvents, mandateKinds, removalReaches } from './mandate';

const shanghai = profile('SH_2017');
const zhejiang = profile('ZJ_2010');

describe('an election in a constituency', () => {
  it.each([
    [30, 20, 15, true],
    [30, 19, 19, false],
    [30, 30, 14, false],
    [31, 21, 15, false],
    [31, 21, 16, true],
    [1, 1, 1, true],
  ])('of %i staff with %i taking part and %i in favour elects: %s', (staff, tookPart, approve, elected) => {
    expect(electionReaches(shanghai, { staff, tookPart, approve })).toMatchObject({ ok: true, elected });
  });

  it('measures votes on all staff, so that a clear majority of ballots can fall short', () => {
    expect(electionReaches(shanghai, { staff: 90, tookPart: 60, approve: 44 })).toMatchObject({
      elected: false,
      turnout: { needed: 60, holds: true },
      winning: { needed: 45, actual: 44, holds: false },
    });
  });

  it('takes exactly half in Shanghai but more than half by the stricter default', () => {
    const figures = { staff: 30, tookPart: 30, approve: 15 };
    expect(electionReaches(shanghai, figures)).toMatchObject({ elected: true });
    expect(electionReaches(zhejiang, figures)).toMatchObject({ elected: false });
  });

  it('is refused on figures that can not be', () => {
    expect(electionReaches(shanghai, { staff: 0, tookPart: 0, approve: 0 })).toMatchObject({
      code: 'roster.emptyConstituency',
    });
    expect(electionReaches(shanghai, { staff: 5, tookPart: 6, approve: 1 })).toMatchObject({
      code: 'roster.moreVotesThanStaff',
    });
    expect(electionReaches(shanghai, { staff: 5, tookPart: 3, approve: 4 })).toMatchObject({
      code: 'roster.moreVotesThanStaff',
    });
    expect(() => electionReaches(shanghai, { staff: 5, tookPart: -1, approve: 0 })).toThrow(RangeError);
  });
});

describe('a recall', () => {
  it('needs half of all staff of the original constituency', () => {
    expect(removalReaches(shanghai, { staff: 41, agreed: 20 })).toMatchObject({ removed: false });
    expect(removalReaches(shanghai, { staff: 41, agreed: 21 })).toMatchObject({ removed: true });
    expect(removalReaches(shanghai, { staff: 40, agreed: 20 })).toMatchObject({ removed: true });
    expect(removalReaches(shanghai, { staff: 0, agreed: 0 })).toMatchObject({ ok: false });
    expect(removalReaches(shanghai, { staff: 3, agreed: 4 })).toMatchObject({ ok: false });
  });
});

it('tells for every kind of event what becomes of the seat', () => {
  expect(mandateKinds.filter((kind) => mandateEvents[kind].endsSeat)).toEqual(['recall', 'end']);
  expect(mandateEvents.byElection.needs).toBe('election');
  expect(Object.keys(endGrounds)).toContain('leftConstituency');
});
