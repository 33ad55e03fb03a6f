import { sql } from 'drizzle-orm';
import { beforeClosing } from '../before';
import { kind } from '../kind';
import { voteOpened } from './vote-opened';

/** An open vote closes soon: for those who have not cast. */
export const voteReminder = kind({
  name: 'voteReminder',
  before: (now) =>
    beforeClosing(
      sql`select v.id as subject, v.session_id, v.opens_at, v.closes_at from open_vote v where v.state = 'open'`,
      now,
    ),
  waits: true,
  channels: ['mail', 'push'],
  to: voteOpened.to,
  about: voteOpened.about,
  link: voteOpened.link,
});
