import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterStep, type ProposalState, type ProposalStep, proposalSteps } from '#app/domain/proposal/states';
import { isRefusal } from '#app/domain/refusal';
import { standingOf } from '#server/proposal/standing';
import { visibleTo } from '#server/proposal/visible';
import { inOrg } from '#tests/support/congress';
import { Handling } from './handle';
import { acts, onward } from './model-acts';
import { escalated } from './rating';
import { Writing } from './writing';

let pen: Writing;
let desk: Handling;
beforeAll(async () => {
  pen = await Writing.open();
  desk = Reflect.construct(Handling, [pen.of]) as Handling;
  // Days pass; the call stands open all the while.
  await pen.of.rows(sql`update proposal_call set closes_at = '2029-01-01'`);
});
afterAll(() => pen.close());

const names = Object.keys(acts);
const steps = [...new Set(proposalSteps.map(({ step }) => step))] as ProposalStep[];
/** Which states were ever reached: a test that reaches none proves nothing. */
const reached = new Map<string, number>();
let runs = 0;
let performed = 0;
let refused = 0;

type Seen = { readonly states: Map<string, ProposalState>; readonly parties: Map<string, string> };
const look = async (ids: readonly string[]): Promise<Seen> => {
  const list = sql`any (${`{${ids.join(',')}}`}::uuid[])`;
  const rows = await pen.of.rows<{ id: string; state: ProposalState }>(
    sql`select id, state from proposal where id = ${list}`,
  );
  const parties = await pen.of.rows<{ proposal_id: string; person_id: string; role: string }>(
    sql`select proposal_id, person_id, role from proposal_party where proposal_id = ${list}`,
  );
  return {
    states: new Map(rows.map(({ id, state }) => [id, state])),
    parties: new Map(parties.map((one) => [`${one.proposal_id} ${one.person_id}`, one.role])),
  };
};

/** Holds what must be true whatever was ordered. */
async function hold(ids: readonly string[], before: Seen, what: string): Promise<Seen> {
  const after = await look(ids);
  for (const [id, state] of after.states) {
    const old = before.states.get(id)!;
    reached.set(state, (reached.get(state) ?? 0) + 1);
    // A reopened round and the like are two steps in one order.
    const one = steps.map((step) => afterStep(old, step)).filter((next) => next !== null);
    const two = one.flatMap((between) => steps.map((step) => afterStep(between, step)));
    expect(state === old || one.includes(state) || two.includes(state), `${what}: ${old} → ${state}`).toBe(
      true,
    );
  }
  for (const [key, role] of before.parties) {
    const now = after.parties.get(key);
    // A seconder may take the name back from what was changed after it was returned; nobody else ever leaves.
    const state = before.states.get(key.split(' ')[0]!)!;
    const mayLeave =
      what === 'withdrawSecond' && role === 'seconder' && ['submitted', 'returned'].includes(state);
    if (now === undefined && mayLeave) continue;
    expect(now, `${what}: ${key} was ${role}`).toBeDefined();
    if (role !== 'seconder') expect(now, what).not.toBe('seconder');
  }
  const list = sql`any (${`{${ids.join(',')}}`}::uuid[])`;
  const wrong = await pen.of.rows(sql`
    select p.id from proposal p where p.id = ${list} and p.state = 'closed' and exists (
      select 1 from proposal_rating g join proposal_reply r on r.id = g.reply_id where r.proposal_id = p.id and r.round = p.round and g.result = 'dissatisfied'
        and not exists (select 1 from proposal_reply c where c.corrects = r.id and c.state = 'published'))
      and not exists (select 1 from proposal_event e where e.proposal_id = p.id and e.kind = 'concluded' and e.round = p.round)`);
  expect(wrong, what).toEqual([]);
  // Of a merged proposal every proposer is one of the proposal it went into.
  const lost = await pen.of.rows(sql`
    select y.person_id from proposal p join proposal_party y on y.proposal_id = p.id and y.role in ('proposer', 'joint')
    where p.id = ${list} and p.state = 'merged' and not exists (select 1 from proposal_party o
      where o.proposal_id = p.merged_into and o.person_id = y.person_id and o.role in ('proposer', 'joint'))`);
  expect(lost, what).toEqual([]);
  return after;
}

/** Whoever is not the proposer reads no draft. */
async function noDraftIsShown(ids: readonly string[]) {
  const { people } = desk;
  const others = [desk.of.rep(4), people.committee[0]!, people.secretary, people.leader, people.staff];
  for (const actor of others)
    await inOrg(pen.of.world, async (tx) => {
      const who = await standingOf(tx, actor);
      const rows = await tx.execute(sql`
        select p.id from proposal p where p.id = any (${`{${ids.join(',')}}`}::uuid[]) and p.state = 'draft' and ${visibleTo(who)}`);
      expect([...rows]).toEqual([]);
    });
}

const turn = fc.record({
  which: fc.nat({ max: 1 }),
  act: fc.nat({ max: names.length - 1 }),
  /** Four orders of five are of those that lead on from where the proposal is. */
  isOnward: fc.nat({ max: 4 }).map((dice) => dice > 0),
  dice: fc.nat({ max: 59 }),
  /** Days that pass before it. */
  days: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 25),
});

const beginnings = [
  'draft',
  'seconding',
  'submitted',
  'filed',
  'handling',
  'replied',
  'tracking',
  'escalated',
] as const;
type Beginning = (typeof beginnings)[number];
const beginning = fc.constantFrom<Beginning>(...beginnings);
const begin = (at: Beginning): Promise<string> => (at === 'escalated' ? escalated(pen.of) : pen.of.given(at));

test('no order of orders skips a step, closes over a dissatisfied round, loses a joint proposer or shows a draft', async () => {
  const began = pen.of.world.now;
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(turn, { minLength: 30, maxLength: 60 }), async (other, turns) => {
      pen.of.world.now = began;
      // Every beginning has its turn, beside one that chance chooses.
      runs += 1;
      const ids = [await begin(beginnings[runs % beginnings.length]!), await begin(other)];
      let seen = await look(ids);
      for (const { which, act, isOnward, dice, days } of turns) {
        pen.of.world.now = new Date(pen.of.world.now.getTime() + days * 86_400_000);
        const id = ids[which]!;
        const state = seen.states.get(id);
        const on = { id, other: ids[1 - which]!, desk, pen, dice };
        const led = state && isOnward ? await onward(on, state) : [];
        const ways = led.length > 0 ? led : names;
        const name = ways[(led.length > 0 ? dice : act) % ways.length]!;
        const outcome = await acts[name]!(on);
        if (isRefusal(outcome)) refused += 1;
        else performed += 1;
        seen = await hold(ids, seen, name);
      }
      await noDraftIsShown(ids);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(performed).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(60);
  for (const state of ['submitted', 'filed', 'handling', 'replied', 'tracking', 'closed'])
    expect(reached.get(state) ?? 0, `${state} was never reached`).toBeGreaterThan(0);
}, 600_000);
