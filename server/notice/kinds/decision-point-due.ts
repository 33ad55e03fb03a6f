import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { today } from '../proposal-work';

/** Points of running decisions that are due within three days or overdue, with somebody who sees to them. */
const owed = (now: Date) => sql`
  select p.id, p.decision_id, p.owner_id, p.point, p.due_on, d.title from decision_point p join decision d on d.id = p.decision_id
  where d.state = 'running' and p.done_on is null and p.skipped_at is null and p.owner_id is not null and p.due_on <= ${today(now)} + 3`;

/** A control point is due within three days, or its day is past: once each for whoever sees to it. Another day counts anew. */
export const decisionPointDue = kind({
  name: 'decisionPointDue',
  before: (now) => sql`
    select o.decision_id::text as subject, null::uuid as session_id,
      case when o.due_on < ${today(now)} then 'over@' else 'due@' end || o.due_on || '@' || o.point as purpose from (${owed(now)}) o`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`select o.owner_id from (${owed(of.now)}) o where o.decision_id::text = ${of.subject}`,
  about: (of) => sql`
    select o.title, min(o.due_on)::text as day from (${owed(of.now)}) o where o.decision_id::text = ${of.subject} group by o.title`,
  link: (of) => paths.decision(of.subject),
});
