import { describe, expect, test } from 'vitest';
import { cleanRemark, foldWidth, readName, readPhone, readStaffNumber, readText } from './clean';
import { readDate } from './dates';
import type { Cell } from './table';
import { readAnswer, readGender, readJobKind, readJobLevel, readRole } from './words';

const codes = (result: { reasons: readonly { code: string }[] }) =>
  result.reasons.map((reason) => reason.code);

describe('names', () => {
  test.each([
    ['张　伟', '张伟'],
    [' 张 伟 ', '张伟'],
    ['诸葛　㛃', '诸葛㛃'],
    ['袁 𬭚', '袁𬭚'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['古丽 · 阿不都', '古丽·阿不都'],
    ['阿依古丽 买买提', '阿依古丽 买买提'],
    ['ＪＯＨＮ　 Smith', 'JOHN Smith'],
    ['豈更', '豈更'],
    ['张\u200B伟', '张伟'],
    ['张\r\n伟', '张伟'],
  ])('%j is %j', (raw, name) => {
    expect(readName(raw).value).toBe(name);
  });

  test('compatibility ideographs are not replaced by their look-alikes', () => {
    expect([...foldWidth('\uF900\uFA30Ａ１')].map((char) => char.codePointAt(0))).toEqual([
      0xf900, 0xfa30, 0x41, 0x31,
    ]);
  });

  test('too long, empty, formula-like and decorated names say so', () => {
    expect(readName('长'.repeat(200))).toEqual({
      value: null,
      reasons: [{ code: 'nameTooLong', params: { limit: 50, length: 200 } }],
    });
    expect(readName('𬭚'.repeat(50)).value).toBe('𬭚'.repeat(50));
    expect(codes(readName('　'))).toEqual(['nameMissing']);
    expect(readName('=cmd|/c calc')).toMatchObject({
      value: '=cmd|/c calc',
      reasons: [{ code: 'formulaKeptAsText' }, { code: 'nameOddCharacters' }],
    });
    expect(readName('张伟😀')).toEqual({
      value: '张伟😀',
      reasons: [{ code: 'emojiInName', params: { characters: '😀' } }],
    });
    expect(codes(readName('张\uE000'))).toEqual(['nameOddCharacters']);
    expect(codes(readName('张\u0007伟'))).toEqual(['controlCharactersRemoved']);
    expect(readName('<script>alert(1)</script>').value).toBe('<script>alert(1)</script>');
    expect(readName('张\uD800伟').value).toBe('张伟');
  });
});

describe('dates', () => {
  const text = (value: string): Cell => ({ text: value, kind: 'text' });
  test.each([
    ['1976.5', '1976-05-01', ['dayMissing']],
    ['1976.05', '1976-05-01', ['dayMissing']],
    ['1976.10', '1976-10-01', ['dayMissing']],
    ['1988-3-4', '1988-03-04', []],
    ['1990年7月', '1990-07-01', ['dayMissing']],
    ['1990年7月1日', '1990-07-01', []],
    ['1990/07/01', '1990-07-01', []],
    ['1990/7/1 0:00', '1990-07-01', []],
    ['1990-07-01T00:00:00Z', '1990-07-01', []],
    ['１９９０．０７．０１', '1990-07-01', []],
    ['1990 年 7 月 1 日', '1990-07-01', []],
    ['19900701', '1990-07-01', []],
    ['199007', '1990-07-01', ['dayMissing']],
    ['2000-02-29', '2000-02-29', []],
    ['', null, []],
    ['不详', null, []],
    ['1990-02-29', null, ['dateUnreadable']],
    ['1990-13', null, ['dateUnreadable']],
    ['1899-12-31', null, ['dateUnreadable']],
    ['76.5', null, ['dateUnreadable']],
    ['03/04/1988', null, ['dateUnreadable']],
    ['1976', null, ['dateUnreadable']],
    ['去年', null, ['dateUnreadable']],
    ['9'.repeat(10_000), null, ['dateUnreadable']],
  ])('%s is %s', (raw, value, reasons) => {
    const read = readDate(text(raw));
    expect([read.value, codes(read)]).toEqual([value, reasons]);
  });

  test('a number cell may be a date that lost its format, or a month that lost its zero', () => {
    expect(readDate({ text: '29637', kind: 'number' })).toMatchObject({
      value: '1981-02-20',
      reasons: [{ code: 'serialDate' }],
    });
    expect(codes(readDate({ text: '1976.1', kind: 'number' }))).toEqual(['monthAmbiguous']);
    expect(readDate({ text: '1981-02-20', kind: 'date' })).toEqual({ value: '1981-02-20', reasons: [] });
  });
});

describe('phones, numbers and texts', () => {
  test.each([
    ['１８４６８６４８５５７', '18468648557'],
    ['+86 139-1234-5678', '13912345678'],
    ['8613912345678', '13912345678'],
    ['021-65001234', null],
    ['1391234567', null],
    ['1.39E+10', null],
  ])('phone %s is %s', (raw, value) => {
    expect(readPhone(raw).value).toBe(value);
  });

  test('a missing phone is a warning of its own', () => {
    expect(codes(readPhone('无'))).toEqual(['phoneMissing']);
    expect(codes(readPhone('12'))).toEqual(['phoneUnreadable']);
  });

  test('staff numbers take letters and dashes, nothing that could be a command', () => {
    expect(readStaffNumber(' Ａ-００１ ').value).toBe('A-001');
    expect(readStaffNumber('临001').value).toBe('临001');
    expect(codes(readStaffNumber('=1+1'))).toEqual(['staffNumberOdd']);
    expect(codes(readStaffNumber('../../etc'))).toEqual(['staffNumberOdd']);
    expect(codes(readStaffNumber('1'.repeat(33)))).toEqual(['staffNumberTooLong']);
  });

  test('our own apostrophe before a formula comes off, any other stays', () => {
    expect(cleanRemark("'=SUM(A1)")).toBe('=SUM(A1)');
    expect(cleanRemark("'tis")).toBe("'tis");
    expect(codes(readText('x'.repeat(101), 100))).toEqual(['textTooLong']);
    expect(readText('=cmd', 100)).toMatchObject({ value: '=cmd', reasons: [{ code: 'formulaKeptAsText' }] });
  });
});

describe('words of lists', () => {
  test.each([
    ['院领导', 'leader'],
    ['校级领导', 'leader'],
    ['中层正职', 'middleChief'],
    ['中层副职', 'middleDeputy'],
    ['中层干部(副职)', 'middleDeputy'],
    ['班组长', 'teamLead'],
    ['一线职工', 'frontline'],
    ['中层干部', 'middleChief'],
  ])('level %s is %s', (raw, value) => {
    expect(readJobLevel(raw).value).toBe(value);
  });

  test('an unknown level is never taken for front line, a loose one is reported', () => {
    expect(readJobLevel('顾问')).toEqual({
      value: null,
      reasons: [{ code: 'levelUnknown', params: { text: '顾问' } }],
    });
    expect(codes(readJobLevel('中层干部'))).toEqual(['levelTakenAs']);
    expect(codes(readJobLevel(''))).toEqual(['levelMissing']);
  });

  test('kinds, genders, roles and ticks are read in their usual spellings', () => {
    expect(
      ['卫生技术', '专业技术', '教师', '行政管理', '工勤技能', '其他', ''].map(
        (raw) => readJobKind(raw).value,
      ),
    ).toEqual(['professional', 'professional', 'teacher', 'administrative', 'worker', 'other', null]);
    expect(['男', ' 女 ', 'M', 'f', '？'].map((raw) => readGender(raw).value)).toEqual([
      'male',
      'female',
      'male',
      'female',
      null,
    ]);
    expect(
      ['团长', '团(组)长', '团（组）长', '组长', '副团长', '常务副组长', '代表', '列席代表', '', '顾问'].map(
        (raw) => readRole(raw).value,
      ),
    ).toEqual([
      'leader',
      'leader',
      'leader',
      'leader',
      'deputyLeader',
      'deputyLeader',
      'member',
      'nonVoting',
      'member',
      'member',
    ]);
    expect(codes(readRole('顾问'))).toEqual(['roleUnknown']);
    expect(['是', '√', 'Y', '1', '', '否', '/'].map((raw) => readAnswer(raw).value)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(codes(readAnswer('也许'))).toEqual(['answerUnknown']);
  });
});
