import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { onRoll } from '../who';

/** A vote counts for nothing: its text was replaced, or it was called off. */
export const voteVoided = kind({
  name: 'voteVoided',
  on: ['ballot.voided'],
  channels: ['mail', 'push', 'webhook'],
  to: (of) => onRoll(of.session),
  about: (of) => sql`
    select v.question from open_vote v where v.id = ${of.subject} and v.state = 'void'`,
  link: (of) => paths.vote(of.subject),
});
