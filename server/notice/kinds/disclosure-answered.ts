import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { itemNamed } from '../affairs-who';
import { kind } from '../kind';

/** A question was answered, or what was promised is done: for who asked by name and whoever wanted to know the same. Who asked without a name can't be told. */
export const disclosureAnswered = kind({
  name: 'disclosureAnswered',
  on: ['disclosure.answered', 'disclosure.rectified'],
  purpose: (fact) => `${fact.name} ${fact.data?.question}`,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select q.asker_id from disclosure_question q where q.id::text = ${String(of.data.question)} and q.asker_id is not null
    union select s.person_id from disclosure_support s where s.question_id::text = ${String(of.data.question)}`,
  about: (of) => itemNamed(of.subject),
  link: (of) => paths.disclosure(of.subject),
});
