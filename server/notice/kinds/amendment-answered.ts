import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** Management answered an amendment: for whoever proposed or co-signed it. */
export const amendmentAnswered = kind({
  name: 'amendmentAnswered',
  on: ['report.amendmentAnswered'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select a.author_id as person_id from amendment a where a.id = ${of.subject}
    union select s.person_id from amendment_signer s where s.amendment_id = ${of.subject}`,
  about: (of) => sql`
    select d.title from amendment a join document d on d.id = a.document_id where a.id = ${of.subject}`,
  link: (of) => paths.amendment(of.subject),
});
