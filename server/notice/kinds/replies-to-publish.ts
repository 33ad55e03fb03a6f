import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { repliesIn } from '../proposal-replies';
import { holding } from '../who';

/** Signed replies wait to be published: for those who publish. */
export const repliesToPublish = kind({
  name: 'repliesToPublish',
  on: ['proposal.replySigned'],
  subject: (fact) => fact.orgId,
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'answerPublisher')}) o
    where exists (select 1 from (${repliesIn('signed', of.now)}) r where r.org_id::text = ${of.subject})`,
  about: (of) => sql`
    select n.count from (select count(*)::int as count from (${repliesIn('signed', of.now)}) r where r.org_id::text = ${of.subject}) n where n.count > 0`,
  link: () => paths.proposalDesk({ turn: 'publish' }),
});
