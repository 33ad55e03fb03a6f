import { z } from 'zod';
import { type DecisionClass, decisionClasses, isAboutMoney, points } from './words';

const rule = z.object({
  point: z.enum(points),
  /** Days from the point before it, or from the beginning, until it is due. */
  days: z.number().int().min(0).max(400),
  /** Who sees to it, in the unit's words. */
  owner: z.string().max(40),
  maySkip: z.boolean(),
});
export type PointRule = z.output<typeof rule>;

/** The unit's figures for 三重一大; sums in fen. Every version is kept. */
export const decisionRules = z.object({
  projectFrom: z.number().int().min(0),
  fundFrom: z.number().int().min(0),
  /** Sums to one supplier within so many days are looked at together. */
  splitDays: z.number().int().min(1).max(400),
  routes: z.record(z.enum(decisionClasses), z.array(rule)),
});
export type DecisionRules = z.output<typeof decisionRules>;

const usualRoute: readonly PointRule[] = [
  { point: 'proposal', days: 0, owner: '提出部门', maySkip: false },
  { point: 'research', days: 15, owner: '提出部门', maySkip: false },
  { point: 'risk', days: 15, owner: '财务、法务、监察', maySkip: true },
  { point: 'meeting', days: 15, owner: '院办公室', maySkip: false },
  { point: 'publish', days: 10, owner: '院办公室', maySkip: false },
  { point: 'execute', days: 60, owner: '责任部门', maySkip: false },
  { point: 'supervise', days: 60, owner: '监察、工会', maySkip: true },
];

/**
 * What holds until the unit sets its own: the path of the ledger in use at hospitals, 200,000 yuan for projects and 100,000 yuan for sums
 * (figures of single hospitals; the law leaves them to the unit).
 */
export const usualDecisionRules: DecisionRules = {
  projectFrom: 20_000_000,
  fundFrom: 10_000_000,
  splitDays: 90,
  routes: Object.fromEntries(decisionClasses.map((of) => [of, [...usualRoute]])) as DecisionRules['routes'],
};

/** The sum, in fen, from which on no point of a decision may be passed over; null where the class is not about money. */
export const thresholdOf = (rules: DecisionRules, of: DecisionClass): number | null => {
  if (!isAboutMoney(of)) return null;
  return of === 'project' ? rules.projectFrom : rules.fundFrom;
};
