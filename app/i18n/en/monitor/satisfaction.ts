import type { satisfactionRefusals as codes } from '../../../domain/monitor/satisfaction/refusals';
import type { Translated } from '../../phrases';
import type { RefusalPhrases } from '../../refusal-phrases';
import type { satisfactionPhrases as source } from '../../zh-CN/monitor/satisfaction';
import { satisfactionOffice } from './satisfaction-office';

export const satisfactionPhrases: Translated<typeof source> = {
  methods: {
    qr: 'By code',
    paper: 'On paper',
    ward: 'Ward interview',
    phone: 'By telephone',
    thirdParty: 'Third party',
    imported: 'Earlier data',
  },
  visits: { outpatient: 'Outpatients', emergency: 'Emergency', inpatient: 'Inpatients' },
  layers: { overall: 'Overall', stage: 'Stages', detail: 'Details' },
  dimensions: {
    service: 'Service',
    quality: 'Quality of care',
    ethics: 'Ethics',
    environment: 'Environment',
    process: 'Process',
    cost: 'Cost',
  },
  findings: {
    belowLimit:
      '{{department}}, {{month}}: {{share}} satisfied overall ({{answers}} answers, $t(monitor:satisfaction.methods.{{method}})), below the control limit of {{limit}}.',
    lowRun:
      '{{department}}: until {{month}} {{run}} months in a row under the average before ({{share}} that month, {{answers}} answers, $t(monitor:satisfaction.methods.{{method}})).',
    partBelowLimit:
      '{{department}}, {{month}}: {{share}} satisfied with “{{question}}” ({{answers}} answers, $t(monitor:satisfaction.methods.{{method}})), below the control limit of {{limit}}.',
  },
  post: {
    title: 'Patient satisfaction, {{from}} to {{to}} ({{method}})',
    text: 'Share of patients satisfied overall from {{from}} to {{to}}, collected: {{method}}. Answers "satisfied" and "very satisfied" by valid answers. Ways of collecting are not pooled. Departments with fewer than {{least}} answers in a month are not listed for it; the figure of the whole holds all departments. Method version {{version}}.',
    whole: 'The whole hospital',
    line: '{{share}} ({{good}} of {{n}})',
  },
  survey: {
    title: 'How was your visit?',
    lede: '{{department}} · {{kind}}. About 20 seconds, no sign-in, no name. Only the first question must be answered.',
    anonymous:
      'Your answer is not linked to your visit, and its time is not recorded: only the month is kept.',
    grades: {
      five5: 'Very satisfied',
      five4: 'Satisfied',
      five3: 'So-so',
      five2: 'Dissatisfied',
      five1: 'Very dissatisfied',
      three3: 'Satisfied',
      three2: 'Mostly',
      three1: 'Dissatisfied',
      yesNo1: 'Yes',
      yesNo0: 'No',
    },
    notApply: 'Does not apply',
    remarkHint:
      'Optional, up to 500 characters. Please no names, telephone or identity numbers; they are blacked out.',
    send: 'Send',
    mark: 'Please choose one',
    thanks: 'Thank you!',
    thanksText:
      'Your answer has arrived. The hospital counts answers by department each month and tells its staff.',
    used: 'This code was used already',
    usedText: 'Each code counts once. If you have just sent your answer, it has arrived. Thank you!',
    expired: 'This code has expired',
    expiredText:
      'The survey is over. If there is something you want to say, please go to the information desk or the nurses’ station.',
    unknown: 'There is no questionnaire behind this code',
    unknownText:
      'The address may be incomplete, or the card was taken back. Please scan again or ask for another card.',
  },
  home: {
    title: 'Patient satisfaction',
    lede: 'How patients see us, in three layers: the whole, the stages, the details; by department and month. Ways of collecting are never pooled.',
    tabs: 'Ways of collecting',
    empty: 'No patient has answered yet',
    emptyNote:
      'Hand out printed codes or import a survey you have; the shares of each department and their course will stand here.',
    emptyWho: 'The monitoring officer hands out codes or imports data.',
    nothingShown:
      'There are not yet {{least}} answers for a department and month, or the month is not over. Nothing is shown yet.',
    running: '{{count}} answers this month; they count when it is over.',
    trendOf: '{{department}}: {{question}}',
    whole: 'The whole hospital',
    description:
      'Share satisfied with “{{question}}”, {{department}}, from {{from}} to {{to}}; the last month {{share}}.',
    byDepartment: 'Departments, {{month}}',
    byDepartmentSay: 'Bars of the shares satisfied overall by department, {{month}}; all together {{share}}.',
    byLayer: 'Three layers and dimensions, {{month}}',
    byQuestion: 'Question by question, {{month}}',
    department: 'Department',
    question: 'Question',
    month: 'Month',
    show: 'Show',
    share: 'Satisfied',
    count: 'Answers',
    marks: 'Marks',
    line: 'Average before',
    limit: 'Control limit',
    limitsWord: 'Control limit (3σ)',
    out: 'Below the limit',
    verdict: 'Verdict',
    fell: 'Below the limit',
    ranLow: 'Low for months',
    steady: 'Steady',
    early: 'Too few months to judge',
    hidden: 'Fewer than {{least}}',
    hiddenNote:
      'Cells with fewer than {{least}} answers are not shown; so that nobody can tell them from the sum, sometimes another small department is hidden too.',
    layer: 'Layer',
    legend: 'Key',
    howTitle: 'How months are judged, and why some cells are not shown',
    how: 'Satisfied: the two best of five, the best of three, the good one of yes and no, by valid marks. Each month is compared with at least {{least}} months before it; below their average by more than three standard deviations is "below the limit". Months below their limit are no measure for later ones. If the overall share falls below, a case is opened by itself and the department is asked.',
    source: '{{from}} to {{to}}, {{method}}, {{count}} answers',
    version: 'Rules, version {{version}}',
    cases: 'Cases on satisfaction',
    findings: 'Findings',
    chartTable: 'Figures of the chart',
  },
  office: satisfactionOffice,
};

