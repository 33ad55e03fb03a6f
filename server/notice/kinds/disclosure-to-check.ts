import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { waitingFor } from '../desk-who';
import { kind } from '../kind';
import { holding } from '../who';

/** Something waits for the check for secrets: for the checkers who had no hand in it. Those of half an hour are told together; no title, it is not checked yet. */
export const disclosureToCheck = kind({
  name: 'disclosureToCheck',
  on: ['disclosure.submitted'],
  subject: (fact) => fact.orgId,
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select h.person_id from (${holding(of.now, 'secrecyChecker')}) h where exists (${waitingFor('checking')})`,
  about: () => sql`
    select n.count from (select count(*)::int as count from disclosure_version v where v.state = 'checking') n where n.count > 0`,
  link: () => paths.affairsDesk({ turn: 'checking' }),
});
