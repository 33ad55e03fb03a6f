import type { Translated } from '../../phrases';
import type source from '../../zh-CN/roster/refusals';

const refusals: Translated<typeof source> = {
  onlyGenerally: 'This rule is strict and no written reason replaces it. Please change the composition.',
  ruleHolds: 'This rule holds now and needs no reason. Please reload the page to see how things stand.',
  personUnknown:
    'Nobody on the roster has staff number {{number}}, or the person has left. Please check the number or import the roster first.',
  notRepresentative:
    'Staff number {{number}} holds no mandate in this term, so there is nothing to change. Please check the number.',
  mandateEnded:
    'The mandate of {{name}} ended on {{on}}, so they cannot lead. Please choose a sitting representative.',
  leaderLeft:
    '{{name}} has left the unit and cannot lead. Please end the mandate first, then choose another leader.',
  alreadyRepresentative:
    '{{name}} is a representative of this term already; a person has one seat and needs no other. Please check the number.',
  alreadyAttends:
    '{{name}} is on the list of attendees already. To change the kind, remove and add them again.',
  attendsNoMore: 'This person is no longer on the list of attendees. Please reload the page.',
  noDelegation: 'This term has no such delegation. Please choose again.',
  dayAhead:
    'That day is still to come (today is {{today}}). Only what has happened is recorded; please change the day.',
  dayTooEarly: 'That day is before {{from}}, when this could not have happened. Please change the day.',
  emptyConstituency:
    'A constituency of nobody cannot decide. Please give the number of all staff of the constituency.',
  moreVotesThanStaff:
    'The figures do not fit: no more votes than took part, no more took part than there are staff. Please check them.',
  turnoutMissed:
    'Too few took part, so the by-election is void: of {{staff}} staff at least {{needed}} must vote, {{actual}} did. Please hold it again.',
  votesMissed:
    'Too few votes, so nobody was elected: of {{staff}} staff at least {{needed}} must approve, {{actual}} did. Please hold another round.',
  recallMissed:
    'Too few agreed, so the recall fails: of {{staff}} staff at least {{needed}} must agree, {{agreed}} did. The mandate stands.',
  noVacancy:
    'No seat of this constituency is vacant, so nothing was recorded. To replace a representative, end the mandate first.',
  peopleUnknown:
    '{{count}} staff numbers are not on the roster: {{numbers}}. Nothing was saved; please check them.',
  headNotMember: 'The head ({{number}}) is not among the members. Please add the number to the members.',
  headNotRepresentative:
    '{{name}} is no representative of this term and cannot be the head. Please choose a representative.',
  committeeNameTaken:
    'This term has a committee called “{{name}}” already. Please choose another name, or change that one.',
};

export default refusals;
