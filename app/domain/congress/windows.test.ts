import { describe, expect, it } from 'vitest';
import { moment } from './moment';
import { proposedWindows } from './proposal';
import type { Stage } from './states';
import { extendedEnd, faultOfPlan, lateSpan, makeRoom, type Span, spine } from './windows';

const hour = 3_600_000;
const start = Date.parse('2026-11-10T00:00:00Z');
const at = (hours: number) => new Date(start + hours * hour);
const span = (stage: Stage, from: number, to: number, more: Partial<Span> = {}): Span => ({
  stage,
  ordinal: 1,
  opensAt: at(from),
  closesAt: at(to),
  state: 'planned',
  ...more,
});
const now = at(-1);

describe('a plan', () => {
  it('may leave no gap between two stages, and begin this very moment', () => {
    expect(
      faultOfPlan([span('opening', 0, 2), span('reports', 2, 3)], [span('opening', 0, 2)], at(0)),
    ).toBeNull();
  });
  it('names the two windows that overlap, whichever was changed', () => {
    const plan = [span('reports', 1, 3), span('opening', 0, 2)];
    expect(faultOfPlan(plan, [plan[0]!], now)).toMatchObject({
      code: 'congress.windowsOverlap',
      params: { first: 'opening', second: 'reports' },
    });
  });
  it('looks at the last sitting of a stage that was held again', () => {
    const plan = [
      span('vote', 0, 2, { state: 'closed' }),
      span('vote', 10, 12, { ordinal: 2 }),
      span('resolutions', 5, 6),
    ];
    expect(faultOfPlan(plan, [], now)).toMatchObject({ code: 'congress.windowsDisordered' });
    expect(spine(plan)[0]?.ordinal).toBe(2);
  });
  it('proposed by the system can stand, and gives the papers their days', () => {
    const proposal = proposedWindows(now, 7);
    expect(faultOfPlan(proposal, proposal, now)).toBeNull();
    expect(proposal[0]?.opensAt.toISOString()).toBe('2026-11-18T00:00:00.000Z');
  });
});

describe('making room', () => {
  it('pushes only what would overlap; gaps take up the rest and lengths stay', () => {
    const grown = span('preparatory', 0, 5);
    const plan = [
      span('preparatory', 0, 2),
      span('opening', 3, 4),
      span('reports', 5, 6),
      span('groups', 20, 21),
    ];
    expect(makeRoom(plan, grown).map((one) => [one.stage, one.opensAt, one.closesAt])).toEqual([
      ['opening', at(5), at(6)],
      ['reports', at(6), at(7)],
    ]);
  });
  it('moves a presidium meeting out of a longer opening', () => {
    const plan = [span('opening', 0, 2), span('presidium', 3, 4), span('vote', 30, 31)];
    expect(makeRoom(plan, span('opening', 0, 5)).map((one) => [one.stage, one.opensAt])).toEqual([
      ['presidium', at(5)],
    ]);
  });
});

it('extends by its own length, by a day at most, and from now where the end has passed', () => {
  expect(extendedEnd(span('vote', 0, 2), at(2))).toEqual(at(4));
  expect(extendedEnd(span('vote', 0, 48), at(48))).toEqual(at(72));
  expect(extendedEnd(span('vote', 0, 2), at(9))).toEqual(at(11));
});

it('gives a window that opens too late its whole length, and one that opens late only what is left', () => {
  expect(lateSpan(span('vote', 0, 2), at(1))).toEqual(span('vote', 0, 2));
  expect(lateSpan(span('vote', 0, 2), at(2))).toEqual(span('vote', 2, 4));
});

it('reads a moment as forms and programs send it, and nothing else', () => {
  expect(moment.parse('2026-11-10T08:00')).toEqual(at(0));
  expect(moment.parse('2026-11-10T08:00:00+08:00')).toEqual(at(0));
  for (const text of [
    '',
    '2026-11-10',
    '2026-13-10T08:00',
    '2026-11-10 08:00',
    'tomorrow',
    '1026-11-10T08:00',
    'T',
    '2026-02-30T99:00',
  ])
    expect(moment.safeParse(text).success).toBe(false);
  expect(moment.safeParse(5).success).toBe(false);
});
