import {
  type Expression,
  type Filter,
  type Formula,
  type FormulaFault,
  fieldOf,
  measureOf,
  signOf,
  type Term,
} from './formula-words';
import { add, divide, fraction, minus, multiply, type Rational, readDecimal, subtract } from './rational';

const longest = 400;
const deepest = 24;
const mostTerms = 8;
const mostValues = 40;

class Unread extends Error {
  constructor(
    readonly code: FormulaFault,
    readonly at: number,
  ) {
    super(code);
  }
}

/** Reads a formula once from left to right; every step says where it stands. */
class Reading {
  private readonly text: readonly string[];
  private at = 0;
  private readonly terms: Term[] = [];

  constructor(text: string) {
    this.text = [...text];
  }

  read(): Formula {
    const expression = this.sum(0);
    if (this.peek() !== undefined) throw new Unread('unexpected', this.at);
    if (this.terms.length === 0) throw new Unread('noMeasure', 0);
    return { expression, terms: this.terms };
  }

  private peek(): string | undefined {
    while (/^\s$/u.test(this.text[this.at] ?? '')) this.at += 1;
    const character = this.text[this.at];
    return character === undefined ? undefined : signOf(character);
  }

  private takes(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at += 1;
    return true;
  }

  private sum(depth: number): Expression {
    let left = this.product(depth);
    for (let sign = this.peek(); sign === '+' || sign === '-'; sign = this.peek()) {
      this.at += 1;
      left = { kind: 'two', sign, left, right: this.product(depth) };
    }
    return left;
  }

  private product(depth: number): Expression {
    let left = this.single(depth);
    for (let sign = this.peek(); sign === '*' || sign === '/'; sign = this.peek()) {
      this.at += 1;
      this.peek();
      const start = this.at;
      const right = this.single(depth);
      if (sign === '/' && right.kind === 'number' && right.value.n === 0n) throw new Unread('zero', start);
      left = { kind: 'two', sign, left, right };
    }
    return left;
  }

  private single(depth: number): Expression {
    if (depth > deepest) throw new Unread('tooDeep', this.at);
    if (this.takes('-')) return { kind: 'minus', of: this.single(depth + 1) };
    if (this.takes('(')) {
      const inner = this.sum(depth + 1);
      if (!this.takes(')')) throw new Unread('closing', this.at);
      return inner;
    }
    const next = this.peek();
    if (next === undefined) throw new Unread('operand', this.at);
    const start = this.at;
    if (/^[0-9]$/.test(next)) {
      const value = readDecimal(this.run(/^[0-9.]$/));
      if (!value) throw new Unread('value', start);
      return { kind: 'number', value };
    }
    if (/^[\p{L}_]$/u.test(next)) return { kind: 'term', term: this.term() };
    throw new Unread(/^[-+*/()[\]=,|]$/.test(next) ? 'operand' : 'character', start);
  }

  private run(kind: RegExp): string {
    let found = '';
    for (; kind.test(this.text[this.at] ?? ''); this.at += 1) found += this.text[this.at];
    return found;
  }

  /** The number of a sum; the same sum written twice is one. */
  private term(): number {
    const start = this.at;
    const measure = measureOf(this.run(/^[\p{L}\p{N}_]$/u));
    if (!measure) throw new Unread('measure', start);
    const filters: Filter[] = [];
    if (this.takes('[')) {
      do filters.push(this.filter());
      while (this.takes(','));
      if (!this.takes(']')) throw new Unread('closing', this.at);
    }
    const term = { measure, filters };
    const known = this.terms.findIndex((one) => JSON.stringify(one) === JSON.stringify(term));
    if (known >= 0) return known;
    if (this.terms.length >= mostTerms) throw new Unread('tooMany', start);
    return this.terms.push(term) - 1;
  }

  private filter(): Filter {
    this.peek();
    const start = this.at;
    const field = fieldOf(this.run(/^[\p{L}\p{N}_]$/u));
    if (!field) throw new Unread('field', start);
    const isNot = this.takes('≠') || this.takes('!');
    if (!this.takes('=') && !(isNot && this.text[this.at - 1] === '≠')) throw new Unread('value', this.at);
    const values: string[] = [];
    do values.push(this.value());
    while (this.takes('|'));
    if (values.length > mostValues) throw new Unread('tooMany', start);
    return { field, is: !isNot, values: [...new Set(values)].sort() };
  }

  private value(): string {
    const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'", '‘': '’' };
    const closing = quotes[this.peek() ?? ''];
    const start = this.at;
    let found = '';
    if (closing) {
      this.at += 1;
      for (; this.text[this.at] !== closing; this.at += 1) {
        if (this.text[this.at] === undefined) throw new Unread('closing', start);
        found += this.text[this.at];
      }
      this.at += 1;
    } else {
      for (; !/^[|,\]]?$/.test(signOf(this.text[this.at] ?? '')); this.at += 1) found += this.text[this.at];
    }
    if (found.trim() === '') throw new Unread('value', start);
    return found.trim();
  }
}

export type ReadFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly code: FormulaFault; readonly at: number };

/**
 * Understands a formula over 金额, 数量 and 人次 (amount, quantity, visits) with + - * / and brackets, each sum narrowed by `[类别=甲|乙, 药品≠丙]`.
 * Never throws; `at` is the character, counted from 0, where it stopped understanding.
 */
export function readFormula(text: string): ReadFormula {
  if (text.trim() === '') return { ok: false, code: 'empty', at: 0 };
  if ([...text].length > longest) return { ok: false, code: 'tooLong', at: longest };
  try {
    return { ok: true, formula: new Reading(text).read() };
  } catch (error) {
    if (error instanceof Unread) return { ok: false, code: error.code, at: error.at };
    throw error;
  }
}

/** Sums are kept as whole numbers: money in fen, quantities in thousandths. A formula speaks of yuan and of pieces. */
const scales = { amount: 100n, quantity: 1000n, visits: 1n } as const;

/** What a formula gives for its sums (fen, thousandths, visits); null where it divides by zero: no figure, never a wrong one. */
export function evaluate({ terms, expression }: Formula, sums: readonly bigint[]): Rational | null {
  const reckon = (node: Expression): Rational | null => {
    if (node.kind === 'number') return node.value;
    if (node.kind === 'term') return fraction(sums[node.term] ?? 0n, scales[terms[node.term]!.measure]);
    if (node.kind === 'minus') {
      const of = reckon(node.of);
      return of && minus(of);
    }
    const [left, right] = [reckon(node.left), reckon(node.right)];
    if (!left || !right) return null;
    if (node.sign === '/') return divide(left, right);
    return node.sign === '+'
      ? add(left, right)
      : node.sign === '-'
        ? subtract(left, right)
        : multiply(left, right);
  };
  return reckon(expression);
}
