import { mayNameDepartment, mayTakeMore } from './rules';
import type { CaseStanding } from './standing';
import { type CaseState, type CaseStep, caseSteps } from './states';

export type CaseAct = CaseStep | 'opinion' | 'add' | 'nameDepartment';

/** The order in which a page offers acts; what ends a case comes last. */
const workers: readonly CaseStep[] = [
  'askStatement',
  'check',
  'refer',
  'sendBackStatement',
  'agree',
  'accept',
  'confirm',
  'sendBackAction',
  'clear',
];

/** What somebody may do on a case now: what the table of states allows, to whom it belongs, nothing at home but what the department says itself. */
export function actsOn(
  of: {
    readonly state: CaseState;
    readonly hasDepartment: boolean;
    readonly hasHead: boolean;
    readonly awaitsOpinion: boolean;
  },
  who: CaseStanding,
  hasJudged: boolean,
): CaseAct[] {
  const open = (step: CaseStep) => caseSteps.some((row) => row.step === step && row.from.includes(of.state));
  const acts: CaseAct[] = [];
  if (who.isHead && open('state')) acts.push('state');
  if ((who.isHead || who.isActionOwner) && open('report')) acts.push('report');
  if (who.isOwn || who.isHead || who.isActionOwner) return acts;
  if (who.isWorker && !of.hasDepartment && mayNameDepartment(of.state)) acts.push('nameDepartment');
  if (who.isExpert && of.state === 'panel' && !hasJudged) acts.push('opinion');
  for (const step of workers) {
    const mayGive = who.isWorker || (step === 'agree' && who.isManagement);
    const waits = of.awaitsOpinion && (step === 'agree' || step === 'accept');
    const nobody = step === 'askStatement' && !of.hasHead;
    if (mayGive && !waits && !nobody && open(step)) acts.push(step);
  }
  if (who.isWorker && mayTakeMore(of.state)) acts.push('add');
  return acts;
}
