export const decisionRefusals = {
  noDecision: 'There is no such decision, or it is not open to you yet. Please enter from “Major decisions”.',
  noPoint: 'This decision has no such point. Please reload.',
  noMatter: 'This matter is not among those that the congress must adopt. Please choose again.',
  noItem: 'This item was not found. Please choose again.',
  noSupplier: 'This supplier was not found. Please enter it in the list of suppliers first.',
  decisionFinished: 'This decision is finished and stays as it is.',
  decisionWithdrawn: 'This decision was withdrawn and stays as it is. If it is needed, record a new one.',
  decisionChanged:
    'Somebody has changed this decision since you opened it. What you typed is kept; read what is new, then send again.',
  codeTaken: 'There is already a decision with this number. Please check it.',
  amountMissing: 'Projects and large sums need the sum, to tell whether it reaches the threshold.',
  routeEmpty:
    'This class has no control points yet. Choose at least one under “Control points and sums” first.',
  otherMatter: 'The item “{{title}}” is about another matter. Please choose an item about the same one.',
  notPointOwner: 'This point is recorded by who sees to it, or by the monitoring officer. Please tell them.',
  pointDone: 'This point is already done or passed over. Please reload.',
  pointOpen:
    'This point is not recorded as done, so there is nothing to put right. Please record it as done.',
  nothingCorrected: 'Day and words are as before, so nothing was saved. Please change them, then save.',
  dayAhead: 'This day is still to come. Please record it on the day or later.',
  mustAdopt:
    '“{{matter}}” must be adopted by the congress before it is decided. Put it on an agenda, link the item here once it is adopted, then record this step.',
  supplierBlocked:
    'Nothing may be bought from the linked supplier at present; its file says why and until when. Choose another one, or wait until that is over.',
  mayNotSkip:
    'This point may not be passed over: the path demands it, or the sum reaches the threshold or is not given. Please follow the procedure.',
  meetingStays:
    'The decision of the meeting can’t be made a point to pass over. Please untick it there and save again.',
  meetingMissing:
    'The points of this class leave out the decision of the meeting, where adoption by the congress and the supplier are asked about. Tick it under “Control points and sums” and save again.',
  matterStays:
    'The title of this decision speaks of “{{matter}}”, which the congress must adopt, so that matter can’t be taken off or changed. Please leave it; if the title is wrong, withdraw this decision and record it anew.',
  linksStay:
    'The meeting has decided already, so the matter and the supplier it decided on stay. Please leave them as they are; if things have changed, withdraw this decision and record a new one.',
  notPassed: 'Some points are not passed yet. Complete them, or say why they are passed over, first.',
  evidenceTooLarge: 'The file is larger than {{megabytes}} MB and was not kept. Please make it smaller.',
  evidenceKind:
    '“{{name}}” can’t be taken. Please send a PDF, Word, Excel, PNG or JPG file without macros or password.',
  noDecisionImport:
    'There is no such preview, or it was confirmed or given up. Please upload the ledger again.',
  decisionColumns:
    'The needed columns were not found. The header must have: 编号, 类别, 事项, 环节, 完成日期.',
  decisionImportChanged:
    'The ledger has changed since the preview, so nothing was written. Please upload and preview again.',
};

export const decisionNotices = {
  decisionPointDue: {
    title: 'A control point is due: {{title}}',
    body: '“{{title}}” has a control point in your charge that is due by {{day}} and not recorded yet.',
  },
};
