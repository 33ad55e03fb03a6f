import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { actionOwnerOf, caseNamed, headOf } from '../case-who';
import { kind } from '../kind';
import { today } from '../proposal-work';

/** The day by which a department owes something in a case (alias `c`). */
const owed = sql`case c.state when 'stating' then c.statement_by when 'acting' then c.action_by end`;

/** A statement or an action is due tomorrow, or its day is past: once each for the head, and for whoever sees to the action. A new day counts anew. */
export const caseDue = kind({
  name: 'caseDue',
  before: (now) => sql`
    select c.id::text as subject, null::uuid as session_id,
      case when ${owed} < ${today(now)} then 'over@' else 'due@' end || ${owed} as purpose
    from monitor_case c where c.state in ('stating', 'acting') and ${owed} <= ${today(now)} + 1`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`${headOf(of.subject)} union
    select o.person_id from (${actionOwnerOf(of.subject)}) o where exists (
      select 1 from monitor_case c where c.id::text = ${of.subject} and c.state = 'acting')`,
  about: (of) => sql`
    select v.number, v.title, (select (${owed})::text from monitor_case c where c.id::text = ${of.subject}) as day
    from (${caseNamed(of.subject, sql`c.state in ('stating', 'acting') and ${owed} <= ${today(of.now)} + 1`)}) v`,
  link: (of) => paths.monitorCase(of.subject),
});
