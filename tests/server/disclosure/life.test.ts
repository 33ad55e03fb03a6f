import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  afterVersionStep,
  type VersionState,
  type VersionStep,
  versionSteps,
} from '#app/domain/disclosure/states';
import { isRefusal } from '#app/domain/refusal';
import { hashOfVersion } from '#server/disclosure/hash-of-version';
import { filesOf } from '#server/disclosure/words-of';
import { inOrg } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';
import { acts, fitting, onward } from './life-acts';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const names = Object.keys(acts);
const steps = [...new Set(versionSteps.map(({ step }) => step))] as VersionStep[];
const reached = new Map<string, number>();
let performed = 0;
let refused = 0;

type Version = {
  id: string;
  number: number;
  state: VersionState;
  title: string;
  text: string;
  figures: { name: string; value: string }[];
  hash: string | null;
  revision: number;
  author_id: string;
  checked_by: string | null;
  approved_by: string | null;
};
const look = (id: string) =>
  at.rows<Version>(sql`select * from disclosure_version where disclosure_id = ${id} order by number`);
const places = (version: string) =>
  at.rows<{ pattern: string; replacement: string }>(
    sql`select pattern, replacement from disclosure_redaction where version_id = ${version} order by id`,
  );

/** What the approver has before them while a version waits for approval: the words by their seal, and what was put in the place of others. */
type Approved = {
  readonly hash: string;
  readonly places: readonly { pattern: string; replacement: string }[];
};
const approved = new Map<string, Approved>();

const sealOf = (version: Version) =>
  inOrg(at.world, async (tx) => hashOfVersion({ ...version, attachments: await filesOf(tx, version.id) }));

/** Holds what must be true whatever was ordered, by whomever. */
async function hold(id: string, before: readonly Version[], what: string): Promise<Version[]> {
  const after = await look(id);
  for (const version of after) {
    const old = before.find((one) => one.id === version.id);
    reached.set(version.state, (reached.get(version.state) ?? 0) + 1);
    if (old && old.state !== version.state) {
      const one = steps.map((step) => afterVersionStep(old.state, step)).filter((next) => next !== null);
      const two = one.flatMap((between) => steps.map((step) => afterVersionStep(between, step)));
      expect([...one, ...two], `${what}: ${old.state} → ${version.state}`).toContain(version.state);
    }
    await holdWords(version, what);
  }
  expect(after.filter(({ state }) => state === 'published').length, what).toBeLessThanOrEqual(1);
  return after;
}

async function holdWords(version: Version, what: string): Promise<void> {
  const writers = await at.rows<{ person_id: string }>(
    sql`select person_id from disclosure_writer where version_id = ${version.id}`,
  );
  const wrote = new Set([version.author_id, ...writers.map(({ person_id }) => person_id)]);
  // Who said “not yet” stands on the draft until it is handed in again, and may black out in it meanwhile: the check begins anew.
  const isBegun = version.state !== 'draft' && version.state !== 'dropped';
  expect(
    isBegun && version.checked_by !== null && wrote.has(version.checked_by),
    `${what}: checks their own`,
  ).toBe(false);
  expect(version.approved_by !== null && wrote.has(version.approved_by), `${what}: approves their own`).toBe(
    false,
  );
  if (version.approved_by) expect(version.approved_by, what).not.toBe(version.checked_by);
  if (version.state === 'approving')
    approved.set(version.id, { hash: await sealOf(version), places: await places(version.id) });
  if (version.state !== 'published' && version.state !== 'superseded') return;
  const seen = approved.get(version.id);
  expect(seen, `${what}: published what nobody approved`).toBeDefined();
  expect(version.hash, what).toBe(seen!.hash);
  expect(await sealOf(version), `${what}: other words than were approved`).toBe(seen!.hash);
  // Black places only become more, and none of them says what the approver has not seen.
  const now = await places(version.id);
  for (const place of seen!.places) expect(now, what).toContainEqual(place);
  const added = now.filter((place) => !seen!.places.some((one) => one.replacement === place.replacement));
  for (const { replacement } of added) expect(replacement, what).toBe('■■■');
}

const turn = fc.record({
  act: fc.nat({ max: names.length - 1 }),
  /** Three orders of four lead on from where the version is. */
  isOnward: fc.nat({ max: 3 }).map((dice) => dice > 0),
  who: fc.nat({ max: 6 }),
  dice: fc.nat({ max: 59 }),
  hours: fc.constantFrom(0, 0, 0, 0, 1, 20, 24 * 16),
});

test('no order of orders publishes words that nobody approved, nor lets those who wrote check or approve them', async () => {
  const people = Object.values(at.people);
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 30, maxLength: 60 }), async (turns) => {
      approved.clear();
      const id = await at.drafted({}, at.people.everything);
      let seen = await look(id);
      for (const { act, isOnward, who, dice, hours } of turns) {
        at.world.now = new Date(at.world.now.getTime() + hours * 3_600_000);
        const ways = isOnward ? (onward[seen.at(-1)!.state] ?? names) : names;
        const name = ways[(isOnward ? dice : act) % ways.length]!;
        // The sly one, who holds every office, tries as often as whoever should.
        const fit = fitting[name];
        const actor =
          dice % 2 === 0 && fit ? at.people[fit] : dice % 3 === 0 ? at.people.everything : people[who]!;
        const outcome = await acts[name]!({ office: at, id, who: actor, dice });
        if (isRefusal(outcome)) refused += 1;
        else performed += 1;
        seen = await hold(id, seen, name);
      }
    }),
    { numRuns: 16, endOnFailure: true },
  );
  expect(performed).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(60);
  for (const state of ['draft', 'checking', 'approving', 'approved', 'published', 'superseded', 'dropped'])
    expect(reached.get(state) ?? 0, `${state} was never reached`).toBeGreaterThan(0);
}, 600_000);
