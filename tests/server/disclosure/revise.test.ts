import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { correct } from '#server/disclosure/correct';
import { revise } from '#server/disclosure/revise';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, more: Record<string, unknown> = {}, who = at.people.editor) =>
  run(at.world.desk(who), revise, { ...words, ...(await at.seen(id)), ...more });

it('changes a draft, and whoever does has a hand in it', async () => {
  const id = await at.drafted();
  value(await order(id, { text: '改过的内容', audience: 'public' }, at.people.secretary));
  expect(await at.version(id)).toMatchObject({ text: '改过的内容', revision: 2 });
  expect(await at.item(id)).toMatchObject({ audience: 'public' });
  const writers = await at.rows<{ person_id: string }>(sql`
    select w.person_id from disclosure_writer w join disclosure_version v on v.id = w.version_id where v.disclosure_id = ${id}`);
  expect(writers.map((one) => one.person_id).sort()).toEqual(
    [at.people.editor.personId, at.people.secretary.personId].sort(),
  );
});

it('refuses words that somebody else changed meanwhile, and what was handed in', async () => {
  const id = await at.drafted();
  const seen = (await at.version(id)).revision;
  value(await order(id, { title: '先改的' }, at.people.otherEditor));
  expect(codeOf(await order(id, { seen }))).toBe('disclosure.changedMeanwhile');
  for (const one of [await at.submitted(), await at.checked(), await at.waiting(), await at.published()])
    expect(codeOf(await order(one))).toBe('disclosure.step');
  expect(codeOf(await order(await at.drafted(), { disclosure: crypto.randomUUID() }))).toBe(
    'disclosure.noDisclosure',
  );
});

it('leaves readers and category of what hangs on the board as they were', async () => {
  const id = await at.published();
  value(await run(at.world.desk(at.people.editor), correct, { disclosure: id, why: '数字有误' }));
  value(await order(id, { audience: 'public', category: 'H1', text: '更正后的内容' }));
  expect(await at.item(id)).toMatchObject({ audience: 'staff' });
});
