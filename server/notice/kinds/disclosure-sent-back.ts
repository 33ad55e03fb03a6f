import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { writersOf } from '../desk-who';
import { kind } from '../kind';

/** A version came back: for those who wrote it. What is to be changed stands on its sheet. */
export const disclosureSentBack = kind({
  name: 'disclosureSentBack',
  on: ['disclosure.sentBack'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => writersOf(of.subject, ['draft']),
  about: (of) => sql`
    select v.number as version from disclosure_version v
    where v.disclosure_id = ${of.subject} and v.state = 'draft' and v.sent_back_why is not null`,
  link: (of) => paths.writeDisclosure({ id: of.subject }),
});
