import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../statute/profile';
import { type ProfileId, profile } from '../statute/profiles';
import type { Composition } from './composition';
import { isFrontline, isManager, isProfessional, jobKinds, jobLevels } from './job';
import { type CompositionRule, checkComposition, openRows } from './rules';

const fine: Composition = {
  staff: { total: 1000, women: 600 },
  representatives: {
    total: 100,
    managers: 20,
    frontline: 80,
    professionals: 70,
    teachers: 60,
    women: 60,
    underThirtyFive: 30,
  },
  delegations: [
    { name: '内科', hasLeader: true, size: 50 },
    { name: '外科', hasLeader: true, size: 50 },
  ],
  presidium: { size: 7, frontline: 4, teachers: 4 },
  nonVoting: 20,
};
const reps = (part: Partial<Composition['representatives']>): Composition => ({
  ...fine,
  representatives: { ...fine.representatives, ...part },
});
const check = (composition: Composition, unit: UnitKind = 'hospital', id: ProfileId = 'SH_2017') =>
  checkComposition(profile(id), unit, composition);
const row = (rule: CompositionRule, ...args: Parameters<typeof check>) =>
  check(...args).find((candidate) => candidate.rule === rule);

describe('the composition of a congress', () => {
  it('holds in every rule for a roster that is in order', () => {
    for (const unit of ['hospital', 'school', 'enterprise', 'stateEnterprise'] as const)
      for (const found of check(fine, unit)) expect([found.rule, found.holds]).toEqual([found.rule, true]);
  });

  it('caps managers at a fifth: one more blocks in Shanghai and only warns nationally', () => {
    expect(row('managers', reps({ managers: 21 }))).toMatchObject({
      holds: false,
      severity: 'block',
      needed: 20,
      article: '《上海市职工代表大会条例》第十六条',
      sentence: { key: 'roster:composition.managers.fails', params: { share: '20%', total: 100 } },
    });
    expect(row('managers', reps({ managers: 21 }), 'enterprise', 'NATIONAL_2012')).toMatchObject({
      severity: 'warn',
      trust: 'unverified',
    });
  });

  it('looks at professionals in hospitals and at the front line elsewhere, needing more than half', () => {
    expect(row('professionals', reps({ professionals: 50 }))).toMatchObject({ holds: false, needed: 51 });
    expect(row('frontline', reps({ frontline: 50 }))).toBeUndefined();
    expect(row('frontline', reps({ frontline: 51 }), 'enterprise')).toMatchObject({ holds: true });
    expect(row('professionals', fine, 'enterprise')).toBeUndefined();
  });

  it('wants three teachers in five in schools, and some young people', () => {
    expect(row('teachers', reps({ teachers: 59 }), 'school', 'SCHOOL_2011')).toMatchObject({
      holds: false,
      severity: 'block',
      needed: 60,
      trust: 'unverified',
    });
    expect(row('young', reps({ underThirtyFive: 0 }), 'school', 'SCHOOL_2011')).toMatchObject({
      holds: false,
      severity: 'warn',
    });
  });

  it('compares women with their share of the staff: roughly in Shanghai, to the head in Zhejiang', () => {
    expect(row('women', reps({ women: 55 }))).toMatchObject({ holds: true, needed: 55 });
    expect(row('women', reps({ women: 54 }))).toMatchObject({ holds: false, severity: 'warn' });
    expect(row('women', reps({ women: 59 }), 'enterprise', 'ZJ_2010')).toMatchObject({
      holds: false,
      severity: 'block',
      needed: 60,
    });
    const third = { ...reps({ women: 33 }), staff: { total: 1000, women: 331 } };
    expect(row('women', third, 'enterprise', 'ZJ_2010')).toMatchObject({ holds: false, needed: 34 });
    const none = { ...reps({ women: 0 }), staff: { total: 1000, women: 0 } };
    expect(row('women', none)).toMatchObject({ holds: true, needed: 0 });
  });

  it('warns below the least number of seats', () => {
    const large = { ...fine, staff: { total: 3000, women: 1800 } };
    expect(row('minimumSeats', large)).toMatchObject({ holds: false, severity: 'warn', needed: 175 });
  });

  it('blocks for each group without a leader and names it; an empty group needs none', () => {
    const delegations = [
      { name: '内科', hasLeader: false, size: 50 },
      { name: '外科', hasLeader: true, size: 49 },
      { name: '后勤', hasLeader: false, size: 1 },
      { name: '空组', hasLeader: false, size: 0 },
    ];
    const failing = check({ ...fine, delegations }).filter((found) => !found.holds);
    expect(failing.map((found) => [found.severity, found.sentence.params.name])).toEqual([
      ['block', '内科'],
      ['block', '后勤'],
    ]);
  });

  it('checks size and front line of the presidium once there is one', () => {
    expect(row('presidiumSize', { ...fine, presidium: null })).toBeUndefined();
    const six = { ...fine, presidium: { size: 6, frontline: 3, teachers: 0 } };
    expect(row('presidiumSize', six)).toMatchObject({ holds: false, severity: 'block', needed: 7 });
    expect(row('presidiumMainBody', six)).toMatchObject({ holds: true, needed: 3 });
    const five = { ...fine, presidium: { size: 5, frontline: 2, teachers: 0 } };
    expect(row('presidiumSize', five)).toMatchObject({ holds: true });
    expect(row('presidiumMainBody', five)).toMatchObject({ holds: false, needed: 3 });
    const half = { ...fine, presidium: { size: 6, frontline: 6, teachers: 3 } };
    expect(row('presidiumMainBody', half, 'school', 'SCHOOL_2011')).toMatchObject({
      holds: false,
      needed: 4,
    });
    const empty = { ...fine, presidium: { size: 0, frontline: 0, teachers: 0 } };
    expect(row('presidiumSize', empty)).toMatchObject({ holds: false });
    expect(row('presidiumMainBody', empty)).toBeUndefined();
  });

  it('warns of too many non-voting attendees', () => {
    expect(row('nonVoting', { ...fine, nonVoting: 21 })).toMatchObject({ holds: false, severity: 'warn' });
  });

  it('of nobody blocks and speaks of no shares', () => {
    const nobody: Composition = {
      ...reps({
        total: 0,
        managers: 0,
        frontline: 0,
        professionals: 0,
        teachers: 0,
        women: 0,
        underThirtyFive: 0,
      }),
      delegations: [],
      presidium: null,
      nonVoting: 0,
    };
    const rows = check(nobody);
    expect(rows.map((found) => found.rule)).toEqual(['minimumSeats', 'nonVoting']);
    expect(rows[0]).toMatchObject({ holds: false, severity: 'block' });
    expect(check({ ...nobody, staff: { total: 0, women: 0 } })[0]).toMatchObject({ holds: false });
  });

  it('stays open where a rule blocks, whatever reason is given, or warns without one', () => {
    const rows = check({ ...reps({ managers: 21, women: 10 }), nonVoting: 30 });
    expect(openRows(rows, ['women', 'managers']).map((found) => found.rule)).toEqual([
      'managers',
      'nonVoting',
    ]);
  });

  it.each([
    reps({ managers: 101 }),
    reps({ women: -1 }),
    reps({ total: 10.5 }),
    { ...fine, staff: { total: 5, women: 6 } },
    { ...fine, nonVoting: Number.NaN },
    { ...fine, presidium: { size: 3, frontline: 4, teachers: 0 } },
  ])('is not reckoned on figures that can not be (%#)', (composition) => {
    expect(() => check(composition)).toThrow(RangeError);
  });
});

describe('a job', () => {
  it('is either management or front line', () => {
    for (const level of jobLevels) expect(isManager(level)).toBe(!isFrontline(level));
    expect(jobLevels.filter(isFrontline)).toEqual(['teamLead', 'frontline']);
    expect(jobKinds.filter(isProfessional)).toEqual(['professional', 'teacher']);
    expect(isManager('') || isFrontline('boss') || isProfessional('Doctor')).toBe(false);
  });
});
