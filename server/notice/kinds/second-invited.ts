import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment } from '../who';

/** Somebody is asked to second: for those who were asked just now and have not answered. */
export const secondInvited = kind({
  name: 'secondInvited',
  on: ['proposal.secondersInvited'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select s.person_id from proposal_second s join proposal p on p.id = s.proposal_id
    where p.id = ${of.subject} and p.state = 'seconding' and s.state = 'invited' and s.invited_at >= ${moment(of.at)}`,
  about: (of) => sql`
    select p.title, n.name from proposal p join person n on n.id = p.proposer_id
    where p.id = ${of.subject} and p.state = 'seconding'`,
  link: (of) => paths.proposalSeconding(of.subject),
});
