import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The result of an open vote stands. */
export const voteClosed = kind({
  name: 'voteClosed',
  on: ['ballot.closed'],
  channels: ['push'],
  to: (of) => ofSession(of.session),
  about: (of) => sql`
    select v.question from open_vote v where v.id = ${of.subject} and v.state = 'closed'`,
  link: (of) => paths.vote(of.subject),
});
