import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailAddress } from '#db/schema';
import { attempt, failuresPerAccount } from '#server/identity/attempt';
import { confirmMailAddress } from '#server/notice/confirm-mail-address';
import { codeMinutes, hashMailCode } from '#server/notice/mail-code';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { pass } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let me: string;
const address = 'me@example.org';
const desk = () => world.desk(world.actor(me));
const confirm = (code: unknown) => run(desk(), confirmMailAddress, { code });
const row = () =>
  inOrg(world, async (tx) => (await tx.select().from(mailAddress).where(eq(mailAddress.personId, me)))[0]);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [me] = (await world.people(1)) as [string];
  const codeExpiresAt = new Date(world.now.getTime() + codeMinutes * 60_000);
  await inOrg(world, (tx) =>
    tx.insert(mailAddress).values({
      orgId: world.orgId,
      personId: me,
      address,
      codeHash: hashMailCode(me, address, '012345'),
      codeExpiresAt,
    }),
  );
});

describe('a code', () => {
  it('confirms its address, once', async () => {
    value(await confirm(' 012 345 '));
    expect(await row()).toMatchObject({ confirmedAt: world.now, codeHash: null });
    expect(codeOf(await confirm('012345'))).toBe('notice.mailUnset');
  });
  it('is refused where it is wrong, of another address, or late', async () => {
    expect(codeOf(await confirm('012346'))).toBe('notice.codeWrong');
    await inOrg(world, (tx) =>
      tx.update(mailAddress).set({ address: 'other@example.org' }).where(eq(mailAddress.personId, me)),
    );
    expect(codeOf(await confirm('012345'))).toBe('notice.codeWrong');
    pass(world, codeMinutes);
    expect(codeOf(await confirm('012345'))).toBe('notice.codeExpired');
    expect((await row())?.confirmedAt).toBeNull();
  });
  it('can’t be guessed: the door counts', async () => {
    const by = { account: me, address: 'somewhere' };
    const codes: string[] = [];
    for (let guess = 0; guess <= failuresPerAccount; guess += 1)
      codes.push(codeOf(await attempt(desk(), confirmMailAddress, { code: `99999${guess % 10}` }, by)));
    expect(codes.at(0)).toBe('notice.codeWrong');
    expect(codes.at(-1)).toBe('identity.tooManyAttempts');
    expect(codeOf(await attempt(desk(), confirmMailAddress, { code: '012345' }, by))).toBe(
      'identity.tooManyAttempts',
    );
  });
  it('has six digits and an owner', async () => {
    for (const wrong of ['', '12345', '1234567', 'abcdef', null, {}])
      expect(codeOf(await confirm(wrong))).toBe('platform.badInput');
    const [other] = await world.people(1);
    expect(codeOf(await run(world.desk(world.actor(other!)), confirmMailAddress, { code: '012345' }))).toBe(
      'notice.mailUnset',
    );
    expect(
      codeOf(
        await run(world.desk({ kind: 'visitor', orgId: world.orgId }), confirmMailAddress, {
          code: '012345',
        }),
      ),
    ).toBe('platform.signedOut');
  });
});
