import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { onceBefore } from '../before';
import { kind } from '../kind';
import { votersOf } from './box-opened';

/** A ballot box closes soon, or its keepers ask for it: goes to all of its people once and says so, because nobody knows who has voted. */
export const boxReminded = kind({
  name: 'boxReminded',
  on: ['ballot.votersReminded'],
  before: (now) =>
    onceBefore(
      sql`select b.id as subject, b.session_id, b.opens_at, b.closes_at from sealed_box b where b.state = 'open'`,
      now,
    ),
  purpose: () => 'once',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => votersOf(of.subject, of.now),
  about: (of) => sql`
    select b.title, b.closes_at as "closesAt" from sealed_box b where b.id = ${of.subject} and b.state = 'open'`,
  link: (of) => paths.box(of.subject),
});
