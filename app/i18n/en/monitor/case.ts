export const casePhrases = {
  monitors: {
    decision: 'Major decisions',
    indicator: 'Professional power',
    satisfaction: 'Patient satisfaction',
    supplier: 'Supplier integrity',
  },
  titleOf: '{{department}} · {{monitor}}',
  numbered: 'No. {{number}} of {{year}}',
  noDepartment: 'No department named',
  outcomes: { dataFault: 'Data were wrong', explained: 'Explained', remedied: 'Put right' },
  material: {
    title: '{{department}}: outcome of the case of {{monitor}}',
    text: 'Case {{number}}: on {{openedOn}} {{monitor}} opened a case about {{count}} findings at {{department}}; it was closed on {{closedOn}}. {{ended}}',
    ended: {
      dataFault: 'The data it rested on were found to be wrong; the department has nothing to answer.',
      explained: 'The department stated its view, which was examined and explains what was found.',
      remedied: 'The department stated its view, an action was agreed, and it was checked to be done.',
    },
    found: 'Findings',
    opened: 'Opened on',
    closed: 'Closed on',
    outcome: 'Outcome',
  },
};

export const caseRefusals = {
  noFinding: 'No finding was chosen, or it is gone. Go back to “Findings”, tick one and try again.',
  noCase: 'There is no such case, or it is not yours to see. Please enter from the list of cases.',
  caseStep: 'This case has moved on and this step is not possible now. Reload to see whose turn it is.',
  findingStep: 'This finding is already in a case or set aside. Please reload the list.',
  caseChanged:
    'Somebody has worked on this case since you opened it. Your words are kept; read what is new, then send again.',
  mixedFindings: 'A case deals with findings of one monitor and one department. Please open separate cases.',
  ownDepartment:
    'This case is about your own department. To be fair, somebody of another department must work on it; please pass it on.',
  noDepartment:
    'No department belongs to this case yet, so nobody can answer. Name the department first, or close it as a data fault.',
  noHead:
    'This department has no head on record, so nobody can be asked. Please enter the head under “Departments” first.',
  notHead:
    'The statement comes from the head of the department. Please tell them, or have the officer update who heads it.',
  notActionOwner:
    'Only who is in charge of the action, or the head of the department, reports what was done.',
  opinionGiven:
    'You have given your opinion on this referral. It stands as given; to add something, contact whoever works on the case.',
  opinionMissing: 'No expert has given an opinion yet. Please wait for at least one before deciding.',
  dayPast: 'This day is over. Please choose today or a later day.',
  unknownPerson: 'There is nobody in service with this staff number. Please check it.',
  departmentTaken: 'There is already a department of this name. Please edit that one.',
};
