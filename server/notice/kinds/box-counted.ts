import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The signed result of a secret vote stands. What it is stands on its page only. */
export const boxCounted = kind({
  name: 'boxCounted',
  on: ['ballot.boxCounted'],
  channels: ['push'],
  to: (of) => ofSession(of.session),
  about: (of) => sql`select b.title from sealed_box b where b.id = ${of.subject} and b.state = 'counted'`,
  link: (of) => paths.box(of.subject),
});
