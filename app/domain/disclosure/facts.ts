import type { FactTable } from '../fact';

const nobody = { to: 'nobody' } as const;
/** What is prepared is heard of by those who prepare, check and approve. */
const desk = {
  to: 'offices',
  offices: ['affairsEditor', 'secrecyChecker', 'affairsApprover', 'secretary'],
} as const;
const everybody = { to: 'org' } as const;

/** What can happen in this room and who may hear of it. What an item says is in its tables, never in the journal. */
export const disclosureFacts = {
  'disclosure.catalogueAdopted': desk,
  'disclosure.dutySet': desk,
  'disclosure.sourceRuleSet': desk,
  'disclosure.drafted': desk,
  'disclosure.revised': desk,
  'disclosure.dropped': desk,
  'disclosure.attachmentAdded': desk,
  'disclosure.attachmentRemoved': desk,
  'disclosure.redacted': desk,
  'disclosure.unredacted': desk,
  'disclosure.submitted': desk,
  'disclosure.checked': desk,
  'disclosure.approved': desk,
  'disclosure.sentBack': desk,
  'disclosure.published': everybody,
  'disclosure.correctionBegun': desk,
  'disclosure.takenDown': everybody,
  'disclosure.taken': desk,
  'disclosure.asked': everybody,
  'disclosure.supported': nobody,
  'disclosure.answered': everybody,
  'disclosure.rectified': everybody,
  'disclosure.questionHidden': desk,
} as const satisfies FactTable;
