import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Table } from '#app/domain/roster/import/table';
import { workbook, workbookParts } from '#tests/fixtures/roster/workbook';
import { readTable, tableLimits } from './read-table';
import { packParts } from './spreadsheet-archive';

const csv = '工号,姓名,备注\r\n00001,魏㛃,"甲,乙"\r\n00002,袁𬭚,\r\n';
const header = ['工号', '姓名'];

async function read(bytes: Uint8Array | string, limits = tableLimits): Promise<Table> {
  const table = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'file', limits);
  if ('refused' in table) throw new Error(table.code);
  return table;
}
async function code(bytes: Uint8Array, limits = tableLimits): Promise<string> {
  const result = await readTable(bytes, '名册.xlsx', limits);
  return 'refused' in result ? result.code : 'read';
}
const texts = (table: Table) => table.rows.map((row) => row.cells.map((cell) => cell.text));

describe('delimited text', () => {
  test.each([
    ['UTF-8', Buffer.from(csv), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${csv}`), 'utf-8'],
    ['UTF-16 little-endian with mark', iconv.encode(csv, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big-endian with mark', iconv.encode(csv, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['GB18030 with four-byte characters', iconv.encode(csv, 'gb18030'), 'gb18030'],
  ])('%s keeps rare characters and quoted separators', async (_, bytes, encoding) => {
    const table = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(texts(table)).toEqual([
      ['工号', '姓名', '备注'],
      ['00001', '魏㛃', '甲,乙'],
      ['00002', '袁𬭚', ''],
    ]);
  });

  test.each([',', ';', '\t'])('finds the separator %j below a title row', async (separator) => {
    const rows = [
      '花名册',
      ['工号', '姓名', '电话'].join(separator),
      ['1', '张三', '139,139;139'].map((one) => `"${one}"`).join(separator),
    ];
    const table = await read(rows.join('\n'));
    expect(table.separator).toBe(separator);
    expect(table.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual(['1', '张三', '139,139;139']);
  });

  test('numbers rows as a spreadsheet shows them, blank rows and line breaks in cells included', async () => {
    const table = await read('工号,姓名\n\n"1\n2",张三\n3,李四\n');
    expect(table.rows.map((row) => row.number)).toEqual([1, 2, 3, 4]);
    expect(table.rows[3]?.cells[0]).toEqual({ text: '3', kind: 'text' });
  });

  test('a quote that never closes is refused', async () => {
    expect(await code(Buffer.from('工号,姓名\n1,"张三\n2,李四\n'))).toBe('roster.fileQuoteOpen');
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'roster.fileEmpty'],
    ['only blanks', Buffer.from('\n , \n'), 'roster.fileEmpty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'roster.fileNotTable'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>工号'), 'roster.fileNotTable'],
    ['a PDF', Buffer.from('%PDF-1.7\n1,2\n'), 'roster.fileNotTable'],
    [
      'bytes of no encoding',
      Buffer.from(Array.from({ length: 400 }, () => 0xff)),
      'roster.fileEncodingUnknown',
    ],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  test('millions of commas are refused', async () => {
    expect(await code(Buffer.from(`工号,姓名\n${`${','.repeat(900_000)}\n`.repeat(3)}`))).toBe(
      'roster.fileTooManyCells',
    );
  });

  test('more rows or bytes than allowed are refused, as many as allowed are read', async () => {
    const rows = (count: number) =>
      Buffer.from(`工号,姓名\n${Array.from({ length: count }, (_, at) => `${at},张三\n`).join('')}`);
    expect(await code(rows(20_000))).toBe('read');
    expect(await code(rows(20_001))).toBe('roster.fileTooManyRows');
    expect(await code(rows(50_000))).toBe('roster.fileTooManyRows');
    expect(await code(rows(10), { ...tableLimits, fileSize: 20 })).toBe('roster.fileTooLarge');
  });
});

describe('spreadsheet', () => {
  test('tells text, numbers and dates apart', async () => {
    const table = await read(
      workbook([
        { name: '名册', rows: [header, ['00001', 41, { serial: 29637 }, 1976.1, { xml: 't="b"><v>1</v>' }]] },
      ]),
    );
    expect(table.sheet).toBe('名册');
    expect(table.rows[1]?.cells).toEqual([
      { text: '00001', kind: 'text' },
      { text: '41', kind: 'number' },
      { text: '1981-02-20', kind: 'date' },
      { text: '1976.1', kind: 'number' },
      { text: 'true', kind: 'text' },
    ]);
  });

  test('skips hidden sheets and takes the first visible one with a header', async () => {
    const table = await read(
      workbook([
        { name: '字典', state: 'hidden', rows: [header, ['9', '不要']] },
        { name: '密', state: 'veryHidden', rows: [header] },
        { name: '说明', rows: [['请先阅读'], ['第一步']] },
        { name: '在职 & 退休', rows: [['花名册'], header, ['1', '张三']] },
      ]),
    );
    expect(table).toMatchObject({
      sheet: '在职 & 退休',
      hiddenSheetsSkipped: ['字典', '密'],
      otherSheets: ['说明'],
    });
    expect(texts(table)).toEqual([['花名册', ''], header, ['1', '张三']]);
  });

  test('characters beyond the basic plane survive however they are written', async () => {
    const xml = 't="inlineStr"><is><t>袁&#183130;&#x2CB5A;𬭚㛃</t></is>';
    const table = await read(workbook([{ name: '名&#183130;册', rows: [header, ['1', { xml }]] }]));
    expect(table.rows[1]?.cells[1]?.text).toBe('袁𬭚𬭚𬭚㛃');
  });

  test('a value merged downwards belongs to each of its rows, a merged title only to its own', async () => {
    const rows = [
      ['代表名单', null, null],
      ['代表团', '工号', '姓名'],
      ['第一团', '1', '张三'],
      [null, '2', '李四'],
      ['第二团', '3', '王五'],
    ];
    const table = await read(workbook([{ name: '名单', rows, merged: ['A1:C1', 'A3:A4'] }]));
    expect(texts(table).map((row) => row[0])).toEqual(['代表名单', '代表团', '第一团', '第一团', '第二团']);
    expect(table.rows[0]?.cells[1]?.kind).toBe('empty');
  });

  test('all sheets hidden, another kind of archive, encrypted and old files are refused', async () => {
    expect(await code(workbook([{ name: '字典', state: 'hidden', rows: [header] }]))).toBe(
      'roster.fileNoVisibleSheet',
    );
    expect(await code(packParts(new Map([['word/document.xml', Buffer.from('<w/>')]])))).toBe(
      'roster.fileNotSpreadsheet',
    );
    expect(await code(Buffer.from('D0CF11E0A1B11AE1', 'hex'))).toBe('roster.fileEncryptedOrOld');
  });

  test('damaged files are refused and never throw', async () => {
    const good = workbook([{ name: '名册', rows: [header, ['1', '张三']] }]);
    expect(await code(good.subarray(0, good.length / 2))).toBe('roster.fileDamaged');
    expect(await code(Buffer.from('PK\u0003\u0004 not a zip'))).toBe('roster.fileDamaged');
    for (const part of workbookParts([{ name: '名册', rows: [header] }]).keys()) {
      const parts = workbookParts([{ name: '名册', rows: [header] }]);
      parts.set(part, Buffer.from('<sheet'));
      expect(await code(packParts(parts)), part).toMatch(/^(?:read|roster\.file\w+)$/u);
    }
    for (let at = 0; at < good.length; at += 7) {
      const spoiled = Buffer.from(good);
      spoiled[at] = (spoiled[at]! + 101) % 256;
      expect(await code(spoiled)).toMatch(/^(?:read|roster\.file\w+)$/u);
    }
  });

  test('an archive that unpacks too far is refused by its declared size, its ratio and its true size', async () => {
    const parts = workbookParts([{ name: '名册', rows: [header, ['1', '张三']] }]);
    parts.set('xl/media/filler.xml', Buffer.alloc(3_000_000, 32));
    expect(await code(packParts(parts), { ...tableLimits, expanded: 2_000_000 })).toBe(
      'roster.fileExpandsTooFar',
    );
    expect(await code(deflated(30 * 1024 * 1024))).toBe('roster.fileExpandsTooFar');
    // Declares 10 bytes, holds a megabyte: the reader stops at the eleventh byte.
    expect(await code(deflated(1024 * 1024, 10))).toBe('roster.fileDamaged');
  });

  test('a lone cell in the last corner of a sheet does not fill the memory', async () => {
    const spoil = async (cell: string) => {
      const parts = workbookParts([{ name: '名册', rows: [header] }]);
      parts.set(
        'xl/worksheets/sheet1.xml',
        Buffer.from(`<worksheet><sheetData>${cell}</sheetData></worksheet>`),
      );
      return code(packParts(parts));
    };
    expect(await spoil('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')).toBe('roster.fileTooManyRows');
    expect(await spoil('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toBe('roster.fileTooManyCells');
    expect(await spoil('<row r="50000"><c r="IV50000"><v>1</v></c></row>')).toBe('roster.fileTooManyCells');
    expect(await spoil('<row r="9999999"></row>')).toBe('roster.fileDamaged');
    expect(await spoil('<row r="999999999"></row>')).toBe('roster.fileDamaged');
    expect(await spoil('<row x=">" r="9999999"></row>')).toBe('roster.fileDamaged');
    expect(await spoil('<row r="1"><c x=">" r="XFD1"><v>1</v></c></row>')).toBe('roster.fileDamaged');
    expect(await spoil('<c '.repeat(3_000_000))).toBe('roster.fileDamaged');
    expect(await spoil(`<row ${'r="1" '.repeat(1_000_000)}>`)).toBe('roster.fileDamaged');
    expect(await spoil('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>')).toBe('roster.fileDamaged');
  });
});

/** One deflated entry of blanks, whose declared size may be a lie. */
function deflated(size: number, declared = size): Buffer {
  const data = deflateRawSync(Buffer.alloc(size, 32));
  const zip = packParts(new Map([['xl/workbook.xml', data]]));
  const directory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(declared, 22);
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(declared, directory + 24);
  return zip;
}
