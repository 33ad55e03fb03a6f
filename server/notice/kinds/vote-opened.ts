import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, onRoll } from '../who';

/** An open vote has begun; whoever has cast hears no more of it. */
export const voteOpened = kind({
  name: 'voteOpened',
  on: ['ballot.opened'],
  waits: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => sql`
    select e.person_id from (${onRoll(of.session)}) e join open_vote v on v.id = ${of.subject}
    where v.state = 'open' and v.closes_at > ${moment(of.now)}
    and not exists (select 1 from open_ballot b where b.vote_id = v.id and b.person_id = e.person_id)`,
  about: (of) => sql`
    select v.question, v.closes_at as "closesAt" from open_vote v where v.id = ${of.subject} and v.state = 'open'`,
  link: (of) => paths.vote(of.subject),
});
