import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { dayOfMoment } from '../affairs-who';
import { owedToBoard, owing } from '../desk-who';
import { kind } from '../kind';

/** The day of something is past and it is not on the board: once for each period of the last two months, for who answers for it. */
export const disclosureDutyMissing = kind({
  name: 'disclosureDutyMissing',
  before: (now) => sql`
    select o.id::text as subject, null::uuid as session_id, 'over@' || o.period as purpose from (${owedToBoard(now)}) o
    where o.due_on between ${dayOfMoment(now)} - 60 and ${dayOfMoment(now)} - 1`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => owing(of.subject, of.now),
  about: (of) => sql`
    select o.title, o.period, o.due_on::text as "dueOn" from (${owedToBoard(of.now)}) o
    where o.id = ${of.subject} and 'over@' || o.period = ${of.purpose ?? ''} and o.due_on between ${dayOfMoment(of.now)} - 60 and ${dayOfMoment(of.now)} - 1`,
  link: () => paths.affairsCalendar(),
});
