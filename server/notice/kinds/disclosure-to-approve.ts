import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { waitingFor } from '../desk-who';
import { kind } from '../kind';
import { holding } from '../who';

/** Something was checked and waits for approval: for the approvers who neither wrote nor checked it. */
export const disclosureToApprove = kind({
  name: 'disclosureToApprove',
  on: ['disclosure.checked'],
  subject: (fact) => (fact.data?.result === 'later' ? null : fact.orgId),
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select h.person_id from (${holding(of.now, 'affairsApprover')}) h where exists (${waitingFor('approving')})`,
  about: () => sql`
    select n.count from (select count(*)::int as count from disclosure_version v where v.state = 'approving') n where n.count > 0`,
  link: () => paths.affairsDesk({ turn: 'approving' }),
});