export const satisfactionRefusals: RefusalPhrases<typeof codes> = {
  noSurvey: 'There is no such questionnaire; it may have been dropped. Please go back to the list.',
  surveyStep:
    'This questionnaire can’t be dealt with like that now: only drafts are changed, put to use or dropped, and only what is in use is handed out. Its state stands in the list.',
  surveyNameTaken: 'This name is kept for imported surveys. Please choose another.',
  surveyDraftOpen: 'There is an unfinished draft of this questionnaire. Go on with it, or drop it first.',
  surveyChanged:
    'Somebody changed this draft after you had opened it. Your words are still below; look at the latest in another tab and decide.',
  surveyNoOverall:
    'Every questionnaire needs the overall question, for all patients and without “does not apply”: the chart follows it. Please add it first.',
  surveyCodeTwice:
    'Two questions share one code, so their results would be mixed. Remove one and add it again.',
  surveyTooShort: 'A questionnaire has at least two questions: the overall one and a stage or detail.',
  surveyMarks:
    'Some questions still need an answer, or a valid one. See those marked; what you chose is still there.',
  noTokens: 'There is no such sheet of codes. Please go back to the list.',
  tokensUsedUp: 'All codes of this sheet were used or taken back; nothing is left to take back.',
  tokenUnknown: 'There is no questionnaire behind this code. Please scan again or ask for another card.',
  tokenUsed:
    'This code was used already; each counts once. If you have just sent your answer, it has arrived.',
  tokenExpired:
    'This code has expired, the survey is over. If there is something to say, please go to the information desk.',
  tokensExpireEarly: 'This day is over, so the codes would open nothing. Please choose today or later.',
  surveyMonth:
    'Only this month and the two before it can be typed in; earlier ones are imported. Please check the month.',
  surveyMonthPosted:
    'The results of this month and way of collecting were posted already, so nothing more can be typed in for it. Please check the month.',
  noSurveyImport: 'There is no such import, or it was finished or given up. Please upload the file again.',
  surveyColumns:
    'The columns were not recognised: a date, a department and at least one question (总体评价, …环节, …细节) are needed. Please check the header.',
  surveyPatientData:
    'The file holds personal data of patients (column {{column}} or row {{row}}). To protect them nothing of it was taken or kept. Please remove it and upload again.',
  surveyImportChanged:
    'The data changed after the preview, so nothing was imported. Please upload again and look at the new preview.',
  surveyNothingNew:
    'There is no new answer in this file: all have faults, or their months are here already. To replace them, upload again and choose “replace”.',
  satisfactionSpan:
    'Only whole months that are over can be posted, the first not after the last. Please choose again.',
  satisfactionTooFew:
    'There are so few answers in this time that persons could be told. Choose a longer time or wait for more answers.',
  satisfactionPostedOnce:
    'The results of this time and way of collecting were posted already; see open affairs.',
};
