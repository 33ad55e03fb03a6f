import type { Rational } from './rational';

/** What a row of a dataset counts: money, pieces, visits. */
export const measures = ['amount', 'quantity', 'visits'] as const;
export type Measure = (typeof measures)[number];
export const filterFields = ['category', 'item'] as const;
export type FilterField = (typeof filterFields)[number];

/** `category = a | b`, or with `is` false everything else. */
export type Filter = {
  readonly field: FilterField;
  readonly is: boolean;
  readonly values: readonly string[];
};

/** A sum over rows: of one measure, of the rows that pass every filter. */
export type Term = { readonly measure: Measure; readonly filters: readonly Filter[] };

export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'term'; readonly term: number }
  | { readonly kind: 'minus'; readonly of: Expression }
  | {
      readonly kind: 'two';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A formula that was understood: its sums, each named once, and how they are put together. */
export type Formula = { readonly terms: readonly Term[]; readonly expression: Expression };

/** Why a formula is not understood; also the phrase `monitor:indicator.faults.<code>`. */
export const formulaFaults = [
  'empty',
  'tooLong',
  'tooDeep',
  'tooMany',
  'character',
  'measure',
  'field',
  'value',
  'operand',
  'closing',
  'unexpected',
  'noMeasure',
  'zero',
] as const;
export type FormulaFault = (typeof formulaFaults)[number];

const measureNames: Readonly<Record<string, Measure>> = {
  金额: 'amount',
  amount: 'amount',
  数量: 'quantity',
  quantity: 'quantity',
  人次: 'visits',
  诊疗人次: 'visits',
  visits: 'visits',
};
const fieldNames: Readonly<Record<string, FilterField>> = {
  类别: 'category',
  category: 'category',
  药品: 'item',
  项目: 'item',
  item: 'item',
};

export const measureOf = (word: string): Measure | undefined => measureNames[word.toLowerCase()];
export const fieldOf = (word: string): FilterField | undefined => fieldNames[word.toLowerCase()];

/** Full-width signs and the signs of school books, as the language writes them. */
const signs: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '—': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '＝': '=',
  '，': ',',
  '、': '|',
  '｜': '|',
};

export const signOf = (character: string): string => signs[character] ?? character;
