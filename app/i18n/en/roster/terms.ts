import type { Translated } from '../../phrases';
import type source from '../../zh-CN/roster/terms';

const terms: Translated<typeof source> = {
  title: 'Roster',
  lede: 'Terms, staff and representatives. Quorum and composition are counted from here.',
  first: 'Two things first',
  firstSteps:
    'Import the staff roster, then open the term and import its representatives. Both steps show a preview; nothing is written before you confirm.',
  staffCount: 'The staff roster holds {{count}} people.',
  staffNone: 'The staff roster is still empty.',
  staff: 'Staff roster',
  importPeople: 'Import the staff roster',
  people: 'People',
  list: 'Terms',
  noTerm: 'No term has been opened. Representatives belong to a term; please open one below.',
  dates: '{{from}} to {{to}}',
  now: 'under way',
  over: 'over',
  ahead: 'not begun',
  figures:
    '{{representatives}} representatives, {{delegations}} delegations, {{attendees}} attendees without vote.',
  noRepresentatives: 'No representatives yet. Please import them.',
  importRepresentatives: 'Import representatives',
  links: {
    members: 'Representatives',
    composition: 'Composition',
    mandates: 'Mandates',
    committees: 'Committees',
  },
  open: 'Open a term',
  name: 'Name',
  nameHint: 'For instance “Sixth congress”.',
  beginsOn: 'First day',
  endsOn: 'Last day',
  openHint: 'How many years a term lasts follows from your rules; the article is named if it does not fit.',
  submit: 'Open',
  opened: 'The term is open. Go on with its representatives.',
  imports: 'Latest imports',
  noImports: 'Nothing has been imported yet.',
  importLine: '{{when}} · {{rows}} rows',
  saved: 'Done',
};

export default terms;
