export const wordsPhrases = {
  audiences: {
    public: 'the public',
    patient: 'patients',
    staff: 'all staff',
    representatives: 'representatives',
    leaders: 'leaders and overseers',
  },
  levels: {
    outside: 'people outside the unit',
    staff: 'staff',
    representatives: 'representatives',
    leaders: 'leaders and overseers',
  },
  frequencies: {
    once: 'Standing',
    atAnyTime: 'Whenever it happens',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    halfYearly: 'Half-yearly',
    yearly: 'Yearly',
  },
  periods: {
    once: 'standing',
    year: '{{year}}',
    firstHalf: 'first half of {{year}}',
    secondHalf: 'second half of {{year}}',
    quarter: 'quarter {{n}} of {{year}}',
    month: 'month {{n}} of {{year}}',
  },
  sources: {
    resolution: 'Resolution of the congress',
    box: 'Result of a vote or election',
    appraisal: 'Result of an appraisal',
    reply: 'Reply to a proposal',
    decision: 'Major decision',
    case: 'Outcome of a case',
    ranking: 'Ranking on notice',
    satisfaction: 'Satisfaction results',
    supplier: 'Measure against a supplier',
  },
  categories: {
    E1: 'Major decisions',
    E2: 'Operation and management',
    E3: 'Interests of the staff',
    E4: 'Leaders and integrity',
    H1: 'For the public',
    H2: 'For patients',
    H3: 'For the staff',
    H4: 'Purchasing and ethics',
    S1: 'The school and its plans',
    S2: 'Enrolment and students',
    S3: 'Finance and purchasing',
    S4: 'People and teaching staff',
    S5: 'The staff congress',
    own: "The unit's own",
    congress: 'The congress',
    monitoring: 'Oversight',
  },
  versionStates: {
    draft: 'Draft',
    checking: 'Waiting for the secrecy check',
    approving: 'Waiting for approval',
    approved: 'Approved, not out yet',
    published: 'Public',
    superseded: 'Corrected since',
    dropped: 'Dropped',
  },
  decisionKinds: { resolution: 'Resolution', decision: 'Major decision' },
  takeDownReasons: {
    expired: 'Its time on the board is over',
    secrecy: 'It held secrets or personal matters',
    ordered: 'The law wants it down',
  },
};

export const wordsRefusals = {
  noDisclosure:
    'This was not found; it may have been taken down, or it is not meant for you. Please go back to the board.',
  step: 'Where it stands now this can’t be done; somebody may just have moved it on. Please reload and see where it is.',
  changedMeanwhile:
    'This version was changed since you opened the page, so nothing was done. Please reload and look at it again; what you typed is still here.',
  ownWork:
    'You had a hand in writing or checking this version, so it is not yours to do: nobody checks or approves what they wrote, and the check and the approval are two people’s, whatever offices they hold. Please leave it to somebody else.',
  embargoPast:
    'The time you chose is in the past, so nothing was approved. Please choose a later one, or none to publish at once.',
};
