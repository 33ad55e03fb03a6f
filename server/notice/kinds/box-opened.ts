import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment } from '../who';

/** Everybody of the box's electorate; who of them has voted is not knowable, and must not be. */
export const votersOf = (box: string, now: Date) => sql`
  select e.person_id from sealed_box b join roll_entry e on e.session_id = b.session_id
  and (b.electorate = 'all' or e.manager = (b.electorate = 'managers'))
  where b.id = ${box} and b.state = 'open' and b.closes_at > ${moment(now)}`;

/** A ballot box has opened. */
export const boxOpened = kind({
  name: 'boxOpened',
  on: ['ballot.boxOpened'],
  waits: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => votersOf(of.subject, of.now),
  about: (of) => sql`
    select b.title, b.closes_at as "closesAt" from sealed_box b where b.id = ${of.subject} and b.state = 'open'`,
  link: (of) => paths.box(of.subject),
});
