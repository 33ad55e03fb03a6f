import { z } from 'zod';
import { id, upTo, words } from '../../proposal/fields';
import { opinions } from './states';

const day = z.iso.date('platform:fields.date');
const maybe = id.or(z.literal('').transform(() => undefined)).optional();
const findings = z.array(id).max(50, 'platform:fields.tooLong');
/** The revision of the case that was read: what changed meanwhile is read first. */
const seen = z.coerce.number('platform:fields.invalid').int().min(1);

export const dismissFindingForm = z.object({ finding: id, why: words(1_000) });
export const reopenFindingForm = z.object({ finding: id });

/** One or more findings of one monitor; `department` answers where the findings name none. */
export const openCaseForm = z.object({
  findings: z.preprocess((given) => (typeof given === 'string' ? [given] : given), findings.default([])),
  title: upTo(80).default(''),
  department: maybe,
});

export const addToCaseForm = z.object({
  case: id,
  seen,
  findings: z.preprocess((given) => (typeof given === 'string' ? [given] : given), findings.min(1)),
});

/** A step of a case with the words that belong to it. */
export const caseWordForm = z.object({ case: id, seen, text: words(4_000) });

export const giveOpinionForm = caseWordForm.extend({
  opinion: z.enum(opinions, 'platform:fields.required'),
});

/** The department that a case is about, where its findings name none. */
export const nameDepartmentForm = z.object({ case: id, seen, department: id });

/** What is done until when; `owner` is a staff number, without it the head of the department sees to it. */
export const agreeActionForm = caseWordForm.extend({ day, owner: upTo(60).default('') });

export const sendBackActionForm = caseWordForm.extend({ day });

/** A department as the monitors know it; without `department` a new one. `head` is a staff number. */
export const setDepartmentForm = z.object({
  department: maybe,
  name: words(60),
  head: upTo(60).default(''),
  peerGroup: upTo(40).default(''),
});

/** Working days in which a department states its view. */
export const setCaseRulesForm = z.object({
  statementDays: z.coerce.number('platform:fields.invalid').int('platform:fields.invalid').min(1).max(60),
});

/** The case rules as they are kept, and what holds until the unit sets its own. */
export const caseRules = z.object({ statementDays: z.number().int() });
export const usualCaseRules: z.output<typeof caseRules> = { statementDays: 5 };
