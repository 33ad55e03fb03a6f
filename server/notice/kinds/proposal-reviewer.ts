import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** A member of the committee was put in charge of reviews: for that member, those of a quarter of an hour together. */
export const proposalReviewer = kind({
  name: 'proposalReviewer',
  on: ['proposal.reviewerNamed'],
  subject: (fact) => (typeof fact.data?.reviewer === 'string' ? fact.data.reviewer : null),
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select n.id as person_id from person n
    where n.id = ${of.subject} and exists (select 1 from proposal p where p.reviewer_id = n.id and p.state = 'submitted')`,
  about: (of) => sql`
    select n.count from (select count(*)::int as count from proposal p where p.reviewer_id = ${of.subject} and p.state = 'submitted') n
    where n.count > 0`,
  link: () => paths.proposalReviewing({ view: 'mine' }),
});
