import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activate } from '#server/identity/activate';
import { signIn } from '#server/identity/sign-in';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { codeFor, codeOf, goodPassword, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const door = () => world.desk({ kind: 'visitor', orgId: world.orgId });
const open = (input: Record<string, unknown>) =>
  run(door(), activate, { newPassword: goodPassword, ...input });
let made = 0;
async function somebody() {
  made += 1;
  const staffNumber = `P${made}`;
  const [id] = await world.people(1, { staffNumber, name: '欧阳小红', phone: '13912345678' });
  return { id: id!, staffNumber };
}

describe('opening an account', () => {
  it('takes the code, the staff number and a password once, and signs in', async () => {
    const { id, staffNumber } = await somebody();
    const code = await codeFor(world, id);
    const printed = code.toLowerCase().replace(/(.{4})/g, '$1-');
    expect(codeOf(await open({ code: printed, staffNumber: ` ${staffNumber.toLowerCase()}` }))).toBe('ok');
    expect(codeOf(await run(door(), signIn, { login: staffNumber, password: goodPassword }))).toBe('ok');
    expect(codeOf(await open({ code, staffNumber }))).toBe('identity.wrongCode');
  });
  it('with one code at the same moment twice works once', async () => {
    const { id, staffNumber } = await somebody();
    const code = await codeFor(world, id);
    const answers = await Promise.all([1, 2, 3].map(() => open({ code, staffNumber })));
    expect(answers.map(codeOf).sort()).toEqual(['identity.wrongCode', 'identity.wrongCode', 'ok']);
  });
  it('does not work with another number, a made-up code or a code replaced by a newer one', async () => {
    const { id, staffNumber } = await somebody();
    const old = await codeFor(world, id);
    const code = await codeFor(world, id);
    expect(codeOf(await open({ code: old, staffNumber }))).toBe('identity.wrongCode');
    expect(codeOf(await open({ code, staffNumber: 'P999' }))).toBe('identity.wrongCode');
    expect(codeOf(await open({ code: 'ABCDEFGHJKLM', staffNumber }))).toBe('identity.wrongCode');
    expect(codeOf(await open({ code, staffNumber }))).toBe('ok');
  });
  it('after fourteen days is refused as expired', async () => {
    const { id, staffNumber } = await somebody();
    const code = await codeFor(world, id);
    const before = world.now;
    world.now = new Date(before.getTime() + 14 * 86_400_000);
    expect(codeOf(await open({ code, staffNumber }))).toBe('identity.codeExpired');
    world.now = before;
    expect(codeOf(await open({ code, staffNumber }))).toBe('ok');
  });
  it('asks for a password that nobody guesses, and keeps the code for the next try', async () => {
    const { id, staffNumber } = await somebody();
    const code = await codeFor(world, id);
    for (const bad of ['short', '13912345678', '1234567890', '欧阳小红欧阳小红欧阳小红'])
      expect(await open({ code, staffNumber, newPassword: bad })).toMatchObject({
        code: 'identity.weakPassword',
        fields: { newPassword: [expect.any(String)] },
      });
    expect(await open({ code, staffNumber, again: 'something else' })).toMatchObject({
      code: 'platform.badInput',
      fields: { again: ['identity:fields.passwordDiffers'] },
    });
    expect(codeOf(await open({ code, staffNumber, again: goodPassword }))).toBe('ok');
  });
  it('is not for people who have left', async () => {
    const { id, staffNumber } = await somebody();
    const code = await codeFor(world, id);
    await within(world, (tx) => tx.execute(sql`update person set left_on = '2026-10-01' where id = ${id}`));
    expect(codeOf(await open({ code, staffNumber }))).toBe('identity.wrongCode');
  });
  it('stores the code as a hash only and journals no secret', async () => {
    const { id } = await somebody();
    const code = await codeFor(world, id);
    const kept = await within(world, async (tx) => [
      ...(await tx.execute(sql`select * from activation_code`)),
      ...(await tx.execute(sql`select * from journal`)),
    ]);
    expect(JSON.stringify(kept)).not.toContain(code);
  });
});
