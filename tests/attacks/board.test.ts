import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { canonical, type Json } from '#app/domain/ballot/sealed/document';
import { cast, countedBundle, type Opened, openedBox } from '#tests/support/sealed-box';
import {
  changed,
  type Fields,
  type Files,
  judge,
  judgeCodes,
  linesOf,
  placeOf,
  remade,
  rewritten,
  someItems,
  takeTime,
  textOf,
  withResult,
} from './workshop';

takeTime();

let opened: Opened;
let files: Files;
let lines: string[];

beforeAll(async () => {
  opened = await openedBox(someItems.slice(0, 1), 6);
  const ballots = [0, 0, 1, 0].map((option, at) => cast(opened.box, opened.pseudonyms[at]!, [[option]]));
  files = countedBundle(opened, ballots, [1, 2]).files;
  lines = linesOf(files);
});

const without = (place: number) => lines.filter((_, at) => at !== place);
const swapped = (place: number) =>
  lines.map((line, at) => (at === place ? lines[at + 1]! : at === place + 1 ? lines[at - 1]! : line));
const withLine = (place: number, line: string) => [...lines.slice(0, place), line, ...lines.slice(place)];
const asTheyWere = (board: readonly string[]) =>
  rewritten(files, 'board.jsonl', board.map((line) => `${line}\n`).join(''));
const fitted = (board: readonly string[]) => judgeCodes(remade(opened, files, board));
const withMark = () => {
  const { type, body } = JSON.parse(lines[1]!) as { type: string; body: Fields };
  return lines.map((line, at) => (at === 1 ? canonical({ type, body: { ...body, mark: '9999' } }) : line));
};
const close = () => placeOf(lines, 'close');

describe('a board (attacks 67, 71, 75)', () => {
  test('dropped from, put in another order, changed or added to no longer fits its checkpoints', () => {
    for (const board of [without(2), swapped(1), withMark(), withLine(1, lines[1]!)]) {
      expect(judgeCodes(asTheyWere(board))).toContain('V-12');
    }
  });
  test('does not fit its close either, where the server signs new checkpoints over it', () => {
    expect(fitted(without(2))).toEqual(expect.arrayContaining(['V-13', 'V-21', 'V-22']));
    expect(fitted(swapped(1))).toEqual(['V-13', 'V-22']);
    expect(fitted(withMark())).toEqual(['V-13', 'V-22']);
    expect(fitted(withLine(1, canonical({ type: 'note', body: '{}' })))).toEqual(['V-13']);
  });
  test('may hold a note after its close', () => {
    expect(fitted(withLine(close() + 1, canonical({ type: 'note', body: '{}' })))).toEqual([]);
  });
  test('has one opening, first, one close, and no ballot after it', () => {
    const [open, shut] = [lines[0]!, lines[close()]!];
    const orders = [
      withLine(close() + 1, lines[1]!),
      withLine(close() + 1, shut),
      withLine(close() + 1, open),
      withLine(1, open),
      withLine(0, canonical({ type: 'note', body: '{}' })),
      [shut, ...without(close())],
      lines.slice(1),
      without(close()),
      lines.slice(0, -1),
      without(placeOf(lines, 'aggregate')),
      [...lines, lines[lines.length - 1]!],
      withLine(placeOf(lines, 'aggregate'), lines[placeOf(lines, 'partial')]!),
    ];
    for (const board of orders) expect(fitted(board)).toEqual(['V-13']);
  });
  test('is not closed before it opened', () => {
    expect(fitted(changed(lines, 'close', (fields) => ({ ...fields, closedAt: 1789999999 })))).toContain(
      'V-13',
    );
  });
  test('lists every pseudonym once, in order', () => {
    const list = (change: (some: readonly Json[]) => Json[]) =>
      fitted(
        changed(lines, 'open', (fields) => ({
          ...fields,
          pseudonyms: change(fields.pseudonyms as readonly Json[]),
        })),
      );
    expect(list((some) => [...some].reverse())).toEqual(['V-13', 'V-R1']);
    expect(list((some) => [...some.slice(0, 5), some[4]!])).toEqual(['V-13', 'V-R1']);
    expect(list((some) => [...some, toBase64url(new Uint8Array(32).fill(255))])).toEqual(['V-13', 'V-R1']);
    expect(list((some) => some.slice(1))).toContain('V-R2');
  });
});

