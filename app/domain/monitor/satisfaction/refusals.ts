import type { RefusalTable } from '../../refusal';

/** Why an order of patient satisfaction may be refused. */
export const satisfactionRefusals = {
  'monitor.noSurvey': 'missing',
  'monitor.surveyStep': 'conflict',
  'monitor.surveyNameTaken': 'conflict',
  'monitor.surveyDraftOpen': 'conflict',
  'monitor.surveyChanged': 'conflict',
  'monitor.surveyNoOverall': 'invalid',
  'monitor.surveyCodeTwice': 'invalid',
  'monitor.surveyTooShort': 'invalid',
  'monitor.surveyMarks': 'invalid',
  'monitor.noTokens': 'missing',
  'monitor.tokensUsedUp': 'conflict',
  'monitor.tokenUnknown': 'missing',
  'monitor.tokenUsed': 'conflict',
  'monitor.tokenExpired': 'closed',
  'monitor.tokensExpireEarly': 'invalid',
  'monitor.surveyMonth': 'invalid',
  'monitor.noSurveyImport': 'missing',
  'monitor.surveyColumns': 'invalid',
  'monitor.surveyPatientData': 'invalid',
  'monitor.surveyImportChanged': 'conflict',
  'monitor.surveyNothingNew': 'conflict',
  'monitor.satisfactionSpan': 'invalid',
  'monitor.satisfactionTooFew': 'conflict',
  'monitor.satisfactionPostedOnce': 'conflict',
} as const satisfies RefusalTable;
