import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { handlersIn } from '../proposal-replies';
import { named } from '../proposal-who';

const asked = (extension: unknown) => sql`
  select a.unit_id, u.name as unit from proposal_extension x join proposal_assignment a on a.id = x.assignment_id
  join handling_unit u on u.id = a.unit_id where x.id::text = ${String(extension)}`;

/** More time was granted or refused: for the people of the department. */
export const extensionDecided = kind({
  name: 'extensionDecided',
  on: ['proposal.extensionDecided'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => handlersIn(asked(of.data.extension), of.now),
  about: (of) =>
    sql`select v.*, x.unit from (${named(of.subject)}) v cross join (${asked(of.data.extension)}) x`,
  link: (of) => paths.proposalHandling(of.subject),
});
