import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tell } from '#server/identity/tell';
import { addWebhook } from '#server/notice/add-webhook';
import { setMailAddress } from '#server/notice/set-mail-address';
import { subscribePush } from '#server/notice/subscribe-push';
import { testWebhook } from '#server/notice/test-webhook';
import { run } from '#server/platform/command';
import { readEnv } from '#server/platform/env';
import { createLog } from '#server/platform/log';
import { inOrg } from '#tests/support/congress';
import { openListener } from '#tests/support/listener';
import { deskWith, giveMail, openTestPost, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A log as the product writes it, kept. */
function keptLog() {
  let said = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      said += chunk.toString('utf8');
      done();
    },
  });
  const like = createLog('debug');
  const log = pino(
    {
      level: 'debug',
      base: undefined,
      serializers: (like as unknown as Record<symbol, never>)[pino.symbols.serializersSym]!,
    },
    stream,
  );
  return { log, said: () => said };
}

it('says nothing of addresses, secrets and what notices say, in log or journal, whatever fails', async () => {
  const { log, said } = keptLog();
  const tool = await openListener();
  tool.answer = { status: 500, text: 'PLANTED-answer' };
  const post = openTestPost({ SMTP_URL: 'smtp://planteduser:PLANTED-password@127.0.0.1:1' });
  const [me, other] = (await world.people(2)) as [string, string];
  const desk = { ...deskWith(world, post, world.actor(me, ['secretary'])), log };
  const added = await run(desk, addWebhook, {
    name: '群',
    dialect: 'dingtalk',
    address: `${tool.origin}/?access_token=PLANTED-token`,
    secret: 'PLANTED-secret',
  });
  if ('value' in added) await run(desk, testWebhook, { webhook: added.value.webhook });
  await run(desk, setMailAddress, { address: 'PLANTED-me@example.org' });
  await run(desk, subscribePush, {
    endpoint: `${tool.origin}/PLANTED-endpoint`,
    p256dh: 'A'.repeat(87),
    auth: 'A'.repeat(22),
    device: '?',
  });
  await giveMail(world, [other]);
  const note = {
    orgId: world.orgId,
    personIds: [me, other],
    kind: 'identity.accountReset',
    at: world.now,
  } as const;
  await inOrg(world, (tx) => tell(tx, { ...note, params: { name: '甲', reason: 'PLANTED-reason' } }));
  const clock = { ...deskWith(world, post), log };
  // A key of a browser that is no point on the curve is a defect of one message, told without its content.
  await turn(clock);
  const [journal] = await inOrg(world, (tx) =>
    tx.execute<{ all: string }>(sql`select json_agg(j)::text as all from journal j`),
  );
  const [kept] = await inOrg(world, (tx) =>
    tx.execute<{ all: string }>(sql`select json_agg(d)::text as all from delivery d`),
  );
  expect(said()).toContain('a message could not be made');
  for (const text of [said(), journal!.all, kept!.all]) expect(text).not.toContain('PLANTED');
  post.mail?.close();
  await tool.close();
});

it('names a setting that is wrong without repeating what it holds', () => {
  const given = { DATABASE_URL: 'postgres://x', SMTP_URL: 'http://PLANTED' };
  expect(() => readEnv(given)).toThrow(/SMTP_URL is "…"/);
  const half = { DATABASE_URL: 'postgres://x', SMTP_URL: 'smtp://mail.example.org' };
  expect(() => readEnv(half)).toThrow(
    /MAIL_FROM is not set; it is needed with SMTP_URL[\s\S]*ORIGIN is not set/,
  );
});
