import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** Awards are published at a session: for those who are honoured. */
export const awardsPublished = kind({
  name: 'awardsPublished',
  on: ['proposal.awardsPublished'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select y.person_id from proposal_award a join proposal_party y on y.proposal_id = a.proposal_id where a.session_id::text = ${of.subject}
    union select r.person_id from proposal_award a join representative r on r.delegation_id = a.delegation_id and r.ended_on is null
      where a.session_id::text = ${of.subject}
    union select f.person_id from proposal_award a join office f on f.scope_id = a.unit_id and f.kind = 'departmentHandler' and f.ends_on is null
      where a.session_id::text = ${of.subject}`,
  about: (of) => sql`select c.title from congress_session c where c.id::text = ${of.subject}`,
  link: () => paths.proposalAwards(),
});
