import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebhookDialect } from '#app/domain/notice/forms';
import { addWebhook } from '#server/notice/add-webhook';
import { testWebhook } from '#server/notice/test-webhook';
import { callOut } from '#server/platform/call-out';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { type Listener, openListener } from '#tests/support/listener';
import { deliveries, deskWith, openTestPost, pass, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let tool: Listener;
const post = openTestPost();
const desk = () => deskWith(world, post, congress.secretary);
const add = async (dialect: WebhookDialect, secret = '', address = `${tool.origin}/${dialect}?key=K`) =>
  value(await run(desk(), addWebhook, { name: dialect, dialect, address, secret })).webhook;
const tryIt = async (webhook: string) => run(desk(), testWebhook, { webhook });
const heard = () => ({
  ...tool.heard.at(-1)!,
  json: JSON.parse(tool.heard.at(-1)!.body.toString('utf8')) as Record<string, unknown>,
});
const ok = {
  wecom: '{"errcode":0}',
  dingtalk: '{"errcode":0}',
  feishu: '{"code":0,"msg":"success"}',
  plain: '',
};
const answer = (text: string, status = 200) => {
  tool.answer = { status, text };
};

beforeAll(async () => {
  world = await openWorld();
  tool = await openListener();
  congress = await Congress.open(world, 6);
});
afterAll(async () => {
  await tool.close();
  await world.close();
});
beforeEach(() => {
  tool.heard.length = 0;
});

describe('a test message', () => {
  it('speaks WeCom', async () => {
    answer(ok.wecom);
    value(await tryIt(await add('wecom')));
    expect(heard().path).toBe('/wecom?key=K');
    expect(heard().json).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringContaining('江湾市胸科医院') },
    });
  });
  it('speaks DingTalk, signed in its address', async () => {
    answer(ok.dingtalk);
    value(await tryIt(await add('dingtalk', 'SEC1')));
    const search = new URL(heard().path, tool.origin).searchParams;
    const timestamp = String(world.now.getTime());
    const sign = createHmac('sha256', 'SEC1').update(`${timestamp}\nSEC1`).digest('base64');
    expect([search.get('key'), search.get('timestamp'), search.get('sign')]).toEqual(['K', timestamp, sign]);
  });
  it('speaks Feishu, signed in its body', async () => {
    answer(ok.feishu);
    value(await tryIt(await add('feishu', 'S')));
    const timestamp = String(world.now.getTime() / 1000);
    const sign = createHmac('sha256', `${timestamp}\nS`).update('').digest('base64');
    expect(heard().json).toMatchObject({ timestamp, sign, msg_type: 'text' });
  });
  it('speaks plainly, signed in a header', async () => {
    answer(ok.plain, 204);
    value(await tryIt(await add('plain', 'S')));
    const { headers, body, json } = heard();
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-gongyi-signature']))!;
    expect(v1).toBe(
      createHmac('sha256', 'S')
        .update(`${t}.${body.toString('utf8')}`)
        .digest('hex'),
    );
    expect(json).toMatchObject({
      kind: 'notice.test',
      organisation: '江湾市胸科医院',
      title: '试发一条消息',
    });
  });
  it('understands what a tool says is wrong, though it says so with 200', async () => {
    const cases: [WebhookDialect, string, number, string][] = [
      ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', 200, 'errcode 310000'],
      ['wecom', '{"errcode":93000}', 200, 'errcode 93000'],
      ['feishu', '{"code":19021}', 200, 'code 19021'],
      ['wecom', 'not json', 200, 'no code'],
      ['wecom', '{"errcode":45009}', 200, 'tooFast'],
      ['plain', '', 404, 'http 404'],
      ['plain', '', 302, 'http 302'],
      ['plain', '', 503, 'http 503'],
    ];
    const ids = new Map<string, string>();
    for (const [dialect, text, status, reason] of cases) {
      answer(text, status);
      const id = ids.get(dialect) ?? (await add(dialect));
      ids.set(dialect, id);
      const outcome = await tryIt(id);
      expect([codeOf(outcome), 'params' in outcome && outcome.params?.reason]).toEqual([
        'notice.webhookUnreachable',
        reason,
      ]);
    }
  });
  it('refuses a robot that is not there, and anybody but the secretary', async () => {
    expect(codeOf(await tryIt(crypto.randomUUID()))).toBe('notice.noWebhook');
    const rep = deskWith(world, post, world.actor(congress.reps[0]!, ['representative']));
    expect(codeOf(await run(rep, testWebhook, { webhook: crypto.randomUUID() }))).toBe('platform.notAllowed');
  });
});

describe('a group chat', () => {
  it('hears what concerns everybody, with its link, tried again where the tool was too busy', async () => {
    await congress.sendPapers();
    answer('{"errcode":45009}');
    await turn(deskWith(world, post));
    const waiting = (await deliveries(world)).filter(
      (one) => one.channel === 'webhook' && one.state === 'queued',
    );
    expect(waiting.length).toBeGreaterThan(0);
    answer('{"errcode":0,"code":0}');
    pass(world, 10);
    await turn(deskWith(world, post));
    const said = tool.heard.map((one) => one.body.toString('utf8')).join('\n');
    expect(said).toContain('会议文件已送达');
    expect(said).toContain('https://congress.example.org/papers');
  });
});

describe('a call to an address that somebody gave', () => {
  const body = { headers: {}, body: 'x' };
  it('reaches nothing inside, also where a name leads there', async () => {
    const { port } = new URL(tool.origin);
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
    ])
      expect(await callOut({ ...body, url, allowPrivate: false }), url).toHaveProperty('fault');
    expect(
      await callOut({ ...body, url: `https://localhost.localdomain:${port}/`, allowPrivate: false }),
    ).toHaveProperty('fault');
    expect(tool.heard).toHaveLength(0);
  });
  it('reads a little of a long answer', async () => {
    tool.answer = { status: 200, text: 'x'.repeat(1_000_000) };
    const called = await callOut({ ...body, url: tool.origin, allowPrivate: true });
    expect('text' in called && called.text.length).toBe(4096);
  });
  it('waits ten seconds and no longer', { timeout: 60_000 }, async () => {
    tool.answer = null;
    const began = Date.now();
    expect(await callOut({ ...body, url: tool.origin, allowPrivate: true })).toEqual({ fault: 'timeout' });
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});
