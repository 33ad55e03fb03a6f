import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { answer } from '#server/disclosure/answer';
import { ask } from '#server/disclosure/ask';
import { correct } from '#server/disclosure/correct';
import { readDisclosure } from '#server/disclosure/queries-item';
import { readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { redact } from '#server/disclosure/redact';
import { support } from '#server/disclosure/support';
import { takeDown } from '#server/disclosure/take-down';
import { answering } from '#server/notice/affairs-who';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const secret = '王小明';
const place = { pattern: secret, reason: '泄露了同事的姓名', replacement: '随便什么' };

/** A public item on which a question names a colleague; its answer may do so too. */
async function asked(answered: string | null, who?: PersonActor): Promise<{ id: string; question: string }> {
  const id = await at.published({ audience: 'public' }, who);
  const { question } = value(
    await run(at.world.desk(at.people.staff), ask, { disclosure: id, text: `${secret}的钱是谁批的？` }),
  );
  if (answered !== null)
    value(await run(at.world.desk(at.people.editor), answer, { question, text: answered }));
  return { id, question };
}
const inside = (id: string, actor: PersonActor) =>
  inOrg(at.world, async (tx) => {
    const page = await readDisclosure({ tx, actor, now: at.world.now }, id);
    if (isRefusal(page)) throw new Error(page.code);
    return page;
  });
const outside = (id: string) =>
  viewOpen(at.world.desk({ kind: 'visitor', orgId: null }), 'routes/disclosure/open-item', 'chest', (of) =>
    readOpenItem(of, id),
  );
const order = (disclosure: string, who = at.people.checker) =>
  run(at.world.desk(who), redact, { disclosure, ...place });

it('blacks out what only a question and its answer say, for everybody, with nothing but the usual mark', async () => {
  const { id } = await asked(`${secret}的钱由科室批准。`);
  value(await order(id));
  for (const shown of [
    await outside(id),
    await inside(id, at.people.staff),
    await inside(id, at.people.editor),
  ]) {
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(shown.questions[0]).toMatchObject({ text: '■■■的钱是谁批的？', answer: '■■■的钱由科室批准。' });
  }
});

it('does so while a correction is being written, whatever that says, and when the item was taken down', async () => {
  const { id } = await asked('已经说明。');
  value(await run(at.world.desk(at.people.editor), correct, { disclosure: id, why: '数字有误' }));
  expect(codeOf(await order(id, at.people.editor))).toBe('disclosure.step');
  value(await order(id));
  expect(JSON.stringify(await outside(id))).not.toContain(secret);
  const down = await asked('已经说明。');
  at.world.now = new Date(at.world.now.getTime() + 20 * 86_400_000);
  value(await run(at.world.desk(at.people.approver), takeDown, { disclosure: down.id, reason: 'expired' }));
  expect(JSON.stringify(await outside(down.id))).toContain(secret);
  value(await order(down.id));
  expect(JSON.stringify(await outside(down.id))).not.toContain(secret);
});

it('leaves it to a checker who did not write the item', async () => {
  const { everything, editor, checker } = at.people;
  const { id } = await asked(null, everything);
  expect(codeOf(await order(id, everything))).toBe('disclosure.ownWork');
  expect(codeOf(await order(id, editor))).toBe('disclosure.step');
  expect(
    codeOf(
      await run(at.world.desk(checker), redact, {
        disclosure: id,
        pattern: '没有这几个字',
        reason: '个人信息',
      }),
    ),
  ).toBe('disclosure.wordsAbsent');
});

it('takes questions and answers along with what is taken down for secrecy or by order; the desk still sees them', async () => {
  for (const reason of ['secrecy', 'ordered']) {
    const { id, question } = await asked(reason === 'secrecy' ? '由科室批准。' : null);
    value(
      await run(at.world.desk(at.people.approver), takeDown, {
        disclosure: id,
        reason,
        note: '含有个人信息',
      }),
    );
    expect((await outside(id)).questions).toEqual([]);
    expect((await inside(id, at.people.staff)).questions).toEqual([]);
    for (const who of [at.people.editor, at.people.checker, at.people.approver, at.people.secretary])
      expect((await inside(id, who)).questions).toHaveLength(1);
    // Nor does an order about it tell that it is there, and nobody is asked to answer what they can't see.
    const { otherEditor, staff } = at.people;
    const other = { ...staff, personId: otherEditor.personId };
    expect(codeOf(await run(at.world.desk(other), support, { question }))).toBe('disclosure.noQuestion');
    await at.rows(sql`
      insert into office (org_id, person_id, kind, starts_on)
      values (${at.world.orgId}, ${staff.personId}, 'management', '2026-01-01') on conflict do nothing`);
    const told = await at.rows<{ person_id: string }>(answering(id, at.world.now));
    expect(told.map((row) => row.person_id).sort()).toEqual(
      [at.people.editor, otherEditor, at.people.everything].map(({ personId }) => personId).sort(),
    );
  }
});
