import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { assignIds } from '#app/domain/report/align';
import { blocksOf, readWell, wordArchive, wordParagraph } from '#tests/support/word';
import { formatNumber } from './number-format';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/case-hospital/${name}`, import.meta.url));
const word = (children: (Paragraph | Table)[], rest: object = {}) =>
  Packer.toBuffer(new Document({ sections: [{ children }], ...rest }));

describe('Word documents as they come', () => {
  it('a work report keeps its title, headings, table and numbered lists', async () => {
    const { kind, document } = await readWell(fixture('work-report.docx'), 'work-report.docx');
    const blocks = document?.blocks ?? [];
    expect([kind, document?.title]).toEqual(['docx', '江湾市胸科医院2026年度工作报告']);
    expect(blocks[0]).toMatchObject({ kind: 'title', text: '江湾市胸科医院2026年度工作报告' });
    const headings = blocks.filter((block) => block.kind === 'heading');
    expect(headings.map(({ level }) => level)).toEqual([1, 2, 2, 2, 2, 1, 1]);
    expect(headings[1]?.text).toBe('(一)医疗服务能力稳步提升');
    const items = blocks.filter((block) => block.kind === 'item');
    expect(items.map(({ label }) => label)).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
    ]);
    const [table] = blocks.filter((block) => block.kind === 'table');
    expect(table?.table?.rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(table?.text.split('\n')[1]).toBe('医疗收入(万元)\t186,420\t194,875\t+4.5%');
  });

  it('a pay plan keeps its chapters; read twice it keeps every id', async () => {
    const blocks = await blocksOf(fixture('pay-plan.docx'));
    expect(blocks.filter((block) => block.kind === 'heading').map(({ text }) => text)).toEqual([
      '第一章 总则',
      '第二章 分配要素',
      '第三章 监督与附则',
    ]);
    let last = 0;
    const first = assignIds(null, blocks, () => `p${++last}`);
    const again = assignIds(first.blocks, await blocksOf(fixture('pay-plan.docx')), () => 'new');
    expect(again.blocks).toEqual(first.blocks);
    expect(again.changes.same).toHaveLength(blocks.length);
  });

  it('the numbers that Word makes by itself are in the text: 第一条, (一), 1.1, and those of headings', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.LEFT,
    });
    const numbering = {
      config: [
        {
          reference: 'articles',
          levels: [level(0, LevelFormat.CHINESE_COUNTING, '第%1条'), level(1, LevelFormat.DECIMAL, '%1.%2')],
        },
        { reference: 'chapters', levels: [level(0, LevelFormat.CHINESE_COUNTING, '第%1章')] },
      ],
    };
    const article = (text: string, at = 0) =>
      new Paragraph({ text, numbering: { reference: 'articles', level: at } });
    const chapter = (text: string) =>
      new Paragraph({
        text,
        heading: HeadingLevel.HEADING_1,
        numbering: { reference: 'chapters', level: 0 },
      });
    const bytes = await word(
      [
        chapter('总则'),
        article('甲'),
        article('细', 1),
        new Paragraph('说明'),
        article('乙'),
        chapter('附则'),
      ],
      { numbering },
    );
    expect((await blocksOf(bytes)).map(({ kind, label, text }) => [kind, label ?? '', text])).toEqual([
      ['heading', '', '第一章 总则'],
      ['item', '第一条', '甲'],
      ['item', '一.1', '细'],
      ['paragraph', '', '说明'],
      ['item', '第二条', '乙'],
      ['heading', '', '第二章 附则'],
    ]);
  });

  it('bold, nested lists, cell spans, notes and breaks stay; a link’s address, pictures and scripts go', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const cell = (text: string, rest: object = {}) =>
      new TableCell({ children: [new Paragraph(text)], ...rest });
    const bytes = await word(
      [
        new Paragraph({
          children: [
            new TextRun('夜班'),
            new TextRun({ text: '津贴', bold: true }),
            new TextRun({ text: '见注', break: 1 }),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({ text: '外层', bullet: { level: 0 } }),
        new Paragraph({ text: '内层', bullet: { level: 1 } }),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell('岗位', { columnSpan: 2 })] }),
            new TableRow({ children: [cell('甲'), cell('乙')] }),
          ],
        }),
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('点此')] }),
            new ImageRun({ type: 'png', data: png, transformation: { width: 1, height: 1 } }),
          ],
        }),
        new Paragraph({ text: '<script>alert("x")</script>&amp;', heading: HeadingLevel.HEADING_1 }),
      ],
      { footnotes: { 1: { children: [new Paragraph('脚注')] } } },
    );
    const { document, dropped } = await readWell(bytes, '年度报告.DOCX');
    expect(document?.blocks).toEqual([
      {
        kind: 'paragraph',
        level: 0,
        text: '夜班津贴\n见注[1]',
        runs: [{ text: '夜班' }, { text: '津贴', bold: true }, { text: '\n见注[1]' }],
      },
      { kind: 'item', level: 1, text: '外层' },
      { kind: 'item', level: 2, text: '内层' },
      {
        kind: 'table',
        level: 0,
        text: '岗位\n甲\t乙',
        table: {
          rows: [
            { cells: [{ text: '岗位', header: true, colspan: 2 }] },
            { cells: [{ text: '甲' }, { text: '乙' }] },
          ],
        },
      },
      { kind: 'paragraph', level: 0, text: '点此' },
      { kind: 'heading', level: 1, text: '<script>alert("x")</script>&amp;' },
      { kind: 'item', level: 1, label: '[1]', text: '脚注' },
    ]);
    expect(dropped).toMatchObject({ links: 1, pictures: 1 });
  });

  it('rare characters and emoji stay as they are, control and direction marks go', async () => {
    const [block] = await blocksOf(
      wordArchive(wordParagraph('𠮷𡈼㐂👩‍⚕️\u202E反\u202C&#x9F;  \uE000 é e\u0301')),
    );
    expect(block?.text).toBe('𠮷𡈼㐂👩‍⚕️反  \uE000 é e\u0301');
  });

  it('macros, embedded files and a style map of its own have no say', async () => {
    const bytes = wordArchive(
      wordParagraph('正文'),
      { name: 'word/vbaProject.bin', data: 'macro' },
      { name: 'word/embeddings/oleObject1.bin', data: 'ole' },
      { name: 'mammoth/style-map', data: 'p => script' },
    );
    const { document, dropped, active } = await readWell(bytes);
    expect(document?.blocks).toEqual([{ kind: 'paragraph', level: 0, text: '正文' }]);
    expect([dropped.macros, dropped.embedded, active]).toEqual([1, 1, true]);
  });
});

describe('the numbers of lists', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['japaneseCounting', 105, '一百零五'],
    ['chineseCounting', 1010, '一千零一十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 12, '\uff11\uff12'],
    ['decimalZero', 7, '07'],
    ['lowerRoman', 14, 'xiv'],
    ['upperLetter', 28, 'BB'],
    ['decimal', 3, '3'],
    ['unheardOf', 3, '3'],
    ['chineseCounting', 0, '0'],
    ['upperRoman', 1_000_000, '1000000'],
  ])('in %s, %i is %s', (format, value, text) => expect(formatNumber(value, format)).toBe(text));
});
