import { describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { blocksOf, readWell, wordArchive, wordBody, wordParagraph } from '#tests/support/word';
import { zip } from '#tests/support/zip';
import { readDocument } from './read-document';

const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'read');

describe('Word documents that are refused', () => {
  const honest = () => wordArchive(wordParagraph('正文'));
  const huge = Buffer.alloc(11 * 1024 * 1024, 'a');

  it.each([
    [
      'a bomb in one part',
      () =>
        zip([
          { name: 'word/document.xml', data: wordBody('') },
          { name: 'word/media/a.png', data: Buffer.alloc(101 * 1024 * 1024) },
        ]),
      'report.unpacksTooLarge',
    ],
    [
      'a bomb that lies about its size',
      () => zip([{ name: 'word/document.xml', data: Buffer.alloc(60 * 1024 * 1024), declaredSize: 100 }]),
      'report.damaged',
    ],
    [
      'a bomb in many parts',
      () => zip([...Array(9)].map((_, at) => ({ name: `word/media/${at}.bin`, data: huge }))),
      'report.unpacksTooLarge',
    ],
    [
      'too many parts',
      () => zip([...Array(2_001)].map((_, at) => ({ name: `${at}`, data: '' }))),
      'report.unpacksTooLarge',
    ],
    [
      'more text than a report has',
      () => wordArchive(wordParagraph(Array.from({ length: 900_000 }, (_, at) => at * 7).join('正'))),
      'report.tooLong',
    ],
    [
      'a locked archive',
      () => zip([{ name: 'word/document.xml', data: wordBody(''), flags: 1 }]),
      'report.encrypted',
    ],
    [
      'a path that climbs out',
      () => wordArchive(wordParagraph('x'), { name: '../../etc/passwd', data: 'x' }),
      'report.damaged',
    ],
    ['a file cut off', () => honest().subarray(0, -30), 'report.damaged'],
    ['a byte changed', () => honest().fill(0xff, 60, 120), 'report.damaged'],
    [
      'an archive that is no Word document',
      () => zip([{ name: 'xl/workbook.xml', data: '<x/>' }]),
      'report.notWord',
    ],
    ['broken XML', () => wordArchive('<w:p><w:r>'), 'report.damaged'],
    [
      'entities',
      () =>
        zip([
          {
            name: 'word/document.xml',
            data: `<!DOCTYPE d [<!ENTITY a "aaaa">]>${wordBody(wordParagraph('&a;'))}`,
          },
        ]),
      'report.damaged',
    ],
    ['no text', () => wordArchive('<w:p/>'), 'report.noText'],
  ])('%s', async (_, make, code) => expect(codeOf(await readDocument(make(), 'a.docx'))).toBe(code), 20_000);

  it('nesting without end ends', async () => {
    const deep = '<w:smartTag>'.repeat(60_000) + wordParagraph('底') + '</w:smartTag>'.repeat(60_000);
    expect(codeOf(await readDocument(wordArchive(deep), 'a.docx'))).toBe('report.damaged');
  });
});

