import type { Translated } from '../../phrases';
import type source from '../../zh-CN/roster/composition';

const composition: Translated<typeof source> = {
  composition: {
    minimumSeats: {
      name: 'Number of seats',
      holds: 'For {{staff}} staff at least {{needed}} representatives; there are {{actual}}. It holds.',
      fails: 'For {{staff}} staff at least {{needed}} representatives; there are {{actual}}. Too few.',
    },
    managers: {
      name: 'Managers',
      holds:
        'Managers are at most {{share}}, that is {{needed}}; of {{total}} representatives {{actual}} are. It holds.',
      fails:
        'Managers are at most {{share}}, that is {{needed}}; of {{total}} representatives {{actual}} are. Too many.',
    },
    frontline: {
      name: 'Front line',
      holds:
        'The front line is the main body ({{share}}), that is at least {{needed}}; of {{total}} representatives {{actual}} are. It holds.',
      fails:
        'The front line is the main body ({{share}}), that is at least {{needed}}; of {{total}} representatives {{actual}} are. Too few.',
    },
    professionals: {
      name: 'Professionals',
      holds:
        'Professionals are the main body ({{share}}), that is at least {{needed}}; of {{total}} representatives {{actual}} are. It holds.',
      fails:
        'Professionals are the main body ({{share}}), that is at least {{needed}}; of {{total}} representatives {{actual}} are. Too few.',
    },
    teachers: {
      name: 'Teachers',
      holds:
        'Teachers are at least {{share}}, that is {{needed}}; of {{total}} representatives {{actual}} are. It holds.',
      fails:
        'Teachers are at least {{share}}, that is {{needed}}; of {{total}} representatives {{actual}} are. Too few.',
    },
    young: {
      name: 'Young staff',
      holds: 'At least {{needed}} representatives are under 35; {{actual}} are. It holds.',
      fails: 'At least {{needed}} representatives are under 35; {{actual}} are. Too few.',
    },
    women: {
      name: 'Women',
      holds:
        'Women are {{staffWomen}}/{{staff}} of the staff and should have a fitting share, that is at least {{needed}}; of {{total}} representatives {{actual}} are. It holds.',
      fails:
        'Women are {{staffWomen}}/{{staff}} of the staff and should have a fitting share, that is at least {{needed}}; of {{total}} representatives {{actual}} are. Too few.',
    },
    delegationLeader: {
      name: 'Delegation leaders',
      holds: 'All {{actual}} delegations have a leader.',
      fails: '{{name}} ({{size}} representatives) has no leader yet.',
    },
    presidiumSize: {
      name: 'Size of the presidium',
      holds: 'With {{total}} representatives, a presidium of {{actual}} is right.',
      fails:
        'With {{total}} representatives the presidium needs at least {{needed}}, within the range laid down; it has {{actual}}.',
    },
    presidiumMainBody: {
      name: 'Main body of the presidium',
      holds:
        'Of {{size}} in the presidium {{share}} belong to the main body, that is at least {{needed}}; {{actual}} do. It holds.',
      fails:
        'Of {{size}} in the presidium {{share}} belong to the main body, that is at least {{needed}}; {{actual}} do. Too few.',
    },
    nonVoting: {
      name: 'Attendees and guests',
      holds:
        'Attendees and guests are generally at most {{share}}, that is {{needed}}; there are {{actual}}. It holds.',
      fails:
        'Attendees and guests are generally at most {{share}}, that is {{needed}}; there are {{actual}}. Rather many.',
    },
  },
  check: {
    title: 'Composition',
    lede: 'The list as it stands, held against “{{profile}}” rule by rule. It follows every change.',
    holds: 'Holds',
    blocks: 'Fails',
    warns: 'Needs a reason',
    reasoned: 'Reason given',
    strict:
      'A strict rule: the session cannot be launched and no reason replaces it. Please change the list.',
    generally:
      'The law says “generally” or gives no number. You may go on with a written reason, which stays here and in the journal.',
    basis: 'Basis',
    reasonOf: 'Reason ({{by}}): ',
    reason: 'Why it is acceptable all the same',
    reasonHint:
      'For the representatives to read, four characters or more, for instance “nurses sit in two constituencies, which elected all their seats”.',
    reasonSubmit: 'Write the reason',
    rewrite: 'Rewrite the reason',
    allHold: 'All rules hold.',
    blocking: '{{count}} strict rules fail; the session cannot be launched before they are mended.',
    waiting: '{{count}} rules need a written reason.',
    saved: 'The reason is on record.',
    presidium: 'Size and make-up of the presidium are checked on the session’s page “Presidium”.',
  },
  calculator: {
    title: 'Seat calculator',
    lede: 'Type the number of staff to see what the law asks. Without representatives the legal minimum is taken. It only reckons; nothing is changed.',
    staff: 'Staff',
    seats: 'Representatives',
    reckon: 'Reckon',
    caption: 'With {{staff}} staff and {{seats}} representatives',
    rule: 'Figure',
    figure: 'People',
    basis: 'Basis',
    trust: 'Checked',
    body: 'Form of meeting',
    bodies: {
      congress: 'Congress of representatives',
      assembly: 'Usually an assembly of all staff (representatives from {{from}} on)',
    },
    minimumSeats: 'Representatives at least',
    managers: 'Managers at most',
    frontline: 'Front line at least',
    professionals: 'Professionals at least',
    teachers: 'Teachers at least',
    young: 'Under 35 at least',
    nonVoting: 'Attendees and guests at most',
    presidium: 'Presidium',
    people: '{{count}}',
    range: '{{least}} to {{most}}',
    atLeast: '{{least}} or more',
    free: 'not laid down',
    wrong: 'Please give a whole number from 0 to 1000000.',
  },
};

export default composition;
