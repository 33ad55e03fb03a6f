import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profile } from '../statute/profiles';
import { next } from '../step';
import type { Evidence } from './evidence';
import { type GateId, gates, standing, unmet } from './gates';
import { type SessionState, type SessionStep, sessionSteps, stages } from './states';

const now = new Date('2026-11-10T01:00:00Z');
const day = 86_400_000;

const bare: Evidence = {
  now,
  state: 'draft',
  profile: profile('SH_2017'),
  rehearsal: false,
  onlineReason: '轮班',
  roll: { size: 0, leaderless: [] },
  composition: [],
  items: [],
  windows: [],
  presentNow: 0,
  papersSince: null,
  presidium: { size: 0, mainBody: 0, chairs: 0 },
  passed: { presidium: null, agenda: null },
  votesUnfinished: 0,
  boxesUnfinished: 0,
  amendmentsUnanswered: 0,
  jointUnreported: 0,
  questionsLeft: { count: 0, first: [] },
  summariesMissing: [],
  resolutions: { drafts: 0, adopted: 0, published: 0 },
};

/** Evidence to test gates with: of a session that has nothing yet, and of one that has everything. */
const sh = {
  now,
  bare,
  ready: {
    ...bare,
    roll: { size: 30, leaderless: [] },
    items: [{ title: '工作报告', procedure: 'advise', secret: false, state: 'sent', hasDocument: true }],
    windows: stages.map((stage) => ({
      stage,
      ordinal: 1,
      opensAt: now,
      closesAt: now,
      state: 'closed' as const,
      quorum: { present: 20, needed: 20, entitled: 30, reached: true },
    })),
    papersSince: new Date(now.getTime() - 8 * day),
    presidium: { size: 3, mainBody: 2, chairs: 1 },
    passed: { presidium: true, agenda: true },
    resolutions: { drafts: 0, adopted: 1, published: 0 },
  } satisfies Evidence,
};

const steps = [...new Set(sessionSteps.map((row) => row.step))];

/** What happens to a session in some order: somebody tries a step, the world changes, two people override a gate. */
type Move = { step: SessionStep } | { world: Partial<Evidence> } | { override: GateId };

