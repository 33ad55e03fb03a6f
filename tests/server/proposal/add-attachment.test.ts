import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { png, Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const text = (words: string) => new TextEncoder().encode(words);
const office = (...parts: string[]) => zipSync(Object.fromEntries(parts.map((part) => [part, text('<x/>')])));

it('takes pictures, PDF, Word and Excel by what they are, and counts the revision', async () => {
  const id = await at.saved();
  const files: [string, Uint8Array][] = [
    ['照片.PNG', png],
    ['照片.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['调查.pdf', text('%PDF-1.7 ')],
    ['调查.docx', office('[Content_Types].xml', 'word/document.xml')],
    ['调查.xlsx', office('[Content_Types].xml', 'xl/workbook.xml')],
  ];
  for (const [name, bytes] of files) value(await at.attach(id, { name, bytes }));
  expect((await at.of.proposal(id)).revision).toBe(6);
  expect(await at.attach(id)).toMatchObject({ code: 'proposal.attachmentsFull', params: { most: 5 } });
});

it('refuses what is something else, whatever its name says', async () => {
  const id = await at.saved();
  const wrong: [string, Uint8Array][] = [
    ['病毒.pdf', text('MZ\u0090 program')],
    ['照片.pdf', png],
    ['文件.docx', office('[Content_Types].xml', 'xl/workbook.xml')],
    ['宏.docx', office('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['压缩.zip', office('a.txt')],
    ['坏.docx', office('[Content_Types].xml', 'word/document.xml').slice(0, 40)],
    ['空.png', new Uint8Array()],
    ['网页.html', text('<script>')],
    ['无名', text('plain')],
  ];
  for (const [name, bytes] of wrong)
    expect(codeOf(await at.attach(id, { name, bytes })), name).toBe('proposal.attachmentKind');
  const huge = new Uint8Array(10 * 1_048_576 + 1);
  huge.set(png);
  expect(await at.attach(id, { bytes: huge })).toMatchObject({
    code: 'proposal.attachmentTooLarge',
    params: { megabytes: 10 },
  });
});

it('is for the proposer while the words may change', async () => {
  const id = await at.saved();
  expect(codeOf(await at.attach(id, {}, at.of.rep(4)))).toBe('proposal.noProposal');
  expect(codeOf(await at.attach(await at.of.given('seconding')))).toBe('proposal.step');
  value(await at.attach(await at.of.given('returned')));
});
