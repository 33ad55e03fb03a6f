import { boardDays } from '../statute/affairs';
import type { Audience, Source } from './words';

/** How a kind of source becomes a disclosure: for whom, how many hours after it happened, how many days it stays on the board at least. */
export type SourceRule = {
  readonly audience: Audience;
  readonly embargoHours: number;
  readonly keepDays: number;
  readonly enabled: boolean;
};

/** What holds until a unit sets its own rule (`disclosure.setSourceRule`). Appraisals of people stay with the representatives, replies too until the unit widens them. */
export const usualSourceRules: Readonly<Record<Source, SourceRule>> = {
  resolution: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  box: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  appraisal: { audience: 'representatives', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  reply: { audience: 'representatives', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  decision: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  case: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  ranking: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  satisfaction: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
  supplier: { audience: 'staff', embargoHours: 0, keepDays: boardDays.value, enabled: true },
};

/** Under which category what publishes itself stands: what the congress does, and what the monitors see. */
export const ownCategories = ['congress', 'monitoring'] as const;
export const categoryOf: Readonly<Record<Source, (typeof ownCategories)[number]>> = {
  resolution: 'congress',
  box: 'congress',
  appraisal: 'congress',
  reply: 'congress',
  decision: 'monitoring',
  case: 'monitoring',
  ranking: 'monitoring',
  satisfaction: 'monitoring',
  supplier: 'monitoring',
};
