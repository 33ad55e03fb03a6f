import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { correct } from '#server/disclosure/correct';
import { draft } from '#server/disclosure/draft';
import { queryCheck } from '#server/disclosure/queries-check';
import { readDisclosure } from '#server/disclosure/queries-item';
import { queryWrite } from '#server/disclosure/queries-write';
import { readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { revise } from '#server/disclosure/revise';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
let published: string;
let running: string;
let finished: string;
beforeAll(async () => {
  at = await AffairsOffice.open();
  await Congress.open(at.world);
  const resolution = async (states: readonly string[], number: string) => {
    const [row] = await at.rows<{ id: string }>(sql`
      insert into resolution (org_id, session_id, title, text, review_on, unit, state, created_by, created_at)
      select ${at.world.orgId}, s.id, '关于绩效工资的决议', '内容', '2027-01-01', '人事处', 'draft',
        ${at.people.secretary.personId}, now() from congress_session s limit 1 returning id`);
    for (const state of states)
      await at.rows(sql`
        update resolution set state = ${state}, number = ${number}, adopted_at = ${at.world.now.toISOString()},
          published_at = ${state === 'published' ? at.world.now.toISOString() : null} where id = ${row!.id}`);
    return row!.id;
  };
  published = await resolution(['adopted', 'published'], '职代会〔2026〕1号');
  await resolution(['adopted'], '职代会〔2026〕2号');
  const decision = async (code: string, end: string | null) => {
    const [row] = await at.rows<{ id: string }>(sql`
      insert into decision (org_id, code, class, title, started_on, state, finished_at, rules_version, recorded_at)
      values (${at.world.orgId}, ${code}, 'fund', '设备采购', '2026-09-01', ${end ? 'finished' : 'running'}, ${end}, 1, now()) returning id`);
    return row!.id;
  };
  running = await decision('2026-07', null);
  finished = await decision('2026-06', '2026-10-20T01:00:00Z');
});
afterAll(() => at.close());

const order = (decision: string) =>
  run(at.world.desk(at.people.editor), draft, { ...words, audience: 'public', decision });
const read = <T>(who: Reader['actor'], ask: (reader: Reader) => Promise<T>) =>
  inOrg(at.world, async (tx) => {
    const found = await ask({ tx, actor: who, now: at.world.now });
    if (isRefusal(found)) throw new Error(found.code);
    return found as Exclude<T, { code: string }>;
  });
async function onward(id: string) {
  const { editor, checker, approver } = at.people;
  value(await run(at.world.desk(editor), submit, await at.seen(id)));
  const page = await read(checker, (reader) => queryCheck(reader, id, null));
  value(await run(at.world.desk(checker), check, { ...(await at.seen(id)), result: 'open' }));
  value(await run(at.world.desk(approver), approve, await at.seen(id)));
  return 'decision' in page ? page.decision : null;
}
const originOf = async (id: string) =>
  (await read(at.people.staff, (reader) => readDisclosure(reader, id))).item.origin;

it('offers what every reader may open: published resolutions and decisions that are over', async () => {
  const none = { id: null, duty: null, period: null };
  const page = await read(at.people.editor, (reader) => queryWrite(reader, none));
  expect(page.decisions).toEqual([
    { kind: 'resolution', id: published, title: '职代会〔2026〕1号　关于绩效工资的决议' },
    { kind: 'decision', id: finished, title: '2026-06　设备采购' },
  ]);
});

it('links a draft to one of them, shows it to whoever checks, and with the item on the board inside', async () => {
  const id = value(await order(`resolution.${published}`)).disclosure;
  expect(await onward(id)).toMatchObject({ kind: 'resolution', title: expect.stringContaining('绩效工资') });
  expect(await originOf(id)).toEqual({ kind: 'resolution', id: published });
  const outside = await viewOpen(
    at.world.desk({ kind: 'visitor', orgId: null }),
    'routes/disclosure/open-item',
    'chest',
    (of) => readOpenItem(of, id),
  );
  expect(outside.item.origin).toBeNull();
});

it('keeps it in a correction, which may name another or none', async () => {
  const id = value(await order(`decision.${finished}`)).disclosure;
  await onward(id);
  const { editor } = at.people;
  value(await run(at.world.desk(editor), correct, { disclosure: id, why: '数字有误' }));
  const sheet = await read(editor, (reader) => queryWrite(reader, { id, duty: null, period: null }));
  expect(sheet.draft?.decision).toEqual({ kind: 'decision', id: finished });
  value(await run(at.world.desk(editor), revise, { ...words, ...(await at.seen(id)), decision: '' }));
  expect(await originOf(id)).toEqual({ kind: 'decision', id: finished });
  await onward(id);
  expect(await originOf(id)).toBeNull();
});

it('refuses what is not there, not over or nothing of the kind; what was handed in keeps what it names', async () => {
  for (const one of [`decision.${running}`, `decision.${published}`, `resolution.${crypto.randomUUID()}`])
    expect(codeOf(await order(one)), one).toBe('disclosure.noDecision');
  for (const one of ['x', `box.${published}`, 'decision.', `decision.${finished}.x`, `decision.${finished}'`])
    expect(await order(one), one).toMatchObject({
      code: 'platform.badInput',
      fields: { decision: expect.anything() },
    });
  const id = await at.submitted({ decision: `decision.${finished}` });
  await expect(
    at.rows(
      sql`update disclosure_version set decision_kind = null, decision_id = null where disclosure_id = ${id}`,
    ),
  ).rejects.toThrow();
});
