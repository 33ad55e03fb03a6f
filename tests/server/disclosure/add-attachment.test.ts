import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasPersonalNumbers, redactText } from '#app/domain/disclosure/redact';
import { addAttachment } from '#server/disclosure/add-attachment';
import { run } from '#server/platform/command';
import { writeFaultyXlsx } from '#server/roster/faulty-rows';
import { codeOf, value } from '#tests/support/congress';
import { zip } from '#tests/support/zip';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (disclosure: string, name: string, bytes: Uint8Array, who = at.people.editor) =>
  run(at.world.desk(who), addAttachment, { disclosure, name, bytes });
const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = async (id: string) => {
  const [row] = await at.rows<{ kind: string; text: string }>(
    sql`select kind, text from disclosure_attachment where id = ${id}`,
  );
  return row!;
};
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

it('reads the text of a Word file, for readers to get redacted', async () => {
  const bytes = readFileSync('tests/fixtures/case-hospital/pay-plan.docx');
  const { attachment } = value(await order(await at.drafted(), '方案.docx', bytes));
  const found = await textOf(attachment);
  expect(found.kind).toBe('docx');
  expect(found.text.length).toBeGreaterThan(200);
});

it('reads tables and plain text in the encodings of the country', async () => {
  const id = await at.drafted();
  const sheet = await writeFaultyXlsx(
    [
      ['姓名', '电话'],
      ['张三', '13800138000'],
    ],
    '名单',
  );
  const xlsx = await textOf(value(await order(id, '名单.xlsx', sheet)).attachment);
  expect(xlsx.text).toBe('姓名\t电话\n张三\t13800138000');
  expect(redactText(xlsx.text, [], 'leaders')).not.toMatch(/138/);
  const csv = await textOf(
    value(await order(id, '表.csv', utf8('\ufeff姓名,证件\r\n李四,11010119900307123X\r\n'))).attachment,
  );
  expect(csv.text).toBe('姓名,证件\n李四,11010119900307123X');
  const gbk = Buffer.from('d5c5c8fd20313338303031333830303020', 'hex');
  const txt = await textOf(value(await order(id, '说明.txt', gbk)).attachment);
  expect(txt.text).toBe('张三 13800138000');
  expect(hasPersonalNumbers(redactText(txt.text, [], 'leaders'))).toBe(false);
});

it('keeps pictures and PDF without a text', async () => {
  const id = await at.drafted();
  expect(await textOf(value(await order(id, '合影.png', png)).attachment)).toEqual({ kind: 'png', text: '' });
  expect(await textOf(value(await order(id, '文件.pdf', utf8('%PDF-1.7\n'))).attachment)).toEqual({
    kind: 'pdf',
    text: '',
  });
});

it('takes nothing that is not what its name says', async () => {
  const id = await at.drafted();
  const files: [string, Uint8Array][] = [
    ['图.docx', png],
    ['程序.exe', Buffer.from('4d5a9000', 'hex')],
    ['空.txt', utf8('   ')],
    ['空.csv', new Uint8Array()],
    ['二进制.txt', Buffer.from([0, 1, 2, 3])],
    [
      '坏.docx',
      zip([
        { name: 'word/document.xml', data: '<' },
        { name: '[Content_Types].xml', data: '' },
      ]),
    ],
    ['没有后缀', utf8('文字')],
  ];
  for (const [name, bytes] of files)
    expect(codeOf(await order(id, name, bytes)), name).toBe('disclosure.attachmentKind');
  expect(codeOf(await order(id, '大.txt', new Uint8Array(10 * 1_048_576 + 1).fill(97)))).toBe(
    'disclosure.attachmentTooLarge',
  );
});

it('takes five at most, in a draft only, and counts the revision up', async () => {
  const id = await at.drafted();
  for (const one of [1, 2, 3, 4, 5]) value(await order(id, `${one}.txt`, utf8('文')));
  expect((await at.version(id)).revision).toBe(6);
  expect(codeOf(await order(id, '6.txt', utf8('文')))).toBe('disclosure.attachmentsFull');
  expect(codeOf(await order(await at.submitted(), 'x.txt', utf8('文')))).toBe('disclosure.step');
  expect(codeOf(await order(id, 'x.txt', utf8('文'), at.people.checker))).toBe('platform.notAllowed');
});
