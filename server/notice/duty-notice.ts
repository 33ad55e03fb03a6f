import { type SQL, sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { dayOfMoment } from './affairs-who';
import { owedToBoard } from './desk-who';
import { type Kind, kind, type NoticeName } from './kind';

/** The days around today within which a notice of each sort is told: a week before; once it is past, for two months. */
const spans = {
  due: (now: Date) => sql`between ${dayOfMoment(now)} and ${dayOfMoment(now)} + 7`,
  over: (now: Date) => sql`between ${dayOfMoment(now)} - 60 and ${dayOfMoment(now)} - 1`,
} as const;

/** A notice of what is owed to the board: once for each period, to those whom `to` selects for a duty. */
export const dutyNotice = (
  name: NoticeName,
  sort: keyof typeof spans,
  to: (duty: string, now: Date) => SQL,
): Kind =>
  kind({
    name,
    before: (now) => sql`
      select o.id::text as subject, null::uuid as session_id, ${`${sort}@`} || o.period as purpose from (${owedToBoard(now)}) o
      where o.due_on ${spans[sort](now)}`,
    waits: true,
    channels: ['mail', 'push'],
    to: (of) => to(of.subject, of.now),
    about: (of) => sql`
      select o.title, o.period, o.due_on::text as "dueOn" from (${owedToBoard(of.now)}) o
      where o.id = ${of.subject} and ${`${sort}@`} || o.period = ${of.purpose ?? ''} and o.due_on ${spans[sort](of.now)}`,
    link: () => paths.affairsCalendar(),
  });
