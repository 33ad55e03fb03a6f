import { datasetPhrases } from './indicator-dataset';
import { indicatorPagePhrases } from './indicator-pages';

export const indicatorPhrases = {
  provenance: 'data no. {{cut}}, method version {{version}}',
  units: { yuan: '¥{{figure}}', pieces: '{{figure}}', percent: '{{figure}}%', plain: '{{figure}}' },
  findings: {
    doctorRun:
      '“{{indicator}}” {{period}}: {{count}} doctor(s) of {{department}} among the first {{topN}} for {{length}} periods running',
    doctorSwing:
      '“{{indicator}}” {{period}}: {{count}} of the first doctors of {{department}} changed by more than {{percent}}%',
    departmentSwing:
      '“{{indicator}}” {{period}}: {{department}} changed by {{change}}% against the period before',
    itemRun: '“{{indicator}}” {{period}}: “{{item}}” among the first {{topN}} for {{length}} periods running',
    itemSwing: '“{{indicator}}” {{period}}: “{{item}}” changed by {{change}}% against the period before',
  },
  posting: {
    title: 'Ranking of {{indicator}}, {{period}}',
    text: 'The ranking of “{{indicator}}” for {{period}} is posted from {{from}} to {{until}}, by department and place, without names; departments with so few doctors that one could be told are left out. Method: {{formula}} (version {{version}}, agreed by departments and experts); data no. {{cut}}. The first {{topN}} doctors and items are listed. Whoever doubts the data asks on this page while it is posted, or tells the monitoring officer.',
    doctor: 'Doctor: {{department}}, place {{rank}}',
    item: 'Item: {{item}}, place {{rank}}',
    department: 'Department: {{department}}, place {{rank}}',
    value: '{{figure}}',
    valueChange: '{{figure}} ({{change}}% against the period before)',
  },
  faults: {
    empty: 'Write the formula, for instance: amount[category=antibiotics] / amount',
    tooLong: 'A formula has 400 characters at most. Make two indicators of it, or explain in the note.',
    tooDeep: 'Too many brackets inside each other. Please simplify.',
    tooMany: 'Too many parts (8 different sums at most, 40 names in a filter). Please simplify.',
    character: 'This sign is not known. There are + - * / ( ) [ ], digits, and amount, quantity, visits.',
    measure: 'Here “amount”, “quantity” or “visits” is expected.',
    field: 'Filters are by “category” or “item” only, for instance amount[category=antibiotics].',
    value: 'Here an equals sign and a name are expected, as in category=a|b; write numbers like 12 or 0.5.',
    operand: 'A number or a sum is missing here.',
    closing: 'A bracket or quotation mark has no partner.',
    unexpected: 'Something is left over from here on. Between two numbers stands + - * or /.',
    noMeasure: 'The formula uses no data. Use amount, quantity or visits.',
    zero: 'Nothing can be divided by zero.',
  },
  reasons: {
    width: 'another number of cells than the header has',
    month: 'the month can’t be read (like 2026-03)',
    future: 'the month is still to come',
    department: 'no department',
    staffNumber: 'no staff number',
    unknownDoctor: 'this staff number is not in the roster',
    otherName: 'the roster has another name for this staff number',
    item: 'no item',
    tooLong: 'department, item or category has more than 80 characters',
    quantity: 'the quantity is no number, or has more than three decimals',
    amount: 'the amount is no number, or has more than two decimals',
    visits: 'the visits are no whole number',
    negative: 'quantity, amount or visits are negative',
    twice: 'this month, department, doctor and item stand in the file already; the first line counts',
  },
  dataset: datasetPhrases,
  ...indicatorPagePhrases,
};

export const indicatorRefusals = {
  noDatasetFile: 'No file has arrived. Choose the table of usage and upload it again.',
  noDataset: 'There is no such dataset, or it belongs to another unit. Please enter again from “Usage data”.',
  datasetKnown: 'This file has arrived already and is not read again. Open its preview under “Usage data”.',
  datasetEnded:
    'This preview has been confirmed or given up and can’t be changed. To correct it, upload the file again.',
  datasetNotCsv:
    '“{{name}}” is no CSV text. In your spreadsheet choose “Save as”, CSV (comma delimited), and upload that.',
  datasetEmpty: 'There are no rows in “{{name}}”. Please check whether it is the right file or sheet.',
  datasetTooLarge:
    'The file is larger than {{megabytes}} MB and was not taken. Split it by month or year and upload the parts.',
  datasetTooLong:
    'The file has more than {{rows}} rows and was not taken. Split it by year and upload the parts.',
  datasetNames:
    'The file has more than {{departments}} departments or {{items}} items; its columns seem to be mixed up. Check the header and upload it again.',
  datasetEncoding: 'The encoding of “{{name}}” can’t be told. Save it as CSV in UTF-8 and upload that.',
  datasetQuote:
    'Around row {{row}} of “{{name}}” a quotation mark is never closed, so what follows would be misread; the file was not taken. Mend that row and upload it again.',
  datasetColumns:
    'These columns are missing in “{{name}}”: {{columns}}. Name the headers as listed on this page; amounts are in yuan.',
  datasetColumnTwice:
    'The column “{{column}}” is there twice, and which one counts is not known. Keep one of them.',
  datasetNothing:
    'Not a single row of this file can be taken. Give it up, mend the file and upload it again.',
  patientColumn:
    'The file has a column about patients, “{{column}}”. All of it was refused and nothing was kept. Remove everything about patients, leave sums by doctor and item only, and upload it again.',
  patientCell:
    'Row {{row}}, “{{column}}”, holds what looks like an identity or mobile number. All of it was refused and nothing was kept. Remove personal data and upload it again.',
  monthKnown:
    'There are data for these months already: {{months}}. To take them from this file, tick the months and confirm; what was there is kept on record.',
  noIndicator:
    'There is no such indicator, or it belongs to another unit. Please enter again from “Professional indicators”.',
  indicatorTaken:
    'There is an indicator of this name already. Choose another name, or propose a new method for the one there is.',
  formulaFault:
    'From character {{at}} on (“{{near}}”) the formula is not understood. Mend it as said beside it; nothing you typed is lost.',
  filterUnknown:
    'The data know no such names: {{names}}. Write them as the data do, or nothing would be counted.',
  methodOvertaken: 'This version has been settled, or there is a newer one. Please look at the newest.',
  ownMethod: 'Nobody agrees to a method of their own. A head of department and an expert have to agree.',
  notConsulted:
    'Only heads of departments and experts agree to methods. Tell the head of your department or the monitoring officer what you think.',
  methodNotAgreed:
    'How this indicator is reckoned has not been agreed, so nothing can be ranked. Ask a head of department and an expert to agree first.',
  noCut: 'There are no data yet. Bring a table of usage in and confirm it first.',
  noPeriod: 'The data of “{{period}}” are not complete. Choose one of the months or whole quarters listed.',
  noRun: 'There is no such ranking, or it belongs to another unit. Please enter again from the indicator.',
  runEmpty:
    'This ranking has no line that may be posted (too few doctors, or no figures). Choose another month or quarter.',
  runPosted: 'This ranking is posted already, until {{until}}.',
  noticeShort: 'A ranking is posted for {{days}} days at least. Choose {{earliest}} or later.',
};
