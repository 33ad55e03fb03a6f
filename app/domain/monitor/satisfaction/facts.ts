import type { FactTable } from '../../fact';

const working = { to: 'offices', offices: ['monitorOfficer', 'secretary'] } as const;

/** What can happen in patient satisfaction and who may hear of it. A patient's answer is no fact: its time would be in the journal. */
export const satisfactionFacts = {
  'monitor.surveyDrafted': working,
  'monitor.surveySaved': working,
  'monitor.surveyAdopted': working,
  'monitor.surveyDropped': working,
  'monitor.tokensIssued': working,
  'monitor.tokensRevoked': working,
  /** Typed in by staff: who, for whom and when, nothing of the marks. */
  'monitor.surveyEntered': { to: 'nobody' },
  'monitor.surveysPreviewed': { to: 'nobody' },
  'monitor.surveysAbandoned': { to: 'nobody' },
  'monitor.surveysImported': working,
  'monitor.satisfactionRulesSet': working,
  'monitor.satisfactionPosted': { to: 'org' },
} as const satisfies FactTable;
