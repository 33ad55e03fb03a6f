import { fields, integer, listOf, Malformed, oneOf, text } from './fields';
import type { Value } from './json';

/** Row j: what option j adds to each ciphertext of a unit (protocol 2.3). */
export type Table = readonly (readonly bigint[])[];

/** Of an item: a table for each unit, and what the approvals of all units together may come to. */
export type Layout = { readonly tables: readonly Table[]; readonly sums: readonly number[] | null };

/** What is asked, as far as the layout depends on it. */
export type Question =
  | { readonly kind: 'counted'; readonly units: number; readonly options: number }
  | { readonly kind: 'limited'; readonly units: number; readonly oppose: boolean; readonly sums: number[] };

const names = (value: Value | undefined, least: number, most: number): number =>
  listOf(value, (name) => text(name, 1), least, most).length;

/** The question of an item, every kind with its own fields and no other. */
export function readQuestion(value: Value | undefined): Question {
  const kind = value instanceof Map ? value.get('kind') : undefined;
  const get = (...more: string[]) => fields(value, ['kind', ...more]);
  if (kind === 'motion') {
    get();
    return { kind: 'counted', units: 1, options: 3 };
  }
  if (kind === 'choice') {
    return { kind: 'counted', units: 1, options: names(get('alternatives')('alternatives'), 2, 4) };
  }
  if (kind === 'equalElection') {
    return { kind: 'counted', units: names(get('candidates')('candidates'), 1, 200), options: 3 };
  }
  if (kind === 'appraisal') {
    const read = get('persons', 'grades');
    return { kind: 'counted', units: names(read('persons'), 1, 200), options: names(read('grades'), 4, 5) };
  }
  if (kind !== 'election') throw new Malformed();
  const read = get('mode', 'candidates', 'writeIns', 'seats', 'min');
  const units = names(read('candidates'), 1, 200) + integer(read('writeIns'), 0, 20);
  const seats = integer(read('seats'), 1, units - 1);
  const least = integer(read('min'), 0, seats);
  const sums = Array.from({ length: seats - least + 1 }, (_, more) => least + more);
  return { kind: 'limited', units, oppose: oneOf(read('mode'), 'approval', 'yna') === 'yna', sums };
}

/** Digits to the base of the roll and one more, as few ciphertexts as keep each within 2^40, the first filled first. */
function packed(options: number, base: bigint): Table {
  const adding = options - 1;
  let ciphers = 1;
  while (base ** BigInt(Math.ceil(adding / ciphers)) > 1n << 40n) ciphers += 1;
  const each = Math.ceil(adding / ciphers);
  const row = (option: number) => {
    const values = new Array<bigint>(ciphers).fill(0n);
    if (option < adding) values[Math.trunc(option / each)] = base ** BigInt(option % each);
    return values;
  };
  return Array.from({ length: options }, (_, option) => row(option));
}

/** The only tables that this question may have with so many people on the roll. */
export function legalLayout(question: Question, people: number): Layout {
  const { units } = question;
  const repeated = (table: Table): Table[] => new Array<Table>(units).fill(table);
  if (question.kind === 'counted') {
    return { tables: repeated(packed(question.options, BigInt(people + 1))), sums: null };
  }
  const table = question.oppose
    ? [
        [1n, 0n],
        [0n, 1n],
        [0n, 0n],
      ]
    : [[1n], [0n]];
  return { tables: repeated(table), sums: question.sums };
}
