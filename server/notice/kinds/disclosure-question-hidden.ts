import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { itemNamed } from '../affairs-who';
import { kind } from '../kind';

/** A question was hidden: for who asked it by name; the reason stands in its place. */
export const disclosureQuestionHidden = kind({
  name: 'disclosureQuestionHidden',
  on: ['disclosure.questionHidden'],
  purpose: (fact) => `hidden ${fact.data?.question}`,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select q.asker_id from disclosure_question q where q.id::text = ${String(of.data.question)} and q.asker_id is not null`,
  about: (of) => itemNamed(of.subject),
  link: (of) => paths.disclosure(of.subject),
});
