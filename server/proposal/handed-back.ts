import { type SQL, sql } from 'drizzle-orm';

/**
 * The condition on a proposal `p` under way that a department handed its part back in this round, and the committee has given nothing out since.
 * Conditions on `e`, the line of the timeline that says so, may narrow it.
 */
export const isHandedBack = (such: SQL = sql`true`): SQL => sql`(p.state = 'handling' and exists (
  select 1 from proposal_event e where e.proposal_id = p.id and e.round = p.round and e.kind = 'handedBack' and ${such}
    and not exists (select 1 from proposal_event n where n.proposal_id = p.id and n.kind = 'assigned' and n.seq > e.seq)))`;

/** Of whoever replies: without that part the round is not over. Who only helped along is not waited for. */
export const ofReplying = sql`e.data ->> 'role' is distinct from 'co'`;
