import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { attempt, failuresPerAccount, failuresPerAddress } from '#server/identity/attempt';
import { findActor } from '#server/identity/find-actor';
import { createLucia } from '#server/identity/lucia';
import { signIn } from '#server/identity/sign-in';
import { run } from '#server/platform/command';
import { addressOf } from '#server/platform/secure';
import { openWorld, type World } from '#tests/support/world';
import { codeOf, giveAccounts, goodPassword, within } from './support';

let world: World;
const door = () => world.desk({ kind: 'visitor', orgId: world.orgId });
const enter = (login: string, password = goodPassword) => run(door(), signIn, { login, password });

beforeAll(async () => {
  world = await openWorld();
  // Cookies are judged by the machine's own time.
  world.now = new Date();
  const [a] = await world.people(1, { staffNumber: 'A001', phone: '13800000001', name: '甲' });
  const [b] = await world.people(1, { staffNumber: 'A002', phone: '13800000002', name: '乙' });
  const [c] = await world.people(1, { staffNumber: 'A003', phone: '13800000002', name: '丙' });
  const [gone] = await world.people(1, { staffNumber: 'A004', leftOn: '2026-01-01' });
  await giveAccounts(world, [a!, b!, c!, gone!]);
  await world.people(1, { staffNumber: 'A005' });
});
afterAll(() => world.close());

describe('signing in', () => {
  it('works by staff number and by phone, however they are typed', async () => {
    for (const login of ['A001', 'a001', ' A001 ', '13800000001', '+86 138 0000 0001'])
      expect(codeOf(await enter(login)), login).toBe('ok');
  });
  it('does not work with a phone that two people have; their numbers do', async () => {
    expect(codeOf(await enter('13800000002'))).toBe('identity.wrongCredentials');
    expect(codeOf(await enter('A003'))).toBe('ok');
  });
  it('answers alike for a wrong password, a stranger, somebody who left and somebody without account', async () => {
    const answers = [
      await enter('A001', 'wrong password'),
      await enter('nobody'),
      await enter('A004'),
      await enter('A005'),
      await enter("' or 1=1 --"),
    ];
    for (const one of answers) expect(one).toEqual(answers[0]);
    expect(codeOf(answers[0])).toBe('identity.wrongCredentials');
  });
  it('takes as long for strangers as for a wrong password', async () => {
    const time = async (login: string) => {
      const begin = performance.now();
      for (let turn = 0; turn < 5; turn += 1) await enter(login, 'wrong password');
      return performance.now() - begin;
    };
    await time('A001');
    const [known, stranger] = [await time('A001'), await time('stranger')];
    expect(stranger).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(stranger / 3);
  });
  it('refuses empty and endless input in the form and knows no organisation that was not chosen', async () => {
    for (const bad of [
      {},
      { login: '', password: 'x' },
      { login: 'A001', password: 'x'.repeat(5000) },
      { login: [], password: {} },
    ])
      expect(codeOf(await run(door(), signIn, bad))).toBe('platform.badInput');
    const lost = world.desk({ kind: 'visitor', orgId: null });
    expect(codeOf(await run(lost, signIn, { login: 'A001', password: goodPassword }))).toBe(
      'platform.notFound',
    );
  });
  it('keeps neither password nor session in clear, and the cookie opens exactly this person', async () => {
    const outcome = await enter('A001');
    if (isRefusal(outcome)) throw new Error(outcome.code);
    const { sessionId } = outcome.value;
    const stored = await within(world, async (tx) => ({
      password: (await tx.execute<{ password_hash: string }>(sql`select password_hash from credential`))[0]!
        .password_hash,
      sessions: (await tx.execute<{ id: string }>(sql`select id from device_session`)).map((row) => row.id),
      journal: JSON.stringify(await tx.execute(sql`select * from journal`)),
    }));
    expect(stored.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stored.sessions.every((id) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
    expect(stored.journal).not.toContain(sessionId.split('.')[1]);
    const auth = createLucia(world.database.db, false);
    const found = await findActor(auth, `gongyi=${sessionId}`);
    expect(found.actor).toMatchObject({ kind: 'person', staffNumber: 'A001', orgId: world.orgId });
    for (const forged of [`${sessionId}0`, sessionId.replace(world.orgId, crypto.randomUUID()), 'x', ''])
      expect((await findActor(auth, `gongyi=${forged}`)).actor.kind, forged).toBe('visitor');
  });
  it('that has expired is refused', async () => {
    const outcome = await enter('A001');
    if (isRefusal(outcome)) throw new Error(outcome.code);
    await within(world, (tx) =>
      tx.execute(sql`update device_session set expires_at = now() - interval '1 second'`),
    );
    const auth = createLucia(world.database.db, false);
    const found = await findActor(auth, `gongyi=${outcome.value.sessionId}`);
    expect(found.actor.kind).toBe('visitor');
  });
});

describe('attempts', () => {
  const by = (account: string, address: string, password = 'wrong password') =>
    attempt(door(), signIn, { login: account, password }, { account, address });

  it(`of one account stop after ${failuresPerAccount} failures and say when to try again`, async () => {
    for (let turn = 0; turn < failuresPerAccount; turn += 1)
      expect(codeOf(await by('A002', 'one'))).toBe('identity.wrongCredentials');
    const stopped = await by('A002', 'another', goodPassword);
    expect(stopped).toMatchObject({ code: 'identity.tooManyAttempts', kind: 'tooMany' });
    expect(isRefusal(stopped) && stopped.params?.minutes).toBeGreaterThan(0);
    expect(codeOf(await by('A003', 'one', goodPassword))).toBe('ok');
  });
  it('made at the same moment are counted each', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => by('same-moment', 'crowd')));
    expect(answers.filter((one) => codeOf(one) === 'identity.wrongCredentials').length).toBe(
      failuresPerAccount,
    );
  });
  it('are forgotten after a success', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      for (let wrong = 0; wrong < failuresPerAccount - 1; wrong += 1) await by('A001', `home${turn}`);
      expect(codeOf(await by('A001', `home${turn}`, goodPassword))).toBe('ok');
    }
  });
  it('of one address stop too, and a whole workplace that signs in rightly is no failure', async () => {
    for (let turn = 0; turn < failuresPerAddress; turn += 1) await by(`guess${turn}`, 'office');
    expect(codeOf(await by('A003', 'office', goodPassword))).toBe('identity.tooManyAttempts');
    expect(codeOf(await by('A003', 'elsewhere', goodPassword))).toBe('ok');
  });
  it('keep no account in clear, and of an address only the hash that the door hands over', async () => {
    const rows = await world.database.db.execute<{ key: string }>(sql`select key from attempt_limit`);
    const keys = rows.map((row) => row.key);
    // Nothing but the hash: a search for the clear text would now and then find its letters in a hash.
    const accounts = keys.filter((key) => key.startsWith('account:'));
    expect(accounts.length).toBeGreaterThan(0);
    expect(accounts.filter((key) => !/^account:[0-9a-f]{32}$/.test(key))).toEqual([]);
    const [first, again, other] = ['10.1.2.3', '10.1.2.3', '10.1.2.4'].map((ip) =>
      addressOf({ ip } as Parameters<typeof addressOf>[0]),
    );
    expect(first).toMatch(/^[0-9a-f]{24}$/);
    expect([again === first, other === first]).toEqual([true, false]);
  });
});
