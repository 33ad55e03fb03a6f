import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';
import { handlersOf, today } from '../proposal-work';

/** A promised step is due within three days, or its day is past: for the departments, once each. A step that was moved counts anew. */
export const stepDue = kind({
  name: 'stepDue',
  before: (now) => sql`
    select m.proposal_id::text as subject, null::uuid as session_id,
      m.id || case when m.due_on < ${today(now)} then ' over@' else ' due@' end || m.due_on as purpose
    from proposal_milestone m join proposal p on p.id = m.proposal_id and p.state = 'tracking'
    where m.reached_on is null and m.due_on <= ${today(now)} + 3`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => handlersOf(of.subject, of.now),
  about: (of) => sql`
    select v.*, left(m.text, 60) as step, m.due_on::text as day from (${named(of.subject)} and p.state = 'tracking') v
    cross join lateral (select * from proposal_milestone m where m.proposal_id = ${of.subject} and m.reached_on is null order by m.due_on, m.ordinal limit 1) m`,
  link: (of) => paths.followProposal(of.subject),
});
