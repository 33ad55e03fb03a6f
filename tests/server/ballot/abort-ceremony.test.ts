import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sealedBox } from '#db/schema';
import { abortCeremony } from '#server/ballot/abort-ceremony';
import { run } from '#server/platform/command';
import { ceremonyRow } from '#tests/support/ceremony-row';
import { Congress, codeOf, hour, inOrg, value } from '#tests/support/congress';
import { namedKeys, readyKeys } from '#tests/support/ready-keys';
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

const reason = '一位监票人的电脑坏了，换人重做';
const abort = (ceremony: string, more: object = {}, actor = congress.secretary) =>
  run(world.desk(actor), abortCeremony, { ceremony, reason, ...more });

/** A box that stands on these keys, planned or given up. */
async function boxOf(ceremonyId: string, state: 'planned' | 'void') {
  await inOrg(world, async (tx) => {
    const [made] = await tx
      .insert(sealedBox)
      .values({
        orgId: world.orgId,
        sessionId: congress.sessionId,
        title: '表决',
        stage: 'vote',
        electorate: 'all',
        revote: true,
        holdSeconds: 1800,
        opensAt: world.now,
        closesAt: new Date(world.now.getTime() + hour),
        state: 'planned',
        ceremonyId,
        createdBy: congress.secretary.personId,
        createdAt: world.now,
      })
      .returning({ id: sealedBox.id });
    if (state === 'void') {
      const given = { state, voidReason: '文本已改' };
      await tx.update(sealedBox).set(given).where(eq(sealedBox.id, made!.id));
    }
  });
}

it('ends a ceremony under way with its reason, once', async () => {
  const { ceremonyId } = await namedKeys(congress);
  const both = await Promise.all([abort(ceremonyId), abort(ceremonyId)]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  expect(await ceremonyRow(world, ceremonyId)).toMatchObject({ state: 'aborted', reason });
  expect(codeOf(await abort(ceremonyId))).toBe('sealed.ceremonyOver');
  expect(world.rung.at(-1)).toMatchObject({ name: 'ballot.ceremonyAborted', subject: ceremonyId });
});

it('gives up ready keys that no box uses, or only a void one did', async () => {
  const { ceremonyId } = await readyKeys(congress);
  await boxOf(ceremonyId, 'void');
  value(await abort(ceremonyId));
});

it('gives up no keys that a box uses', async () => {
  const { ceremonyId } = await readyKeys(congress);
  await boxOf(ceremonyId, 'planned');
  expect(codeOf(await abort(ceremonyId))).toBe('sealed.keysInUse');
  expect((await ceremonyRow(world, ceremonyId)).state).toBe('ready');
});

it('needs a reason and the secretary', async () => {
  const { ceremonyId, people } = await namedKeys(congress);
  expect(codeOf(await abort(ceremonyId, { reason: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await abort(ceremonyId, {}, world.actor(people[0]!)))).toBe('platform.notAllowed');
  expect(codeOf(await abort(congress.sessionId))).toBe('sealed.noCeremony');
});
