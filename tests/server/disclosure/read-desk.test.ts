import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { standings } from '#app/domain/disclosure/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { addAttachment } from '#server/disclosure/add-attachment';
import { adoptCatalogue } from '#server/disclosure/adopt-catalogue';
import { correct } from '#server/disclosure/correct';
import { queryCalendar } from '#server/disclosure/queries-calendar';
import { queryCheck } from '#server/disclosure/queries-check';
import { queryDesk } from '#server/disclosure/queries-desk';
import { queryOriginal } from '#server/disclosure/queries-original';
import { querySettings } from '#server/disclosure/queries-settings';
import { queryWrite } from '#server/disclosure/queries-write';
import { rulesOf } from '#server/disclosure/read-words';
import { redact } from '#server/disclosure/redact';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { inOrg, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const read = <T>(who: PersonActor, ask: (reader: Reader) => Promise<T>) =>
  inOrg(at.world, (tx) => ask({ tx, actor: who, now: at.world.now }));
function found<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}
const phone = '138 0013 8000';
const identity = '11010119900307123X';

it('piles up what waits, the oldest on top, and says what is not for the reader', async () => {
  const { editor, checker, everything } = at.people;
  const first = await at.submitted({ title: '先送的' });
  at.world.now = new Date(at.world.now.getTime() + 3_600_000);
  const second = await at.submitted({ title: '后送的' }, everything);
  const page = await read(checker, (reader) => queryDesk(reader, null));
  expect(page.turn).toBe('checking');
  expect(page.rows.map(({ id }) => id)).toEqual([first, second]);
  expect(page.mayDraft).toBe(false);
  const own = await read(everything, (reader) => queryDesk(reader, 'checking'));
  expect(own.rows.map(({ notYours }) => notYours)).toEqual([null, 'own']);
  const drafts = await read(editor, (reader) => queryDesk(reader, null));
  expect(drafts).toMatchObject({ turn: 'draft', mayDraft: true });
});

it('shows the checker the original beside what readers of each level get, planted numbers hidden in all of it', async () => {
  const { editor, checker } = at.people;
  const id = await at.drafted({
    title: `采购结果（经办人 ${phone}）`,
    text: `联系人张三，身份证 ${identity}，手机 １３８００１３８０００。党委会决定。`,
    figures: `经办电话：${phone}\n张三的卡：6222 0212 3456 7890 123`,
  });
  const bytes = new TextEncoder().encode(`明细 ${identity} ${phone}`);
  value(await run(at.world.desk(editor), addAttachment, { disclosure: id, name: `名单${phone}.txt`, bytes }));
  const place = {
    disclosure: id,
    pattern: '张三',
    replacement: '某人',
    reason: '个人信息',
    seenFrom: 'leaders',
  };
  value(await run(at.world.desk(editor), redact, place));
  value(await run(at.world.desk(editor), submit, await at.seen(id)));
  for (const level of standings) {
    const page = found(await read(checker, (reader) => queryCheck(reader, id, level)));
    expect(page.original.text).toContain(identity);
    expect(page.hidden).toBe(8);
    if (level === 'outside') {
      expect(page.shown).toBeNull();
      continue;
    }
    const shown = JSON.stringify(page.shown);
    for (const planted of [phone, identity, '13800138000', '１３８００１３８０００', '6222'])
      expect(shown, `${level} sees ${planted}`).not.toContain(planted);
    expect(shown.includes('张三')).toBe(level === 'leaders');
  }
  const page = found(await read(checker, (reader) => queryCheck(reader, id, null)));
  expect(page.may).toMatchObject({ check: true, approve: false, sendBack: true, redact: true, edit: false });
  expect(found(await read(editor, (reader) => queryCheck(reader, id, null)))).toMatchObject({
    own: 'own',
    may: { check: false, approve: false, sendBack: false },
  });
});

