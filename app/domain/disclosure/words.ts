/** Who an item of open affairs is for (院务公开 distinguishes the public, patients, staff; some things are for representatives or leaders only). */
export const audiences = ['public', 'patient', 'staff', 'representatives', 'leaders'] as const;
export type Audience = (typeof audiences)[number];

/** How far inside the unit a reader stands; every step sees what the steps before it see. */
export const standings = ['outside', 'staff', 'representatives', 'leaders'] as const;
export type ReaderLevel = (typeof standings)[number];

/** How often something is to be published. `atAnyTime`: whenever it happens (随时); `once`: as long as it holds. */
export const frequencies = ['once', 'atAnyTime', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** What becomes a disclosure by itself. `ranking`, `satisfaction`, `supplier`, `decision` and `case` come from the monitors. */
export const sources = [
  'resolution',
  'box',
  'appraisal',
  'reply',
  'decision',
  'case',
  'ranking',
  'satisfaction',
  'supplier',
] as const;
export type Source = (typeof sources)[number];

/** What the check for secrets found: nothing, something to be blacked out first, or nothing that may go out yet. */
export const checkResults = ['open', 'redact', 'later'] as const;
export type CheckResult = (typeof checkResults)[number];

/** Why something leaves the board: its time is over, it should never have stood there, or the law wants it away. */
export const takeDownReasons = ['expired', 'secrecy', 'ordered'] as const;
/** After these it counts as never published: what was owed is owed again. What stood its time was there. */
export const undoingReasons = [
  'secrecy',
  'ordered',
] as const satisfies readonly (typeof takeDownReasons)[number][];
export type TakeDownReason = (typeof takeDownReasons)[number];

/** What an item that somebody wrote may carry out: a resolution of the congress, or a major decision of the unit. */
export const decisionKinds = ['resolution', 'decision'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
