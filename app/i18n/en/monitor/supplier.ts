import { supplierFilePhrases } from './supplier-file';
import { supplierImportPhrases } from './supplier-import';

export const supplierPhrases = {
  provenance: 'Supplier files as of {{day}}; rules version {{version}}',
  statuses: {
    candidate: 'Candidate',
    admitted: 'Admitted',
    watch: 'Under watch',
    suspended: 'Suspended',
    blacklisted: 'On our own list',
    badRecord: 'Provincial bad record',
    nationalBadRecord: 'Closed nationwide',
    restored: 'Restriction over',
  },
  blocks: {
    suspended: 'purchases are suspended by this unit',
    blacklisted: 'it is on this unit’s own list',
    badRecord: 'it is on the province’s record of commercial bribery',
    nationalBadRecord: 'two bribery records within five years close it nationwide',
    licenceExpired: 'its papers have run out',
  },
  kinds: {
    admitted: 'Admitted',
    watched: 'Put under watch',
    suspended: 'Suspended',
    released: 'Watch or suspension ended',
    incident: 'Incident',
    record: 'Bad record published by a government',
    recordStruck: 'Bad record struck off',
    listed: 'Put on our own list',
    lifted: 'Taken off our own list',
  },
  criteria: {
    quality: 'Quality',
    price: 'Price',
    time: 'Delivery',
    capacity: 'Capacity',
    afterSales: 'After-sales',
    reputation: 'Reputation',
  },
  listingStates: {
    noticed: 'Told, statement awaited',
    heard: 'Heard, decision awaited',
    dropped: 'Not listed',
    listed: 'Listed',
    appealed: 'Appeal under review',
    lifted: 'Lifted',
  },
  findings: {
    licenceExpired: '“{{licence}}” of {{supplier}} ran out on {{on}} and no new one is filed.',
    blockedContract: '{{supplier}} is closed to purchases, but contract {{contract}} is still running.',
    integrityMissing: 'Contract {{contract}} with {{supplier}} has no integrity contract on file.',
    recordUndated:
      'The record of {{supplier}} was published some day between {{from}} and {{to}}. Please look up the day; until then the longest time counts.',
    recordUnclear:
      'A list says {{supplier}} has a bad record ({{text}}), but not published by whom and when. Please look it up; until then it is under watch.',
    ratedLow: '{{supplier}} was rated below {{pass}} points on average in both {{before}} and {{quarter}}.',
  },
  material: {
    listedTitle: '{{name}} is put on the unit’s list of restricted suppliers',
    listed:
      'After notice, a hearing and a decision by somebody else, nothing is bought from {{name}} from {{on}} until {{until}}. Reason: {{why}} The supplier may appeal within the time for it.',
    liftedTitle: '{{name}} is no longer restricted',
    lifted: 'From {{on}} {{name}} is no longer on the unit’s list of restricted suppliers. Reason: {{why}}',
    name: 'Supplier',
    code: 'Unified social credit code',
    category: 'Category',
    from: 'In force from',
    until: 'Restricted until',
  },
  fields: {
    code: 'A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z).',
    points: 'Please give a whole number from 0 to 100.',
    over: 'More than the most for this criterion.',
    province: 'Please choose a province.',
    days: 'This number of days is not allowed.',
    hundred: 'The six maxima must add up to 100.',
    endsBefore: 'The end can’t be before the beginning.',
    amount: 'Please give an amount in yuan with at most two decimals, for instance 12000.50.',
    statement: 'Please write down the statement, or tick that the supplier waives it.',
  },
  file: supplierFilePhrases,
  import: supplierImportPhrases,
};

export const supplierRefusals = {
  noSupplier: 'There is no file of this supplier. Please go in from the list of suppliers.',
  codeTaken: 'This code belongs to “{{name}}”. Please open that file, or check the code.',
  noContract: 'This contract was not found. Please reload the supplier’s file and try again.',
  contractNumberTaken: 'There is a contract “{{title}}” with this number. Please check the number.',
  contractOver:
    'The contract has ended already, or the day is not within its time from {{from}} to {{to}}. Please check the day.',
  dayAhead: 'This day has not come yet. Only what has happened can be filed; please check the day.',
  notAdmissible:
    '{{name}} is closed to purchases on that day and can’t be admitted. Please wait until the restriction ends or is lifted.',
  noEntry:
    'The entry to end or correct was not found, or the day is before it began. Please reload and choose again.',
  entryKept:
    'A listing and its lifting change by their procedure only. Please use the appeal or the lifting instead.',
  endedAlready: 'This one has ended or is done already; nothing needs to be repeated. Please reload.',
  recordThere:
    'A record of this province and time is filed already, so it is not filed twice. If that one is wrong, please correct it first.',
  noListing: 'This listing was not found. Please go in from the supplier’s file.',
  listingStep: 'The listing stands elsewhere by now and this step is not next. Please reload to see what is.',
  listingOpen: 'A listing of {{name}} is under way or in force. Please finish that one first.',
  hearingOpen:
    'The supplier may speak until {{day}}. Nothing can be decided before it speaks, waives or that day is over.',
  ownListing:
    'Notice, decision and the answer to an appeal are for different people, and one of them was yours. Please hand it to a colleague.',
  listingDays: 'The last day must be after today and within {{years}} years. Please choose again.',
  appealOver:
    'The time for an appeal ended on {{day}}. If the listing still seems wrong, it can be lifted instead.',
  appealedAlready:
    'This listing was appealed once already. If there is something new, it can be lifted instead.',
  notRatingHead:
    'Suppliers are rated by the head of a department, and you are not filed as the head of this one. Please tell the head.',
  ratingOver:
    '{{quarter}} can’t be rated now: it has not begun, or its time is over. Please choose an open quarter.',
  pointsOver: 'Some points are more than the criterion allows. Please see the marked fields.',
  supplierColumns:
    'The needed columns were not recognised. There must be at least a code and a name column; please correct the head and upload again.',
  noSupplierImport:
    'This import was not found, or it is done or given up. Please begin again from the import page.',
  supplierImportChanged:
    'The supplier files changed after the preview, so nothing was written. Please upload again and look at the new preview.',
};
