import type { Role } from '../../actor';
import type { PermitTable } from '../../permit';

const writing = ['monitorOfficer', 'secretary'] as const satisfies readonly Role[];

/** Who may give the orders of patient satisfaction. A patient has no account: the code is the permit. */
export const satisfactionPermits = {
  'monitor.draftSurvey': { any: writing },
  'monitor.saveSurvey': { any: writing },
  'monitor.adoptSurvey': { any: writing },
  'monitor.dropSurvey': { any: writing },
  'monitor.issueTokens': { any: ['monitorOfficer'] },
  'monitor.revokeTokens': { any: ['monitorOfficer'] },
  'monitor.answerSurvey': { any: ['visitor', 'staff'] },
  'monitor.enterSurvey': { any: ['monitorOfficer'] },
  'monitor.previewSurveys': { any: ['monitorOfficer'] },
  'monitor.confirmSurveys': { any: ['monitorOfficer'] },
  'monitor.abandonSurveys': { any: ['monitorOfficer'] },
  'monitor.setSatisfactionRules': { any: ['monitorOfficer'] },
  'monitor.scanSatisfaction': { any: ['monitorOfficer', 'clock', 'system'] },
  'monitor.mixAnswers': { any: ['clock'] },
  'monitor.postSatisfaction': { any: ['monitorOfficer'] },
} as const satisfies PermitTable;