describe('checkpoints (attack 72)', () => {
  const stops = (...all: (readonly [size: number, time: number])[]) =>
    judge(
      remade(
        opened,
        files,
        lines,
        all.map(([size, time]) => ({ size, time })),
      ),
    );
  const last = () => lines.length;
  test('are longer and no earlier each time, and the last is of the whole board', () => {
    expect(stops([1, 5], [3, 5], [last(), 9])).toEqual([]);
    expect(stops([3, 9], [last(), 5])).toEqual(['V-12 1']);
    expect(stops([3, 5], [3, 5], [last(), 5])).toEqual(['V-12 1']);
    expect(stops([last(), 5], [3, 9])).toEqual(['V-12 1', 'V-12 close']);
    expect(stops([last() - 1, 5])).toEqual(['V-12 close']);
    expect(stops([3, 5])).toEqual(['V-12 close']);
  });
  const edited = (change: (fields: Fields) => Json) => {
    const fields = JSON.parse(textOf(files, 'checkpoints.jsonl')) as Fields;
    return judge(rewritten(files, 'checkpoints.jsonl', `${canonical(change(fields))}\n`));
  };
  const cosigs = (change: (one: Fields) => Json[]) =>
    edited((fields) => ({ ...fields, cosigs: change((fields.cosigs as Fields[])[0]!) }));
  test('of no board, or of no size that a board can have, are wrong', () => {
    for (const size of [1, 4, 2 ** 31, 2 ** 32, 2 ** 52]) {
      expect(edited((fields) => ({ ...fields, size }))).toEqual(['V-12 0', 'V-12 close']);
    }
    expect(edited((fields) => ({ ...fields, size: 0 }))).toEqual(['V-02 checkpoints.jsonl']);
    expect(edited((fields) => ({ ...fields, time: 2 ** 52 }))).toEqual(['V-12 0']);
  });
  test('bear no idle signature: every witness once, everyone right', () => {
    expect(cosigs(() => [])).toEqual(['V-12 close']);
    expect(cosigs((one) => [one, one])).toEqual(['V-12 0']);
    expect(cosigs((one) => [one, { ...one, w: 1 }])).toEqual(['V-12 0']);
    expect(cosigs(({ w }) => [{ w: w!, sig: toBase64url(new Uint8Array(64).fill(1)) }])).toEqual(['V-12 0']);
  });
});

describe('a result (attack 90)', () => {
  const result = (change: (fields: Fields) => Fields) =>
    judge(remade(opened, files, withResult(opened, lines, change)));
  const item = (fields: Fields) => (fields.items as Fields[])[0]!;
  test('is what the counts decide, by the quorum of all', () => {
    expect(result((fields) => fields)).toEqual([]);
    expect(item(JSON.parse(JSON.parse(JSON.parse(lines.at(-1)!).body).result)).decision).toEqual({
      adopted: false,
    });
    expect(
      result((fields) => ({ ...fields, items: [{ ...item(fields), decision: { adopted: true } }] })),
    ).toEqual(['V-26']);
    expect(result((fields) => ({ ...fields, items: [{ ...item(fields), decision: {} }] }))).toEqual(['V-26']);
    expect(result((fields) => ({ ...fields, quorate: false }))).toEqual(['V-11']);
    expect(result((fields) => ({ ...fields, N: 5 }))).toEqual(['V-26']);
  });
  test('has every item, and none more', () => {
    expect(result((fields) => ({ ...fields, items: [] }))).toEqual(['V-25', 'V-26']);
    expect(result((fields) => ({ ...fields, items: [item(fields), item(fields)] }))).toEqual(['V-25']);
    expect(result((fields) => ({ ...fields, items: [{ ...item(fields), counts: [] }] }))).toContain('V-25');
    const counts = [[3, 1, 0, 0]];
    expect(result((fields) => ({ ...fields, items: [{ ...item(fields), counts }] }))).toEqual(['V-25']);
  });
  test('names scrutineers who gave a share, each once, enough of them', () => {
    for (const trustees of [[], [1], [1, 1], [1, 3], [7, 8], [1, 2, 3], [-1, 0]]) {
      expect(result((fields) => ({ ...fields, trustees }))).toEqual(['V-26']);
    }
    expect(result((fields) => ({ ...fields, trustees: [2, 1] }))).toEqual([]);
  });
  test('is signed by different scrutineers, enough of them', () => {
    const signed = (change: (some: Fields[]) => Fields[]) =>
      fitted(
        changed(lines, 'result', (fields) => ({
          ...fields,
          signatures: change(fields.signatures as Fields[]),
        })),
      );
    expect(signed(([one]) => [one!])).toEqual(['V-26']);
    expect(signed(([one]) => [one!, one!])).toEqual(['V-26']);
    expect(signed(([one, other]) => [one!, { ...other!, i: 3 }])).toEqual(['V-26']);
    expect(signed(([one, other]) => [one!, other!, { ...other!, i: 9 }])).toEqual([]);
  });
});
