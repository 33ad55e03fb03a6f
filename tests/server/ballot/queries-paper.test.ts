import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { chance } from '#app/domain/ballot/sealed/chance';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { readVoterPaper } from '#server/ballot/queries-paper';
import { run } from '#server/platform/command';
import { Congress, value } from '#tests/support/congress';
import { guest, member, read, shown, stranger } from '#tests/support/day';
import { openBoxFor } from '#tests/support/open-box';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let opened: Awaited<ReturnType<typeof openBoxFor>>;

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.reach('preparatory');
  opened = await openBoxFor(world, {
    session: congress.sessionId,
    people: congress.reps,
    items: [{ title: '是否同意试行新的考勤办法', question: { kind: 'motion' } }],
  });
});
afterAll(() => world.close());

const paperOf = async (who: Parameters<typeof read>[1]) =>
  shown(await read(congress, who, (reader) => readVoterPaper(reader, world.desk(who).vault, opened.boxId)));

it('gives a representative the paper, the own pseudonym and the sitting to sign in to', async () => {
  const found = await paperOf(await member(congress, 0));
  expect(found).toMatchObject({ isOpen: true, isFormal: true, isGuest: false, manifest: opened.source });
  expect(found.sitting).toMatchObject({ signedIn: false });
  const own = toBase64url(opened.holders.get(congress.reps[0]!)!);
  expect(found.standing).toEqual({ voted: false, pseudonym: own, seq: 0, prev: '', code: null });
});

it('says after a cast which ballot is the newest, and nothing of what is in it', async () => {
  const who = await member(congress, 1);
  const { box, boxId, holders } = opened;
  const sealing = {
    pseudonym: holders.get(congress.reps[1]!)!,
    seq: 1,
    prev: new Uint8Array(0),
    mark: '0417',
    rho: chance.bytes(32),
  };
  const { ballot, tracker } = sealBallot(chance, box.paper, sealing, [[0]]);
  const of = toBase64url(box.paper.boxHash);
  value(await run(world.desk(who), castSealedBallot, { box: boxId, of, ballot: ballotSource(ballot) }));
  const { standing } = await paperOf(who);
  expect(standing).toMatchObject({ voted: true, seq: 1, prev: toBase64url(tracker) });
});

it('gives no pseudonym to a guest or to a representative of another term', async () => {
  expect(await paperOf(await guest(congress))).toMatchObject({
    isGuest: true,
    isFormal: false,
    standing: null,
  });
  expect(await paperOf(await stranger(congress))).toMatchObject({ isFormal: false, standing: null });
});
