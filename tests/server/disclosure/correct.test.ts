import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAttachment } from '#server/disclosure/add-attachment';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { correct } from '#server/disclosure/correct';
import { drop } from '#server/disclosure/drop';
import { redact } from '#server/disclosure/redact';
import { revise } from '#server/disclosure/revise';
import { submit } from '#server/disclosure/submit';
import { takeDown } from '#server/disclosure/take-down';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (disclosure: string, who = at.people.editor, why = '合计数有误') =>
  run(at.world.desk(who), correct, { disclosure, why });

it('begins the next version with the words, files and black places of the one on the board', async () => {
  const id = await at.drafted();
  const { editor } = at.people;
  const bytes = new TextEncoder().encode('明细');
  value(await run(at.world.desk(editor), addAttachment, { disclosure: id, name: '明细.txt', bytes }));
  value(await run(at.world.desk(editor), redact, { disclosure: id, pattern: '党委会', reason: '不宜公开' }));
  await onward(id);
  const first = await at.item(id);
  value(await order(id));
  const version = await at.version(id);
  expect(version).toMatchObject({ number: 2, state: 'draft', text: words.text, hash: null });
  const parts = await at.rows(sql`
    select (select count(*)::int from disclosure_attachment where version_id = ${version.id}) as files,
      (select count(*)::int from disclosure_redaction where version_id = ${version.id}) as places`);
  expect(parts).toEqual([{ files: 1, places: 1 }]);
  value(
    await run(at.world.desk(editor), revise, { ...words, ...(await at.seen(id)), text: '更正后：四笔。' }),
  );
  at.world.now = new Date(at.world.now.getTime() + 5 * 86_400_000);
  await onward(id);
  const states = await at.rows(
    sql`select number, state, why from disclosure_version where disclosure_id = ${id} order by number`,
  );
  expect(states).toEqual([
    { number: 1, state: 'superseded', why: null },
    { number: 2, state: 'published', why: '合计数有误' },
  ]);
  // It keeps its number and day, and stays its days from the correction on.
  expect(await at.item(id)).toMatchObject({
    number: first.number,
    published_at: first.published_at,
    board_until: '2026-11-22',
  });
});

async function onward(id: string) {
  const { editor, checker, approver } = at.people;
  value(await run(at.world.desk(editor), submit, await at.seen(id)));
  value(await run(at.world.desk(checker), check, { ...(await at.seen(id)), result: 'open' }));
  value(await run(at.world.desk(approver), approve, await at.seen(id)));
}

it('is begun once at a time, with a reason, for what is on the board', async () => {
  const id = await at.published();
  expect(codeOf(await order(id, at.people.editor, '错'))).toBe('platform.badInput');
  const both = await Promise.all([order(id), order(id, at.people.otherEditor)]);
  expect(both.map((one) => ('code' in one ? one.code : 'done')).sort()).toEqual([
    'disclosure.underway',
    'done',
  ]);
  expect(codeOf(await order(await at.submitted()))).toBe('disclosure.underway');
  const down = await at.published();
  value(
    await run(at.world.desk(at.people.approver), takeDown, {
      disclosure: down,
      reason: 'ordered',
      note: '依法院要求',
    }),
  );
  expect(codeOf(await order(down))).toBe('disclosure.step');
});

it('lets nobody check or approve words of theirs that the corrector only copied', async () => {
  const { everything, editor } = at.people;
  const id = await at.published({}, everything);
  value(await order(id, editor));
  value(await run(at.world.desk(editor), submit, await at.seen(id)));
  expect(
    codeOf(await run(at.world.desk(everything), check, { ...(await at.seen(id)), result: 'open' })),
  ).toBe('disclosure.ownWork');
  value(await run(at.world.desk(at.people.checker), check, { ...(await at.seen(id)), result: 'open' }));
  expect(codeOf(await run(at.world.desk(everything), approve, await at.seen(id)))).toBe('disclosure.ownWork');
});

it('begins with words that were published, never with what was dropped unchecked', async () => {
  const id = await at.drafted();
  value(await run(at.world.desk(at.people.editor), drop, await at.seen(id)));
  expect(codeOf(await order(id))).toBe('disclosure.step');
  const hung = await at.published();
  value(await order(hung));
  value(
    await run(at.world.desk(at.people.editor), revise, {
      ...words,
      ...(await at.seen(hung)),
      text: '未经核对',
    }),
  );
  value(await run(at.world.desk(at.people.editor), drop, await at.seen(hung)));
  value(await order(hung));
  expect(await at.version(hung)).toMatchObject({ number: 3, text: words.text });
});

it('never edits what was published', async () => {
  const id = await at.published();
  const { id: version } = await at.version(id);
  await expect(
    at.rows(sql`update disclosure_version set text = '偷改' where id = ${version}`),
  ).rejects.toThrow();
});