const counts = fc.integer({ min: 0, max: 2 });
const world = fc.record(
  {
    items: fc.array(
      fc.record({
        title: fc.constant('议题'),
        procedure: fc.constantFrom('advise' as const, 'adopt' as const),
        secret: fc.boolean(),
        state: fc.constantFrom('draft' as const, 'agreed' as const, 'divided' as const, 'sent' as const),
        hasDocument: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    windows: fc.tuple(
      ...stages.map((stage) =>
        fc.record({
          stage: fc.constant(stage),
          ordinal: fc.constant(1),
          opensAt: fc.constant(sh.now),
          closesAt: fc.constant(sh.now),
          state: fc.constantFrom(
            'planned' as const,
            'open' as const,
            'closed' as const,
            'closed' as const,
            'closed' as const,
          ),
          quorum: fc.constantFrom(
            null,
            ...[19, 20, 30].map((present) => ({ present, needed: 20, entitled: 30, reached: present >= 20 })),
          ),
        }),
      ),
    ),
    roll: fc.record({ size: fc.constantFrom(0, 30), leaderless: fc.constantFrom([], ['内科']) }),
    papersSince: fc.constantFrom(null, sh.now, new Date(sh.now.getTime() - 7 * 86_400_000)),
    presidium: fc.constantFrom({ size: 0, mainBody: 0, chairs: 0 }, { size: 3, mainBody: 2, chairs: 1 }),
    passed: fc.record({
      presidium: fc.constantFrom(null, true, false),
      agenda: fc.constantFrom(null, true, false),
    }),
    votesUnfinished: counts,
    boxesUnfinished: counts,
    amendmentsUnanswered: counts,
    questionsLeft: counts.map((count) => ({ count, first: ['何时增加班车？'].slice(0, count) })),
    summariesMissing: fc.constantFrom([], ['内科']),
    resolutions: fc.record({ drafts: counts, adopted: counts, published: counts }),
  },
  { requiredKeys: [] },
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...steps).map((step) => ({ step })) },
  { weight: 3, arbitrary: world.map((change) => ({ world: change })) },
  // Somebody puts everything in order again.
  { weight: 2, arbitrary: fc.constant({ world: sh.ready }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...gates.map((gate) => gate.id)).map((override) => ({ override })),
  },
);
/** Walks towards the end, with anything at all in between, so that closing is really reached. */
const road = fc
  .array(fc.array(move, { maxLength: 4 }), { minLength: 13, maxLength: 13 })
  .map((between) =>
    sessionSteps.slice(0, 13).flatMap((row, index) => [...between[index]!, { step: row.step } as Move]),
  );

it('reaches closing by no order of steps with an unmet gate that nobody overrode', () => {
  let closings = 0;
  fc.assert(
    fc.property(road, fc.boolean(), (moves, kind) => {
      let state: SessionState = 'draft';
      // Half of the walks begin where everything is in order, or closing would hardly ever be reached.
      let evidence: Evidence = kind ? sh.ready : sh.bare;
      const overridden = new Set<GateId>();
      const passed: { step: SessionStep; evidence: Evidence; overridden: Set<GateId> }[] = [];
      for (const one of moves) {
        if ('world' in one) evidence = { ...evidence, ...one.world };
        else if ('override' in one) overridden.add(one.override);
        else {
          const to: SessionState | null = next(sessionSteps, state, one.step);
          if (to === null || unmet(standing(one.step, evidence, overridden)).length > 0) continue;
          passed.push({ step: one.step, evidence, overridden: new Set(overridden) });
          state = to;
        }
      }
      if (passed.some((one) => one.step === 'openClosing')) closings += 1;
      for (const { step, evidence: then, overridden: over } of passed)
        for (const gate of gates.filter((one) => one.step === step && one.severity === 'blocks'))
          expect(gate.check(then).holds || (gate.overridable && over.has(gate.id as GateId))).toBe(true);
      // Each stage was passed through before the next: no way round.
      const forward = passed
        .map((one) => one.step)
        .filter((step) => !['adjourn', 'resume', 'cancel'].includes(step));
      if (['closing', 'published', 'reported', 'archived'].includes(state))
        expect(new Set(forward)).toEqual(
          new Set([
            ...forward,
            'plan',
            'launch',
            'sendPapers',
            'openPreparatory',
            'openOpening',
            'openReports',
            'openGroups',
            'openVote',
            'openResolutions',
            'openClosing',
          ]),
        );
    }),
    { numRuns: 1000, seed: 20_261_121 },
  );
  expect(closings).toBeGreaterThan(10);
});

it('lets nobody override a floor of the law: quorums, the roll, the order of the sittings', () => {
  const floors = gates
    .filter((gate) => gate.severity === 'blocks' && !gate.overridable)
    .map((gate) => gate.id);
  expect(floors).toEqual(
    expect.arrayContaining(['rollThere', 'preparatoryQuorum', 'openingQuorum', 'voteQuorum']),
  );
  const all = new Set<string>(gates.map((gate) => gate.id));
  expect(unmet(standing('openReports', sh.bare, all)).map((state) => state.gate)).toEqual([
    'openingOver',
    'openingQuorum',
  ]);
});

it('says of secret items that they are not voted yet, and lets the rest go on', () => {
  const secret = {
    title: '绩效办法',
    procedure: 'adopt' as const,
    secret: true,
    state: 'sent' as const,
    hasDocument: true,
  };
  const states = standing('openResolutions', { ...sh.ready, items: [secret] }, new Set());
  expect(states.find((state) => state.gate === 'secretUnvoted')).toMatchObject({
    holds: false,
    severity: 'notes',
  });
  expect(unmet(states)).toEqual([]);
});

it('waits for every ballot box, unless two people let the session go on', () => {
  const evidence = { ...sh.ready, boxesUnfinished: 1 };
  expect(unmet(standing('openResolutions', evidence, new Set())).map(({ gate }) => gate)).toEqual([
    'boxesOver',
  ]);
  expect(unmet(standing('openResolutions', evidence, new Set(['boxesOver'])))).toEqual([]);
});

it('counts seven days of the calendar in Shanghai for the papers, and none in a rehearsal', () => {
  const at = (papers: string, now: string, rehearsal = false) =>
    unmet(
      standing(
        'openPreparatory',
        { ...sh.bare, rehearsal, papersSince: new Date(papers), now: new Date(now) },
        new Set(),
      ),
    ).length === 0;
  expect(at('2026-11-02T15:59:00Z', '2026-11-08T15:59:00Z')).toBe(false);
  expect(at('2026-11-02T15:59:00Z', '2026-11-08T16:00:00Z')).toBe(true);
  expect(at('2026-11-02T16:00:00Z', '2026-11-08T16:00:00Z')).toBe(false);
  expect(at('2026-11-02T16:00:00Z', '2026-11-02T17:00:00Z', true)).toBe(true);
});

it('cites an article wherever law asks', () => {
  const states = gates.map((gate) => [
    gate.id,
    gate.check({ ...sh.bare, profile: profile('SH_2017') }).article,
  ]);
  const cited = Object.fromEntries(states);
  for (const id of ['papersNotice', 'openingQuorum', 'voteQuorum', 'presidiumRight'])
    expect(cited[id]).toMatch(/第.+条/);
});
