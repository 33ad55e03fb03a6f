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
    'This department has no head on record, so nobody can be asked. Please have the monitoring officer or the union secretary enter the head under “Departments” first.',
  notHead:
    'The statement comes from the head of the department. Please tell them, or have the monitoring officer update who heads it.',
  notActionOwner:
    'Only who is in charge of the action, or the head of the department, reports what was done.',
  opinionGiven:
    'You have given your opinion on this referral. It stands as given; to add something, contact whoever works on the case.',
  opinionMissing: 'No expert has given an opinion yet. Please wait for at least one before deciding.',
  dayPast: 'This day is over. Please choose today or a later day.',
  unknownPerson: 'There is nobody in service with this staff number. Please check it.',
  departmentNamed: 'The department of this case is named already and stays. Please reload and go on.',
  departmentOwn:
    'You belong to this department or head it. To be fair, a monitoring officer of another department or the union secretary must change it.',
  nameInUse:
    'Figures, surveys or the roster still speak of “{{name}}” and would no longer find it. Please keep the name; if people’s department was renamed, update the roster first.',
  departmentTaken: 'There is already a department of this name. Please edit that one.',
};

export const caseNotices = {
  caseOpened: {
    title: 'A case opened by itself: {{title}}',
    body: 'Case {{number}} “{{title}}” was opened by itself and waits to be worked on.',
  },
  caseStatementAsked: {
    title: 'Please state your view: {{title}}',
    body: 'Case {{number}} “{{title}}”: your department is asked for its view by {{statementBy}}.',
  },
  caseStatementGiven: {
    title: 'The department has answered: {{title}}',
    body: 'Case {{number}} “{{title}}”: the department has stated its view, which waits to be examined.',
  },
  casePanelAsked: {
    title: 'Your opinion is asked: {{title}}',
    body: 'Case {{number}} “{{title}}” was put before the experts. Please give your opinion.',
  },
  caseActionAgreed: {
    title: 'To be put right: {{title}}',
    body: 'Case {{number}} “{{title}}”: an action is agreed. Please complete and report it by {{actionBy}}.',
  },
  caseActionReported: {
    title: 'Action reported: {{title}}',
    body: 'Case {{number}} “{{title}}”: what was done is reported and waits to be checked.',
  },
  caseClosed: {
    title: 'Case closed: {{title}}',
    body: 'Case {{number}} “{{title}}” is closed and its outcome made public.',
  },
  caseDue: {
    title: 'Due in a case: {{title}}',
    body: 'Case {{number}} “{{title}}”: the statement or action was due by {{day}}. Please see to it.',
  },
};
