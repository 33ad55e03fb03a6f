import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { onRoll } from '../who';

/** A secret vote counts for nothing and may be held again. */
export const boxVoided = kind({
  name: 'boxVoided',
  on: ['ballot.boxVoided'],
  channels: ['mail', 'push', 'webhook'],
  to: (of) => onRoll(of.session),
  about: (of) => sql`select b.title from sealed_box b where b.id = ${of.subject} and b.state = 'void'`,
  link: (of) => paths.box(of.subject),
});
