import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { activate } from '#server/identity/activate';
import { resetAccount } from '#server/identity/reset-account';
import { signIn } from '#server/identity/sign-in';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { devicesOf, withDevices } from './devices';
import { aSecretary, codeOf, giveAccounts, goodPassword, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const reset = async (personId: string, reason = '忘记密码') =>
  run(world.desk(await aSecretary(world)), resetAccount, { personId, reason });

describe('resetting an account', () => {
  it('voids password and sessions, makes a code, tells the person and is journalled with the reason', async () => {
    const { personId, me } = await withDevices(world, 2);
    await giveAccounts(world, [personId]);
    const outcome = await reset(personId);
    if (isRefusal(outcome)) throw new Error(outcome.code);
    expect(await devicesOf(world, personId)).toEqual([]);
    const door = world.desk({ kind: 'visitor', orgId: world.orgId });
    const { code, staffNumber } = outcome.value.slip;
    expect(codeOf(await run(door, signIn, { login: staffNumber, password: goodPassword }))).toBe(
      'identity.wrongCredentials',
    );
    const again = { code, staffNumber, newPassword: 'autumn wind 1952' };
    expect(codeOf(await run(door, activate, again))).toBe('ok');
    const [told] = await within(world, (tx) =>
      tx.execute<{ kind: string; params: string }>(
        sql`select kind, params from notice where person_id = ${me.personId}`,
      ),
    );
    expect(told?.kind).toBe('identity.accountReset');
    expect(JSON.parse(told!.params)).toMatchObject({ reason: '忘记密码' });
    const journal = await within(world, (tx) =>
      tx.execute<{ data: unknown }>(sql`select data from journal where fact = 'identity.accountReset'`),
    );
    expect(journal[0]?.data).toEqual({ reason: '忘记密码' });
  });
  it('is refused for oneself, strangers, people without account and people who left, and needs a reason', async () => {
    const [id, left] = await world.people(2);
    await giveAccounts(world, [left!]);
    await within(world, (tx) => tx.execute(sql`update person set left_on = '2026-10-01' where id = ${left}`));
    const secretary = await aSecretary(world);
    const own = { personId: secretary.personId, reason: '试试' };
    expect(codeOf(await run(world.desk(secretary), resetAccount, own))).toBe('identity.notOwnReset');
    expect(codeOf(await reset(crypto.randomUUID()))).toBe('identity.personUnknown');
    expect(codeOf(await reset(id!))).toBe('identity.noAccountYet');
    expect(codeOf(await reset(left!))).toBe('identity.personLeft');
    expect(codeOf(await reset(id!, '  '))).toBe('platform.badInput');
    const staff = world.desk(world.actor(id!, ['management']));
    expect(codeOf(await run(staff, resetAccount, { personId: left, reason: 'x' }))).toBe(
      'platform.notAllowed',
    );
  });
});
