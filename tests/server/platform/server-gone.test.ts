import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment, stageWindow } from '#db/schema';
import { openSession } from '#server/identity/lucia';
import { Browser } from '#tests/load/browser';
import { startServer } from '#tests/load/server';
import { addSession, insert, layParagraph, openStage, type Stage } from '#tests/server/report/stage';
import { inOrg } from '#tests/support/congress';

let stage: Stage;
beforeAll(async () => {
  const order = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();";
  execFileSync(process.execPath, ['--input-type=module', '-e', order], { stdio: 'ignore' });
  stage = await openStage();
}, 300_000);
afterAll(() => stage.close());

const serve = () => startServer(stage.world.ownerUrl, { LOG_LEVEL: 'silent' });

/** A representative with a session, in front of a server. */
async function visitor(url: string): Promise<Browser> {
  const [{ personId }] = stage.people as [(typeof stage.people)[number]];
  const sessionId = await inOrg(stage.world, (tx) =>
    openSession(tx, { orgId: stage.world.orgId, personId, device: 'test', now: new Date() }),
  );
  const browser = new Browser(url);
  browser.carry(`gongyi=${sessionId}`);
  return browser;
}

test('a server killed while comments come in loses none that it confirmed, and takes what is sent again once', async () => {
  const { documentId, blockId } = await layParagraph(stage);
  const first = await serve();
  const say = (browser: Browser, key: string) =>
    browser.post(`/papers/${documentId}`, { intent: 'comment', blockId, text: `意见 ${key}`, key });
  const browser = await visitor(first.url);
  expect((await say(browser, randomUUID())).status).toBe(200);
  const [sent, confirmed]: string[][] = [[], []];
  // In the middle of it, however slow the machine is.
  const kill = (async () => {
    while (confirmed!.length <= 8) await pause(10);
    first.process.kill('SIGKILL');
  })();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let alive = true; alive; ) {
        const key = randomUUID();
        sent!.push(key);
        const answer = await say(browser, key).catch(() => null);
        if (answer?.status === 200 && !answer.refusal) confirmed!.push(key);
        else alive = false;
      }
    }),
  );
  await kill;
  expect(confirmed!.length).toBeGreaterThan(4);
  const keys = async () =>
    (await inOrg(stage.world, (tx) => tx.select({ key: comment.key }).from(comment))).map((row) => row.key);
  expect(await keys()).toEqual(expect.arrayContaining(confirmed!));

  const second = await serve();
  const again = await visitor(second.url);
  for (const key of sent!.slice(-8)) expect((await say(again, key)).status).toBe(200);
  const kept = await keys();
  expect(kept.length).toBe(new Set(kept).size);
  expect(kept).toEqual(expect.arrayContaining(sent!.slice(-8)));
  await second.stop();
});

test('a window that ended while no server ran is closed as soon as one runs', async () => {
  const session = await addSession(stage.world, '第九次会议', 'reports');
  const id = await insert(stage.world, stageWindow, {
    sessionId: session.id,
    stage: 'reports',
    opensAt: new Date(Date.now() - 60_000),
    closesAt: new Date(Date.now() - 1000),
    state: 'planned',
  });
  const of = eq(stageWindow.id, id);
  await inOrg(stage.world, (tx) => tx.update(stageWindow).set({ state: 'open' }).where(of));
  const server = await serve();
  await expect
    .poll(
      () => inOrg(stage.world, (tx) => tx.select({ state: stageWindow.state }).from(stageWindow).where(of)),
      {
        timeout: 45_000,
        interval: 250,
      },
    )
    .toEqual([{ state: 'closed' }]);
  expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok');
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.stop();
});
