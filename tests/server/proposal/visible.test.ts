import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor';
import { mayRead } from '#app/domain/proposal/standing';
import { proposal } from '#db/schema';
import { findPart } from '#server/proposal/load';
import { standingOf } from '#server/proposal/standing';
import { visibleTo } from '#server/proposal/visible';
import { inOrg } from '#tests/support/congress';
import { Case } from './case';

const states = [
  'draft',
  'seconding',
  'submitted',
  'returned',
  'declined',
  'filed',
  'handling',
  'replied',
  'tracking',
  'closed',
] as const;

let of: Case;
const ids: string[] = [];
beforeAll(async () => {
  of = await Case.open();
  for (const state of states) ids.push(await of.given(state));
  const open = await of.given('seconding');
  const invited = await of.given('seconding', { seconders: [] });
  const published = await of.given('closed');
  const disputed = await of.given('declined');
  const withdrawn = await of.given('submitted');
  const [early] = [await of.given('draft')];
  await inOrg(of.world, async (tx) => {
    await tx.execute(sql`update proposal set open_to_all = true where id = ${open}`);
    await tx.execute(sql`insert into proposal_second (org_id, proposal_id, person_id, state, invited_at)
      values (${of.world.orgId}, ${invited}, ${of.congress.reps[7]}, 'invited', now())`);
    await tx.execute(sql`update proposal set published_at = now() where id = ${published}`);
    await tx.execute(sql`update proposal set state = 'disputed' where id = ${disputed}`);
    await tx.execute(sql`update proposal set state = 'withdrawn' where id in (${withdrawn}, ${early})`);
  });
  ids.push(open, invited, published, disputed, withdrawn, early);
});
afterAll(() => of.close());

/** What this person reads of all proposals, by the query's condition and by the rule. */
async function read(actor: Actor) {
  return inOrg(of.world, async (tx) => {
    const who = await standingOf(tx, actor);
    const rows = await tx.execute<{ id: string }>(sql`select p.id from proposal p where ${visibleTo(who)}`);
    const byQuery = new Set([...rows].map(({ id }) => id));
    const byRule = new Set<string>();
    for (const id of ids) {
      const [row] = await tx.select().from(proposal).where(eq(proposal.id, id));
      if (mayRead(who, row!, await findPart({ tx }, id, who.personId))) byRule.add(id);
    }
    return { byQuery, byRule };
  });
}

test('the query and the rule show the same to everybody, and a draft only to its proposer', async () => {
  const { people } = of;
  const everybody: Record<string, Actor> = {
    proposer: of.rep(3),
    seconder: of.rep(4),
    invited: of.rep(7),
    otherRepresentative: of.rep(9),
    committee: people.committee[1]!,
    presidium: people.presidium,
    secretary: people.secretary,
    leader: people.leader,
    handler: people.handlers.catering,
    publisher: people.publisher,
    staff: people.staff,
  };
  const seen: Record<string, number> = {};
  for (const [name, actor] of Object.entries(everybody)) {
    const { byQuery, byRule } = await read(actor);
    expect([...byQuery].sort(), name).toEqual([...byRule].sort());
    if (name !== 'proposer')
      for (const hidden of [ids[0]!, ids.at(-1)!]) expect(byQuery.has(hidden), name).toBe(false);
    seen[name] = byQuery.size;
  }
  expect(seen).toEqual({
    proposer: 16,
    seconder: 13,
    invited: 8,
    otherRepresentative: 7,
    committee: 12,
    presidium: 8,
    secretary: 11,
    leader: 6,
    handler: 6,
    publisher: 6,
    staff: 1,
  });
});
