import { expect, test } from 'vitest';
import { profile } from '../statute/profiles';
import { extendedEnd, faultOfOpenness, faultOfTimes, openProcedures, timesAtOpening } from './rules';

const shanghai = profile('SH_2017');
const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const span = (from: number, to: number) => ({ opensAt: at(from), closesAt: at(to) });

test('Shanghai lets a presidium be voted on openly, Zhejiang wants every vote secret', () => {
  expect(faultOfOpenness(shanghai, 'presidium', null)).toBeNull();
  expect(faultOfOpenness(profile('ZJ_2010'), 'presidium', null)).toMatchObject({
    code: 'ballot.mustBeSecret',
  });
});

test('a pay plan is refused with its article, whatever the row in the database says', () => {
  const plan = {
    title: '绩效工资分配办法',
    matter: 'publicInstitution.incomeDistribution',
    procedure: 'adopt',
    secret: false,
  } as const;
  const fault = faultOfOpenness(shanghai, 'item', plan);
  expect(fault).toMatchObject({ code: 'ballot.mustBeSecret', params: { title: '绩效工资分配办法' } });
  expect(fault?.article).toContain('《上海市职工代表大会条例》');
});

test('a report that is only heard has nothing to pass', () => {
  const report = { title: '工作报告', matter: 'unitWorkReport', procedure: 'advise', secret: false } as const;
  expect(faultOfOpenness(shanghai, 'item', report)).toMatchObject({ code: 'ballot.nothingToPass' });
  expect(openProcedures(shanghai)).toEqual(['decide']);
});

test('an item must be named where an item is voted on', () => {
  expect(faultOfOpenness(shanghai, 'item', null)).toMatchObject({ code: 'ballot.itemNeeded' });
});

test('a vote lies within the window of its stage', () => {
  expect(faultOfTimes(span(2, 4), span(1, 5), at(0))).toBeNull();
  expect(faultOfTimes(span(1, 5), span(1, 5), at(0))).toBeNull();
  expect(faultOfTimes(span(4, 2), span(1, 5), at(0))).toMatchObject({ code: 'ballot.timesReversed' });
  expect(faultOfTimes(span(2, 4), span(1, 5), at(4))).toMatchObject({ code: 'ballot.timesPast' });
  expect(faultOfTimes(span(0, 4), span(1, 5), at(0))).toMatchObject({ code: 'ballot.outsideWindow' });
  expect(faultOfTimes(span(2, 6), span(1, 5), at(0))).toMatchObject({ code: 'ballot.outsideWindow' });
});

test('a vote opened early ends as announced, one whose window moved keeps its length', () => {
  expect(timesAtOpening(span(3, 5), span(1, 5), at(2))).toEqual(span(2, 5));
  expect(timesAtOpening(span(1, 3), span(4, 9), at(4))).toEqual(span(4, 6));
  expect(timesAtOpening(span(1, 9), span(4, 8), at(4))).toEqual(span(4, 8));
});

test('an extension doubles the time, by a day at most', () => {
  expect(extendedEnd(span(1, 3), at(3))).toEqual(at(5));
  expect(extendedEnd(span(0, 90), at(90))).toEqual(at(114));
});
