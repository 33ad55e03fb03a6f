/** 三重一大: major matters, appointments, major projects, large sums (中办发〔2010〕17号). */
export const decisionClasses = ['matter', 'personnel', 'project', 'fund'] as const;
export type DecisionClass = (typeof decisionClasses)[number];

/** Control points in the order in which they are passed. A class uses those of them that the unit set for it. */
export const points = [
  'proposal',
  'research',
  'risk',
  'staffVoice',
  'papers',
  'meeting',
  'minutes',
  'publish',
  'execute',
  'supervise',
] as const;
export type Point = (typeof points)[number];

const place = new Map<string, number>(points.map((point, at) => [point, at]));

/** The order of control points: negative where `one` comes before `other`. */
export const inOrder = (one: Point, other: Point): number => place.get(one)! - place.get(other)!;

/** Whether a point is the decision of the meeting or comes after it: what the congress must adopt waits for it here. */
export const isDecisive = (point: Point): boolean => inOrder(point, 'meeting') >= 0;

/** The classes whose decisions are about money; a threshold says from which sum on nothing may be passed over. */
export const isAboutMoney = (of: DecisionClass): boolean => of === 'project' || of === 'fund';

/** `withdrawn`: given up, or written down wrongly; it ended without being finished. */
export const decisionStates = ['running', 'finished', 'withdrawn'] as const;
export type DecisionState = (typeof decisionStates)[number];
