import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { readListFilter } from '#app/domain/proposal/overview-views';
import { isRefusal } from '#app/domain/refusal';
import { serverSay } from '#app/i18n/server-say';
import { readScoped } from '#server/platform/scope';
import { tableOf, writeProposals } from '#server/proposal/export-proposals';
import { sheetOf } from '#server/proposal/print-sheet';
import { queryExport } from '#server/proposal/queries-list';
import { querySheet, type Sheet } from '#server/proposal/queries-print';
import { queryProposal } from '#server/proposal/queries-proposal';
import { writePdf } from '#server/proposal/write-pdf';
import { readTable } from '#server/roster/read-table';
import { read as openPage } from '#tests/support/day';
import { Case } from './case';

let of: Case;
let replied: string;
const say = serverSay('zh-CN');
beforeAll(async () => {
  of = await Case.open();
  replied = await of.given('replied', { title: '=SUM(1)夜班供餐\u202e的提案' });
});
afterAll(() => of.close());

const read = (as: PersonActor, id: string) =>
  readScoped(
    of.world.database.db,
    of.world.orgId,
    () => of.world.now,
    (tx, now) => querySheet({ tx, now, actor: as }, id),
  );
const sheet = async (as: PersonActor): Promise<Sheet> => {
  const found = await read(as, replied);
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};

describe('the sheet for signatures', () => {
  it('holds names, words, replies and a line for each who signs', async () => {
    const found = await sheet(of.rep(9));
    expect(found.proposers).toHaveLength(1);
    expect(found.seconders).toHaveLength(2);
    const text = JSON.stringify(sheetOf(found, say));
    for (const part of [
      '夜班供餐的提案',
      '食堂二十点关门',
      '开放到凌晨两点',
      '膳食科、财务处',
      '审查负责人签字',
      '分管领导签字',
      '提案人签字',
      '2026-001',
    ])
      expect(text, part).toContain(part);
    expect(text).not.toContain('\u202e');
  });
  it('is printed by those to whom it belongs also after the mandate has ended, and not by the staff at large', async () => {
    const former = of.world.actor(of.congress.reps[4]!, []);
    await of.rows(
      sql`update representative set ended_on = '2026-11-01', end_reason = '调离' where person_id = ${former.personId}`,
    );
    await of.rows(sql`update proposal set published_at = submitted_at where id = ${replied}`);
    expect((await sheet(former)).seconders).toHaveLength(2);
    expect(await read(of.people.staff, replied)).toMatchObject({ code: 'platform.notAllowed' });
    const mayPrint = async (actor: PersonActor) => {
      const found = await openPage(of.congress, actor, (reader) => queryProposal(reader, replied));
      return isRefusal(found) ? found.code : found.may.print;
    };
    expect([await mayPrint(former), await mayPrint(of.people.staff), await mayPrint(of.rep(9))]).toEqual([
      true,
      false,
      true,
    ]);
    await of.rows(sql`update proposal set published_at = null where id = ${replied}`);
  });
  it('is a PDF with its Chinese font inside, in a size that prints', async () => {
    const pdf = await writePdf(sheetOf(await sheet(of.rep(9)), say));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('NotoSansSC');
    expect(pdf.length).toBeGreaterThan(5_000);
    expect(pdf.length).toBeLessThan(300_000);
  });
  it('goes over several pages where the words are long', async () => {
    const long = { ...(await sheet(of.rep(9))), reasons: '夜班没有热饭。'.repeat(700) };
    const raw = (await writePdf(sheetOf(long, say))).toString('latin1');
    expect(Number(/\/Count (\d+)/.exec(raw)?.[1])).toBeGreaterThan(2);
  });
  it('is printed for nobody who may not read the proposal', async () => {
    const draft = await of.given('draft');
    expect(await read(of.rep(9), draft)).toMatchObject({ code: 'proposal.noProposal' });
    expect(await read(of.people.secretary, draft)).toMatchObject({ code: 'proposal.noProposal' });
    expect(isRefusal(await read(of.rep(3), draft))).toBe(false);
    expect(await read(of.rep(9), '00000000-0000-4000-8000-000000000000')).toMatchObject({
      code: 'proposal.noProposal',
    });
  });
});

describe('the exported table', () => {
  it('says of each what the list says, as texts that no spreadsheet reckons with', async () => {
    const entries = await readScoped(
      of.world.database.db,
      of.world.orgId,
      () => of.world.now,
      (tx, now) => queryExport({ tx, now, actor: of.rep(9) }, readListFilter(new URLSearchParams())),
    );
    const [heads, row] = tableOf(entries, say);
    expect(row).toHaveLength(heads!.length);
    const table = await readTable(await writeProposals(entries, say), '提案.xlsx');
    if (isRefusal(table)) throw new Error(table.code);
    const cells = table.rows[1]!.cells.map(({ text, kind }) => [text, kind]);
    expect(cells).toContainEqual(['2026-001', 'text']);
    expect(cells.some(([text, kind]) => kind === 'text' && text!.startsWith('=SUM(1)'))).toBe(true);
  });
});
