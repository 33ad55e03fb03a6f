import { describe, expect, it } from 'vitest';
import { procedures } from './matter';
import { freezeProfile, type Profile, profileSchema, thawProfile } from './profile';
import { isProfileId, profile, profileIds } from './profiles';

/** Every object of the profile that carries a citation. */
function citations(node: unknown): { article: unknown; trust: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(citations);
  return 'article' in node && 'trust' in node
    ? [...below, { article: node.article, trust: node.trust }]
    : below;
}

describe.each(profileIds)('the profile %s', (id) => {
  const subject: Profile = profile(id);

  it('goes into storage and comes back the same', () => {
    const stored: unknown = JSON.parse(JSON.stringify(freezeProfile(subject)));
    expect(thawProfile(stored)).toEqual(subject);
    expect(subject.id).toBe(id);
  });

  it('has a source and a mark of trust on every figure', () => {
    const all = citations(subject);
    expect(all.length).toBeGreaterThan(60);
    for (const { article, trust } of all) {
      expect(article).toMatch(/\S{4,}/);
      expect(trust).toMatch(/^(verified|oneSource|unverified|design)$/);
    }
  });

  it('names every matter once, in both languages, and covers all procedures', () => {
    const ids = subject.matters.map((matter) => matter.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(subject.matters.map((matter) => matter.procedure))).toEqual(new Set(procedures));
    for (const { phrase } of subject.matters) {
      expect(phrase.zh).toMatch(/\p{Script=Han}/u);
      expect(phrase.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('makes every adoption, election and appraisal secret, and nothing that is only advised on', () => {
    for (const { id: matter, procedure, secret } of subject.matters) {
      if (['adopt', 'elect', 'appraise'].includes(procedure))
        expect([matter, secret]).toEqual([matter, true]);
      if (['advise', 'supervise'].includes(procedure)) expect([matter, secret]).toEqual([matter, false]);
    }
  });

  it('asks for more than half and two thirds of all representatives', () => {
    expect(subject.voting.pass.value).toEqual({ share: { over: 1, of: 2 }, compare: 'gt' });
    expect(subject.voting.quorum.value).toEqual({ share: { over: 2, of: 3 }, compare: 'ge' });
    expect(subject.jointMeeting.bars.value).toContain('adopt');
  });
});

it('keeps the marks of figures that nobody has read in the source', () => {
  const national = profile('NATIONAL_2012');
  expect(national.congress.seats.trust).toBe('unverified');
  expect(national.composition.managersMost.trust).toBe('unverified');
  expect(national.voting.pass.trust).toBe('verified');
  expect(profile('SCHOOL_2011').congress.seats.trust).toBe('oneSource');
  expect(profile('SH_2017').voting.pass.trust).toBe('design');
});

it('a frozen profile does not change with what it was taken from', () => {
  const frozen = freezeProfile(profile('SH_2017')) as { version: number };
  frozen.version = 99;
  expect(profile('SH_2017').version).toBe(1);
});

it.each([
  ['nothing', null],
  ['a number', 7],
  ['an empty object', {}],
  ['an unknown key', { ...profile('SH_2017'), extra: 1 }],
  ['no version', { ...profile('SH_2017'), version: 0 }],
  ['no matters', { ...profile('SH_2017'), matters: [] }],
  [
    'a share above the whole',
    {
      ...profile('SH_2017'),
      voting: {
        ...profile('SH_2017').voting,
        quorum: { value: { share: { over: 3, of: 2 }, compare: 'ge' }, article: '第一条', trust: 'verified' },
      },
    },
  ],
])('does not read %s as a profile', (_what, stored) => {
  expect(profileSchema.safeParse(stored).success).toBe(false);
  expect(() => thawProfile(stored)).toThrow();
});

it('knows its profiles by name only', () => {
  expect(isProfileId('SH_2017')).toBe(true);
  expect(['sh_2017', '', 'toString', 'SH_2018'].some(isProfileId)).toBe(false);
});
