import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { changePassword } from '#server/identity/change-password';
import { findActor } from '#server/identity/find-actor';
import { createLucia, deviceIdOf } from '#server/identity/lucia';
import { signIn } from '#server/identity/sign-in';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { codeOf, giveAccounts, goodPassword } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Cookies are judged by the machine's own time.
  world.now = new Date();
});
afterAll(() => world.close());

describe('changing the password', () => {
  it('needs the present one and a good new one, and signs out the other devices', async () => {
    const [id] = await world.people(1, { staffNumber: 'A001' });
    await giveAccounts(world, [id!]);
    const enter = async (password: string) =>
      run(world.desk({ kind: 'visitor', orgId: world.orgId }), signIn, { login: 'A001', password });
    const sessionOf = (outcome: Awaited<ReturnType<typeof enter>>) => {
      if (isRefusal(outcome)) throw new Error(outcome.code);
      return outcome.value.sessionId;
    };
    const here = sessionOf(await enter(goodPassword));
    const there = sessionOf(await enter(goodPassword));
    const me = { ...world.actor(id!), deviceId: deviceIdOf(here) };
    const change = (password: string, newPassword: string) =>
      run(world.desk(me), changePassword, { password, newPassword });
    expect(codeOf(await change('wrong password', 'autumn wind 1952'))).toBe('identity.wrongPassword');
    expect(codeOf(await change(goodPassword, 'short'))).toBe('identity.weakPassword');
    expect(codeOf(await change(goodPassword, goodPassword))).toBe('identity.weakPassword');
    expect(codeOf(await change(goodPassword, 'autumn wind 1952'))).toBe('ok');
    const auth = createLucia(world.database.db, false);
    const who = async (sessionId: string) => (await findActor(auth, `gongyi=${sessionId}`)).actor.kind;
    expect([await who(here), await who(there)]).toEqual(['person', 'visitor']);
    expect(codeOf(await enter(goodPassword))).toBe('identity.wrongCredentials');
    expect(codeOf(await enter('autumn wind 1952'))).toBe('ok');
  });
  it('is for people who are signed in', async () => {
    const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
    expect(codeOf(await run(visitor, changePassword, {}))).toBe('platform.signedOut');
  });
});
