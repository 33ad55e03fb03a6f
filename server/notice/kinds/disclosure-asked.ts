import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { answering, itemNamed } from '../affairs-who';
import { kind } from '../kind';

/** Something was asked on a disclosure: for those who answer. Questions of an hour are told together, with and without a name alike. */
export const disclosureAsked = kind({
  name: 'disclosureAsked',
  on: ['disclosure.asked'],
  gather: 60,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => answering(of.subject, of.now),
  about: (of) => sql`
    select v.*, q.count from (${itemNamed(of.subject)}) v cross join (
      select count(*)::int as count from disclosure_question q
      where q.disclosure_id = ${of.subject} and q.state = 'open' and q.brought_at is not null) q where q.count > 0`,
  link: (of) => paths.disclosure(of.subject),
});
