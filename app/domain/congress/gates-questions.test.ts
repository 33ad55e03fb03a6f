import { expect, it } from 'vitest';
import { profile } from '../statute/profiles';
import type { Evidence } from './evidence';
import { leftBy, standing, unmet } from './gates';
import { stages } from './states';

const now = new Date('2026-11-10T01:00:00Z');

/** A session at its closing that lacks nothing. */
const ready: Evidence = {
  now,
  state: 'closing',
  profile: profile('SH_2017'),
  rehearsal: false,
  onlineReason: '轮班',
  roll: { size: 30, leaderless: [] },
  composition: [],
  items: [],
  windows: stages.map((stage) => ({
    stage,
    ordinal: 1,
    opensAt: now,
    closesAt: now,
    state: 'closed',
    quorum: { present: 20, needed: 20, entitled: 30, reached: true },
  })),
  presentNow: 0,
  papersSince: now,
  presidium: { size: 3, mainBody: 2, chairs: 1 },
  passed: { presidium: true, agenda: true },
  votesUnfinished: 0,
  boxesUnfinished: 0,
  amendmentsUnanswered: 0,
  jointUnreported: 0,
  questionsLeft: { count: 0, first: [] },
  summariesMissing: [],
  resolutions: { drafts: 0, adopted: 0, published: 1 },
};
const none = new Set<string>();

it('holds the closing while a question is unanswered, and says which', () => {
  const evidence = { ...ready, questionsLeft: { count: 2, first: ['何时增加班车？', '食堂几点开门？'] } };
  expect(unmet(standing('publish', evidence, none))).toMatchObject([
    {
      gate: 'questionsAnswered',
      params: { count: 2, names: '何时增加班车？；食堂几点开门？' },
      article: expect.stringContaining('本系统规则'),
    },
  ]);
  const overridden = standing('publish', evidence, new Set(['questionsAnswered']));
  expect(unmet(overridden)).toEqual([]);
  expect(leftBy(overridden)).toEqual({ questionsAnswered: 2 });
  expect(unmet(standing('publish', ready, none))).toEqual([]);
  expect(leftBy(standing('publish', ready, none))).toBeNull();
});

it('only remarks on unanswered questions where the profile lets them be answered later', () => {
  const figure = { value: false, article: '本单位实施细则第八条', trust: 'oneSource' as const };
  const relaxed = { ...ready.profile, discussion: { answersBeforeClosing: figure } };
  const states = standing(
    'publish',
    { ...ready, profile: relaxed, questionsLeft: { count: 3, first: ['何时增加班车？'] } },
    none,
  );
  expect(unmet(states)).toEqual([]);
  expect(states.find((state) => state.gate === 'questionsAnswered')).toMatchObject({
    holds: false,
    severity: 'notes',
    article: figure.article,
  });
  expect(leftBy(states)).toEqual({ questionsAnswered: 3 });
});

it('remarks before the vote on groups that have submitted no summary, and goes on', () => {
  const states = standing('openVote', { ...ready, summariesMissing: ['内科', '外科'] }, none);
  expect(states.find((state) => state.gate === 'groupsSummarised')).toMatchObject({
    holds: false,
    severity: 'notes',
    params: { count: 2, names: '内科、外科' },
  });
  expect(unmet(states)).toEqual([]);
});
