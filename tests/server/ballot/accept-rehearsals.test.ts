import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { acceptRehearsals } from '#server/ballot/accept-rehearsals';
import { run } from '#server/platform/command';
import { ceremonyRow } from '#tests/support/ceremony-row';
import { Congress, codeOf, value } from '#tests/support/congress';
import { namedKeys, sendAs } from '#tests/support/ready-keys';
import { Scrutineers } from '#tests/support/scrutineers';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  congress = await Congress.open(world, 3);
});
afterAll(() => world.close());

const reason = '第三位监票人明天出差，两人足够开箱';
const accept = (ceremony: string, more: object = {}, actor = congress.secretary) =>
  run(world.desk(actor), acceptRehearsals, { ceremony, reason, ...more });

async function rehearsing() {
  const { ceremonyId, people, org } = await namedKeys(congress);
  const scrutineers = await Scrutineers.hold(org, async (i, round, body) => {
    value(await sendAs(congress, people[i - 1]!, ceremonyId, round, body));
  });
  const nonce = new Uint8Array((await ceremonyRow(world, ceremonyId)).nonce!);
  const rehearse = async (i: number) =>
    value(await sendAs(congress, people[i - 1]!, ceremonyId, 'rehearsal', scrutineers.rehearse(i, nonce)));
  return { ceremonyId, people, rehearse };
}

it('makes the keys ready with as many rehearsals as can count, and keeps the reason', async () => {
  const { ceremonyId, rehearse } = await rehearsing();
  await rehearse(3);
  const few = await accept(ceremonyId);
  expect(few).toMatchObject({ code: 'sealed.fewRehearsals', params: { needed: 2 } });
  await rehearse(1);
  value(await accept(ceremonyId));
  expect(await ceremonyRow(world, ceremonyId)).toMatchObject({ state: 'ready', reason });
  expect(world.rung.at(-1)).toMatchObject({ name: 'ballot.keysReady', subject: ceremonyId });
  expect(codeOf(await accept(ceremonyId))).toBe('sealed.ceremonyOver');
});

it('lets whoever comes later rehearse all the same, and stays as it was decided', async () => {
  const { ceremonyId, rehearse } = await rehearsing();
  await rehearse(1);
  await rehearse(2);
  value(await accept(ceremonyId));
  expect(await rehearse(3)).toEqual({ taken: true });
  expect(await ceremonyRow(world, ceremonyId)).toMatchObject({ state: 'ready', reason });
});

it('is decided once, also when pressed twice', async () => {
  const { ceremonyId, rehearse } = await rehearsing();
  await rehearse(1);
  await rehearse(2);
  const both = await Promise.all([accept(ceremonyId), accept(ceremonyId)]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
});

it('waits for the keys', async () => {
  const { ceremonyId } = await namedKeys(congress);
  expect(codeOf(await accept(ceremonyId))).toBe('sealed.tooSoon');
});

it('needs a reason and the secretary', async () => {
  const { ceremonyId, people } = await namedKeys(congress);
  expect(codeOf(await accept(ceremonyId, { reason: '急' }))).toBe('platform.badInput');
  expect(codeOf(await accept(ceremonyId, {}, world.actor(people[0]!, ['scrutineer'])))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await accept(congress.sessionId))).toBe('sealed.noCeremony');
});
