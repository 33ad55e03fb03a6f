import { z } from 'zod';
import { id, upTo, words } from '../../proposal/fields';
import { itemsSchema, openQuestionSchema } from './item';
import { codeMethods, methods, typedMethods, visitKinds } from './words';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'platform:fields.invalid');
const whole = (least: number, most: number) =>
  z.coerce
    .number('platform:fields.invalid')
    .int('platform:fields.invalid')
    .min(least, 'platform:fields.invalid')
    .max(most, 'platform:fields.invalid');

/** A new questionnaire by its name, or the next version of one that is in use. */
export const draftSurveyForm = z.object({ name: words(40) });

export const saveSurveyForm = z.object({
  survey: id,
  /** The revision that was read. */
  seen: z.coerce.number('platform:fields.invalid').int(),
  items: itemsSchema,
  openQuestion: openQuestionSchema.nullable(),
});

export const surveyForm = z.object({ survey: id });

export const issueTokensForm = z.object({
  survey: id,
  department: id,
  kind: z.enum(visitKinds, 'platform:fields.required'),
  method: z.enum(codeMethods, 'platform:fields.required'),
  /** One sheet to print. */
  count: whole(1, 200),
  expiresOn: z.iso.date('platform:fields.date'),
});

export const revokeTokensForm = z.object({ batch: id });

/** Answers as the page sends them: `q.<code>` for each question. */
const answers = z.record(z.string().max(60), z.unknown());

/** What a patient writes is cut rather than refused. */
export const answerSurveyForm = z.object({
  token: z.string().max(60),
  answers,
  remark: z
    .string()
    .default('')
    .transform((text) => [...text.replace(/\r\n?/gu, '\n').trim()].slice(0, 500).join('')),
});

export const enterSurveyForm = z.object({
  survey: id,
  department: id,
  kind: z.enum(visitKinds, 'platform:fields.required'),
  method: z.enum(typedMethods, 'platform:fields.required'),
  month,
  answers,
  remark: upTo(500).default(''),
});

export const previewSurveysForm = z.object({
  fileName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  method: z.enum(methods, 'platform:fields.required'),
  /** Months that a file brought before by the same way: leave them as they are, or put this file in their place. */
  again: z.enum(['skip', 'replace']).default('skip'),
});

/** Bound to what was previewed. */
export const confirmSurveysForm = z.object({
  batch: id,
  hash: z.string().regex(/^[0-9a-f]{64}$/u, 'platform:fields.invalid'),
});

export const abandonSurveysForm = z.object({ batch: id });

/** The unit's own figures for the control chart and for small cells. */
export const satisfactionRules = z.object({
  leastMonths: whole(6, 24),
  mostMonths: whole(6, 36),
  run: whole(5, 12),
  minCell: whole(5, 100),
});
export type SatisfactionRules = z.output<typeof satisfactionRules>;

export const setSatisfactionRulesForm = satisfactionRules.refine(
  ({ leastMonths, mostMonths }) => leastMonths <= mostMonths,
  { path: ['mostMonths'], message: 'platform:fields.invalid' },
);

export const scanSatisfactionForm = z.object({});
export const mixAnswersForm = z.object({});

export const postSatisfactionForm = z.object({ method: z.enum(methods), from: month, to: month });
