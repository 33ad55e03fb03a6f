import { next, type Step } from '../../step';

/** A version of a questionnaire. `imported` is what a file had asked before it came here. */
export const surveyStates = ['draft', 'inUse', 'retired', 'imported'] as const;
export type SurveyState = (typeof surveyStates)[number];
type SurveyStep = 'adopt' | 'retire';

const surveySteps: readonly Step<SurveyState, SurveyStep>[] = [
  { step: 'adopt', from: ['draft'], to: 'inUse' },
  // By the version that takes its place; codes already handed out still open it.
  { step: 'retire', from: ['inUse'], to: 'retired' },
];

export const afterSurveyStep = (state: SurveyState, step: SurveyStep): SurveyState | null =>
  next(surveySteps, state, step);
