import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { itemNamed } from '../affairs-who';
import { writersOf } from '../desk-who';
import { kind } from '../kind';

/** An item was taken down: for those who wrote it, and for those who asked about it by name. */
export const disclosureTakenDown = kind({
  name: 'disclosureTakenDown',
  on: ['disclosure.takenDown'],
  channels: ['mail', 'push'],
  to: (of) => sql`
    ${writersOf(of.subject, ['published', 'superseded'])}
    union select q.asker_id from disclosure_question q where q.disclosure_id = ${of.subject} and q.asker_id is not null`,
  about: (of) => itemNamed(of.subject),
  link: (of) => paths.disclosure(of.subject),
});
