import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';
import { today } from '../proposal-work';

/** The time to rate ends within three days: for those who have said nothing of a reply that counts. Silence is never taken for content. */
export const ratingReminder = kind({
  name: 'ratingReminder',
  before: (now) => sql`
    select p.id::text as subject, null::uuid as session_id, 'rate@' || max(r.rate_by) as purpose
    from proposal p join proposal_reply r on r.proposal_id = p.id and r.round = p.round and r.state = 'published'
    where p.state = 'replied' group by p.id having max(r.rate_by) between ${today(now)} and ${today(now)} + 3`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select y.person_id from (${partiesOf(of.subject)}) y where exists (
      select 1 from proposal p join proposal_reply r on r.proposal_id = p.id and r.round = p.round and r.state = 'published'
      where p.id = ${of.subject} and p.state = 'replied'
        and not exists (select 1 from proposal_reply n where n.corrects = r.id and n.state = 'published')
        and not exists (select 1 from proposal_rating g where g.reply_id = r.id and g.person_id = y.person_id))`,
  about: (of) => sql`
    select v.*, (select max(r.rate_by)::text from proposal_reply r where r.proposal_id = ${of.subject} and r.state = 'published') as day
    from (${named(of.subject)} and p.state = 'replied') v`,
  link: (of) => paths.rateProposal(of.subject),
});