describe('files whose name and bytes must agree', () => {
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(name, 'utf16le')]);
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

  it.each([
    ['encrypted Word', ole('EncryptedPackage'), 'a.docx', 'report.encrypted'],
    ['old Word', ole('WordDocument'), 'a.doc', 'report.oldWord'],
    ['old Word with a new name', ole('WordDocument'), 'a.docx', 'report.oldWord'],
    ['another old Office file', ole('Workbook'), 'a.xls', 'report.unsupported'],
    ['a macro document', wordArchive(wordParagraph('x')), 'a.docm', 'report.macroFile'],
    ['a PDF called DOCX', pdf, 'a.docx', 'report.mismatch'],
    ['a DOCX called PDF', wordArchive(wordParagraph('x')), 'a.pdf', 'report.mismatch'],
    ['a ZIP called Markdown', wordArchive(wordParagraph('x')), 'a.md', 'report.mismatch'],
    ['noise called DOCX', Buffer.from('hello'), 'a.docx', 'report.damaged'],
    ['nothing', Buffer.alloc(0), 'a.docx', 'report.fileEmpty'],
    ['no ending', Buffer.from('# x'), 'README', 'report.unsupported'],
    ['a page of HTML', Buffer.from('<html>'), 'a.html', 'report.unsupported'],
    ['bytes that are no text', Buffer.from([1, 0, 2]), 'a.md', 'report.notText'],
    ['white space', Buffer.from(' \n\u3000\n'), 'a.md', 'report.noText'],
    ['a PDF cut off', pdf.subarray(0, -8), 'a.pdf', 'report.damaged'],
    [
      'an encrypted PDF',
      Buffer.from(String(pdf).replace('trailer<<', 'trailer<</Encrypt 5 0 R')),
      'a.pdf',
      'report.encrypted',
    ],
  ])('%s', async (_, bytes, name, code) => expect(codeOf(await readDocument(bytes, name))).toBe(code));

  it('a file over the limit is refused before it is looked at, with the limit', async () => {
    expect(await readDocument(Buffer.alloc(3 * 1024 * 1024), 'a.docx', { limit: 2 * 1024 * 1024 })).toEqual({
      refused: true,
      code: 'report.tooLarge',
      kind: 'tooLarge',
      params: { limitMb: 2 },
    });
  });

  it('a PDF is kept as its original only, and says so if it carries scripts', async () => {
    expect(await readWell(pdf, 'a.pdf')).toMatchObject({ kind: 'pdf', document: null, active: false });
    const scripted = Buffer.from(String(pdf).replace('obj<<', 'obj<</S/JavaScript'));
    expect((await readWell(scripted, 'a.PDF')).active).toBe(true);
  });
});

describe('Markdown', () => {
  const source = [
    '# 年度报告',
    '',
    '## 第一章 <script>alert(1)</script>',
    '',
    '第一行',
    '第二行 **重点** [链接](javascript:alert(1)) ![图](x.png)',
    '',
    '3. 三',
    '4. 四',
    '   - 内',
    '',
    '   续段',
    '',
    '| 岗位 | 津贴 |',
    '| --- | --- |',
    '| 甲 | 80 |',
    '',
    '<div onclick="x">块</div>',
  ].join('\n');

  it('becomes the same blocks; HTML stays text', async () => {
    const { kind, document, dropped } = await readWell(Buffer.from(`\ufeff${source}`), 'a.md');
    expect([kind, document?.title, dropped.links, dropped.pictures]).toEqual(['markdown', '年度报告', 0, 1]);
    expect(document?.blocks.map(({ kind, level, label, text }) => [kind, level, label ?? '', text])).toEqual([
      ['title', 0, '', '年度报告'],
      ['heading', 2, '', '第一章 <script>alert(1)</script>'],
      ['paragraph', 0, '', '第一行第二行 重点 [链接](javascript:alert(1))'],
      ['item', 1, '3.', '三'],
      ['item', 1, '4.', '四'],
      ['item', 2, '', '内'],
      ['paragraph', 0, '', '续段'],
      ['table', 0, '', '岗位\t津贴\n甲\t80'],
      ['paragraph', 0, '', '<div onclick="x">块</div>'],
    ]);
  });

  it('is read in GB18030 and UTF-16 too, and refused where its nesting would lose text', async () => {
    const gb18030 = Buffer.from([0x23, 0x20, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6]);
    expect((await blocksOf(gb18030, 'a.md'))[0]?.text).toBe('工作报告');
    expect((await blocksOf(Buffer.from('\ufeff工作', 'utf16le'), 'a.markdown'))[0]?.text).toBe('工作');
    const deep = await readDocument(Buffer.from(`正文\n\n${'>'.repeat(200)} 底`), 'a.md');
    expect(codeOf(deep)).toBe('report.tooDeep');
  });
});