it('lets what is blacked out in a draft change nothing on the board', async () => {
  const id = await at.published();
  const { editor } = at.people;
  value(await run(at.world.desk(editor), correct, { disclosure: id, why: '数字有误' }));
  const place = { disclosure: id, pattern: '党委会', replacement: '没有人批准过的话', reason: '个人信息' };
  value(await run(at.world.desk(editor), redact, place));
  expect(await inOrg(at.world, (tx) => rulesOf(tx, [id]))).toEqual(new Map());
});

it('gives the sheet of a draft, of nothing yet, or of what the calendar wants', async () => {
  const { editor } = at.people;
  const none = { id: null, duty: null, period: null };
  const sheet = found(await read(editor, (reader) => queryWrite(reader, { ...none, id: null })));
  expect(sheet).toMatchObject({ draft: null, wanted: null });
  const id = await at.drafted();
  expect(found(await read(editor, (reader) => queryWrite(reader, { ...none, id }))).draft).toMatchObject({
    text: words.text,
    number: 1,
    isFromSource: false,
  });
  const gone = await read(editor, (reader) => queryWrite(reader, { ...none, id: crypto.randomUUID() }));
  expect(gone).toMatchObject({ code: 'disclosure.noDisclosure' });
});

it('reckons from the calendar what is missing, due and published, and stores none of it', async () => {
  const { secretary, staff, editor } = at.people;
  value(await run(at.world.desk(secretary), adoptCatalogue, { startsOn: '2026-09-01' }));
  at.world.now = new Date('2026-11-17T01:00:00Z');
  const page = await read(staff, (reader) => queryCalendar(reader, null));
  expect(page.may).toEqual({ draft: false, set: false });
  const drugs = page.missing.filter(({ code }) => code === 'H3.drugs');
  expect(drugs.map(({ period, dueOn }) => `${period} ${dueOn}`)).toEqual([
    '2026-09 2026-10-15',
    '2026-10 2026-11-15',
  ]);
  expect(page.whenever.map(({ code }) => code)).toContain('H3.decisions');
  const { duty } = drugs[0]!;
  const sheet = found(
    await read(editor, (reader) => queryWrite(reader, { id: null, duty, period: '2026-09' })),
  );
  expect(sheet.wanted).toMatchObject({ period: '2026-09', duty: { audience: 'staff', category: 'H3' } });
  const id = await at.published({ duty, period: '2026-09' });
  const draft = await at.drafted({ duty, period: '2026-11' });
  const after = await read(editor, (reader) => queryCalendar(reader, 2026));
  expect(after.missing.filter(({ code }) => code === 'H3.drugs')).toHaveLength(1);
  expect(after.due.find((one) => one.duty === duty)).toMatchObject({
    state: 'underway',
    item: draft,
    period: '2026-11',
  });
  const row = after.ofYear.find((one) => one.duty === duty);
  expect(row?.periods.map(({ state, item }) => [state, item])).toEqual([
    ['publishedLate', id],
    ['missing', null],
    ['underway', draft],
  ]);
});

it('lists duties and rules, and tells who may change which', async () => {
  const { secretary, approver } = at.people;
  const page = await read(secretary, querySettings);
  expect(page).toMatchObject({ kind: 'hospital', may: { duties: true, rules: false } });
  expect(page.duties.length).toBe(page.sizes.hospital);
  expect(page.rules.every(({ set }) => set === null)).toBe(true);
  expect((await read(approver, querySettings)).may).toEqual({ duties: false, rules: true });
});

it('hands originals to the desk by item and file', async () => {
  const [file] = await at.rows<{ id: string; disclosure_id: string }>(sql`
    select a.id, v.disclosure_id from disclosure_attachment a join disclosure_version v on v.id = a.version_id limit 1`);
  const original = found(
    await read(at.people.checker, (reader) => queryOriginal(reader, file!.disclosure_id, file!.id)),
  );
  expect(Buffer.from(original.file).toString()).toContain(identity);
  const other = await read(at.people.checker, (reader) =>
    queryOriginal(reader, crypto.randomUUID(), file!.id),
  );
  expect(other).toMatchObject({ code: 'disclosure.noAttachment' });
});
