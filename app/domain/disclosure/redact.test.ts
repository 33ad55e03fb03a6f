import { describe, expect, it } from 'vitest';
import { hasPersonalNumbers, type RedactionRule, redactFigures, redactText } from './redact';

const hidden = (text: string) => redactText(text, [], 'leaders');

describe('redactText', () => {
  it.each([
    ['an identity number', '身份证11010119900307123X。', '身份证〔证件号码已隐去〕。'],
    ['with a small x', '11010119900307123x', '〔证件号码已隐去〕'],
    ['with blanks', '310115 19850612 0024', '〔证件号码已隐去〕'],
    ['with hyphens', '310115-1985-0612-0024', '〔证件号码已隐去〕'],
    ['in full width', '３１０１１５１９８５０６１２００２４', '〔证件号码已隐去〕'],
    ['in full width with X', '１１０１０１１９９００３０７１２３Ｘ', '〔证件号码已隐去〕'],
    ['digit by digit', '3 1 0 1 1 5 1 9 8 5 0 6 1 2 0 0 2 4', '〔证件号码已隐去〕'],
    ['of fifteen digits', '旧证310115850612002', '旧证〔证件号码已隐去〕'],
    ['with invisible signs', '31011519850\u200b6120024', '〔证件号码已隐去〕'],
    ['a mobile number', '电话13800138000，谢谢', '电话〔手机号码已隐去〕，谢谢'],
    ['with hyphens', '138-0013-8000', '〔手机号码已隐去〕'],
    ['with blanks', '138 0013 8000', '〔手机号码已隐去〕'],
    ['with wide blanks and dashes', '138　0013—8000', '〔手机号码已隐去〕'],
    ['in full width', '１３８００１３８０００', '〔手机号码已隐去〕'],
    ['digit by digit', '1 3 8 0 0 1 3 8 0 0 0', '〔手机号码已隐去〕'],
    ['with its country', '+86 138 0013 8000', '+〔手机号码已隐去〕'],
    ['with its country, at one', '008613800138000', '〔手机号码已隐去〕'],
    ['with a zero before it', '013800138000', '〔手机号码已隐去〕'],
    ['in brackets', '(138)0013-8000', '(〔手机号码已隐去〕'],
    ['with letters around it', 'tel13800138000abc', 'tel〔手机号码已隐去〕abc'],
    ['after a number in a list', '1 13800138000', '1 〔手机号码已隐去〕'],
    ['after a number with a dot', '2. 13800138000', '2. 〔手机号码已隐去〕'],
    ['in Chinese numerals', '一三八零零一三八〇〇〇', '〔手机号码已隐去〕'],
    ['as it is said', '幺三八零零幺三八零零零', '〔手机号码已隐去〕'],
    [
      'before a number with a dot',
      '联系电话13800138000.2、报名时间',
      '联系电话〔手机号码已隐去〕.2、报名时间',
    ],
    ['cut after its first digit', '电话1-380-013-8000。', '电话〔手机号码已隐去〕。'],
    ['cut after its first digit alone', '1 3800138000', '〔手机号码已隐去〕'],
    ['cut after its second digit', '13 8001 38000', '〔手机号码已隐去〕'],
    ['in Arabic digits', '١٣٨٠٠١٣٨٠٠٠', '〔手机号码已隐去〕'],
    ['two, one after the other', '13800138000、13900139000', '〔手机号码已隐去〕、〔手机号码已隐去〕'],
    ['a card', '6222021234567890123', '〔银行卡号已隐去〕'],
    ['a card in fours', '6222 0212 3456 7890 123', '〔银行卡号已隐去〕'],
    ['a card of another kind', '4111 1111 1111 1111', '〔银行卡号已隐去〕'],
    ['two numbers in one', '11010119900307123413800138000', '〔证件号码已隐去〕'],
  ])('hides %s: %s', (_what, text, shown) => expect(hidden(text)).toBe(shown));

  it.each([
    '合计 1,380,013,800.00 元',
    '投资13800138000元',
    '投资13800138000.50元',
    '¥13800138000',
    '共 13800138000 万元',
    '13800001234元',
    '人民币13800138000.50',
    '¥13800138000.50',
    '比例 0.13800138000',
    '13 8001 38000 人',
    '13 8001 38000元',
    '1\t3500\t120000',
    '13 2026-11-21 9:00',
    '2026-11-21 至 2026-12-31',
    '2026年11月21日 20:00',
    '20261121',
    '统一社会信用代码 91310000MA1FL1X12P',
    '12310000425006790A',
    '总机 021-65115006',
    '(021)65115006 转 1234',
    '热线 400-820-8820',
    '12345、12320、95588',
    '800 820 8820',
    '0571-88888888',
    '沪公开〔2026〕12号',
    '1 230 456 789 123',
    '3.14159265358979',
    '2026Q3 2026H1',
    '7d793037a0760186574b0282f2f435e713800138000f1a2b3c4d5e6f708192',
  ])('leaves %s alone', (text) => expect(hidden(text)).toBe(text));

  it('hides twice what it hid once, without a change', () => {
    const once = hidden('李某 13800138000，11010119900307123X');
    expect(hidden(once)).toBe(once);
  });

  it('keeps the lines and everything else of a long text', () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => `第${at}行 13800138000 金额 12,345.00`);
    expect(hidden(lines.join('\n'))).toBe(lines.join('\n').replaceAll('13800138000', '〔手机号码已隐去〕'));
  });

  it('takes a table of numbers in its stride', () => {
    const table = Array.from({ length: 50_000 }, (_, at) => String(at)).join(' ');
    const start = performance.now();
    hidden(table);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe("a version's own rules", () => {
  const rule = (more: Partial<RedactionRule>): RedactionRule => ({
    ...{ pattern: '张三', replacement: '某职工', seenFrom: null },
    ...more,
  });

  it('hide from everybody where no level sees the words', () =>
    expect(redactText('张三请假', [rule({})], 'leaders')).toBe('某职工请假'));

  it('hide only below their level', () => {
    const rules = [rule({ seenFrom: 'representatives' })];
    expect(redactText('张三', rules, 'outside')).toBe('某职工');
    expect(redactText('张三', rules, 'staff')).toBe('某职工');
    expect(redactText('张三', rules, 'representatives')).toBe('张三');
    expect(redactText('张三', rules, 'leaders')).toBe('张三');
  });

  it('find spaced, wide and capital words', () =>
    expect(
      redactText('张 三 ＡＢＣ abc', [rule({}), rule({ pattern: 'Abc', replacement: '甲' })], 'staff'),
    ).toBe('某职工 甲 甲'));

  it('are words, never expressions', () => {
    expect(
      redactText('a.c abc (x+)+$', [rule({ pattern: 'a.c' }), rule({ pattern: '(x+)+$' })], 'staff'),
    ).toBe('某职工 abc 某职工');
    expect(redactText('张三', [rule({ pattern: ' ' })], 'staff')).toBe('张三');
  });

  it('never let a personal number through, whatever they name', () => {
    expect(redactText('13800138000', [rule({ pattern: '138', replacement: '1' })], 'staff')).toBe(
      '〔手机号码已隐去〕',
    );
    expect(redactText('138A00138000', [rule({ pattern: 'A', replacement: '' })], 'staff')).toBe(
      '138■■■00138000',
    );
    expect(redactText('甲00138000', [rule({ pattern: '甲', replacement: '138' })], 'staff')).toBe(
      '〔手机号码已隐去〕',
    );
    expect(redactText('张三', [rule({ replacement: '13800138000' })], 'staff')).toBe('〔手机号码已隐去〕');
  });
});

describe('redactFigures', () => {
  it('hides in names and in values', () =>
    expect(
      redactFigures([{ name: '张三 13800138000', value: '6222021234567890123' }], [], 'leaders'),
    ).toEqual([{ name: '张三 〔手机号码已隐去〕', value: '〔银行卡号已隐去〕' }]));

  it('hides a number that runs from the name into the value', () =>
    expect(redactFigures([{ name: '138', value: '00138000' }], [], 'leaders')).toEqual([
      { name: '■■■', value: '■■■' },
    ]));

  it('tells whether a text holds any', () => {
    expect(hasPersonalNumbers('138 0013 8000')).toBe(true);
    expect(hasPersonalNumbers('021-65115006')).toBe(false);
  });
});
