import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor';
import { verifyBundle } from '#app/domain/ballot/sealed/verify/verify';
import { isRefusal } from '#app/domain/refusal';
import { bundleOf, zipped } from '#server/ballot/bundle';
import { value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';
import { verify } from '../../../verifier/verify';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 8 });
});
afterAll(() => world.close());

const bundle = (actor: Actor = vote.congress.secretary) => bundleOf(vote.congress.desk, actor, vote.boxId);

it('is there once the result stands, and says so before', async () => {
  for (let i = 0; i < 7; i += 1) value(await vote.cast(i));
  value(await vote.cast(2, [[1, 0, 0], [3]]));
  expect(await bundle()).toMatchObject({ code: 'sealed.noResult' });
  await vote.close();
  value(await vote.partial(2, true));
  for (const i of [1, 3]) value(await vote.partial(i));
  await vote.travel(world.now);
  for (const i of [1, 3]) value(await vote.sign(i));
});

it('passes both verifiers, names the wrong share, and holds no person', async () => {
  const made = await bundle();
  if (isRefusal(made)) throw new Error(made.code);
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(made.files)) pieces.push(piece);
  const files = new Map(Object.entries(unzipSync(Buffer.concat(pieces))));
  expect([...files.keys()].sort()).toEqual(
    expect.arrayContaining(['README.txt', 'board.jsonl', 'manifest.json']),
  );
  const verdict = await verifyBundle(files);
  expect(verdict.faults).toEqual([]);
  expect(verdict.ignored).toMatchObject([{ check: 'V-24' }]);
  const second = await verify(files);
  expect(second.faults).toEqual([]);
  const text = [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
  for (const person of vote.congress.reps) expect(text).not.toContain(person);
});

it('is kept from those who could read single choices out of a few raters’ counts', async () => {
  expect(await bundle(vote.voter(0))).toMatchObject({ code: 'sealed.countsProtected' });
  expect(isRefusal(await bundle(world.actor(vote.people[1]!)))).toBe(false);
  const [someone] = await world.people(1);
  expect(isRefusal(await bundle(world.actor(someone!, ['inspector'])))).toBe(false);
});
