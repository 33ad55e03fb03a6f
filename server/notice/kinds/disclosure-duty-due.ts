import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { dayOfMoment } from '../affairs-who';
import { owedToBoard, owing } from '../desk-who';
import { kind } from '../kind';

/** A week before something has to be on the board: once for each period, for who answers for it. */
export const disclosureDutyDue = kind({
  name: 'disclosureDutyDue',
  before: (now) => sql`
    select o.id::text as subject, null::uuid as session_id, 'due@' || o.period as purpose from (${owedToBoard(now)}) o
    where o.due_on between ${dayOfMoment(now)} and ${dayOfMoment(now)} + 7`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => owing(of.subject, of.now),
  about: (of) => sql`
    select o.title, o.period, o.due_on::text as "dueOn" from (${owedToBoard(of.now)}) o
    where o.id = ${of.subject} and 'due@' || o.period = ${of.purpose ?? ''} and o.due_on between ${dayOfMoment(of.now)} and ${dayOfMoment(of.now)} + 7`,
  link: () => paths.affairsCalendar(),
});
