import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approve } from '#server/disclosure/approve';
import { redact } from '#server/disclosure/redact';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const place = { pattern: '党委会', replacement: '领导集体', reason: '会议名称不宜公开' };
const order = (disclosure: string, more: Record<string, unknown> = {}, who = at.people.checker) =>
  run(at.world.desk(who), redact, { disclosure, ...place, ...more });
const places = (id: string) =>
  at.rows<{ pattern: string; replacement: string; seen_from: string | null; number: number }>(sql`
    select r.pattern, r.replacement, r.seen_from, v.number from disclosure_redaction r join disclosure_version v on v.id = r.version_id
    where v.disclosure_id = ${id} order by v.number`);

it('blacks out in a draft by its editors, and while it is checked by the checker, with words of their own', async () => {
  const id = await at.drafted();
  value(await order(id, { seenFrom: 'representatives' }, at.people.editor));
  expect(await places(id)).toEqual([
    { pattern: '党委会', replacement: '领导集体', seen_from: 'representatives', number: 1 },
  ]);
  const other = await at.submitted();
  value(await order(other));
  expect(await places(other)).toMatchObject([{ replacement: '领导集体', seen_from: null }]);
});

it('puts nobody’s words in once the check is over: what the approver saw, less what is black', async () => {
  for (const id of [await at.checked(), await at.waiting(), await at.published()]) {
    value(await order(id, { replacement: '未经任何人同意' }));
    expect(await places(id)).toMatchObject([{ replacement: '■■■' }]);
  }
});

it('moves what is approved on, so that nobody approves what they have not seen', async () => {
  const id = await at.checked();
  const seen = await at.seen(id);
  value(await order(id));
  expect(codeOf(await run(at.world.desk(at.people.approver), approve, seen))).toBe(
    'disclosure.changedMeanwhile',
  );
});

it('refuses editors after the draft, checkers of words of their own, and words that stand nowhere', async () => {
  expect(codeOf(await order(await at.submitted(), {}, at.people.editor))).toBe('disclosure.step');
  const { everything } = at.people;
  expect(codeOf(await order(await at.submitted({}, everything), {}, everything))).toBe('disclosure.ownWork');
  const id = await at.submitted();
  expect(codeOf(await order(id, { pattern: '没有这几个字' }))).toBe('disclosure.wordsAbsent');
  expect(codeOf(await order(id, { replacement: '电话13800138000' }))).toBe('disclosure.replacementPersonal');
  for (const more of [
    { pattern: '党' },
    { reason: '' },
    { seenFrom: 'outside' },
    { pattern: '字'.repeat(201) },
  ])
    expect(codeOf(await order(id, more))).toBe('platform.badInput');
  expect(codeOf(await order(id, {}, at.people.approver))).toBe('platform.notAllowed');
});

it('finds words in figures, and names no words in the journal', async () => {
  const id = await at.submitted();
  value(await order(id, { pattern: '1,380,000' }));
  const heard = at.world.rung.filter((fact) => fact.name === 'disclosure.redacted');
  expect(JSON.stringify(heard)).not.toContain('1,380,000');
});
