import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cast, countedBundle, listed, openedBox, type sharesOf } from '#tests/support/sealed-box';
import type { Posted } from '../count';
import { checkPlainly } from '../equation';
import { readBundle } from './bundle';
import { checks } from './finding';
import { verifyBundle, verifyClosed } from './verify';

const items: Parameters<typeof openedBox>[0] = [
  { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
  {
    question: {
      kind: 'election',
      mode: 'approval',
      candidates: ['甲', '乙', '丙'],
      writeIns: 1,
      seats: 2,
      min: 0,
    },
    rule: { kind: 'elect-majority-all', seats: 2 },
  },
];

const papers = [
  [[0], [0, 0, 1, 1]],
  [[0], [0, 1, 0, 1]],
  [[1], [0, 1, 1, 1]],
  [[2], [1, 1, 1, 1]],
];
const again = [[0], [0, 1, 1, 0]];

type Shares = ReturnType<typeof sharesOf>;

const broken = (one: Shares[number]) => ({
  ...one,
  partial: { ...one.partial, response: new Uint8Array(32).fill(1) },
});
const renamed = (one: Shares[number]) => ({ ...one, partial: { ...one.partial, trustee: 3 } });

let opened: Awaited<ReturnType<typeof openedBox>>;
let ballots: Posted[];
let honest: ReturnType<typeof countedBundle>;

beforeAll(async () => {
  opened = await openedBox(items, 5);
  ballots = papers.map((choices, at) => cast(opened.box, opened.pseudonyms[at]!, choices));
  ballots.push(cast(opened.box, opened.pseudonyms[3]!, again, ballots[3]));
  honest = countedBundle(opened, ballots, [1, 3]);
});

const codes = (files: Map<string, Uint8Array>) => [
  ...new Set(verifyBundle(files).faults.map((one) => one.check)),
];
const text = (name: string) => new TextDecoder().decode(honest.files.get(name));
const texts = () =>
  Object.fromEntries(
    [...honest.files.keys()].filter((name) => name !== 'manifest.json').map((name) => [name, text(name)]),
  );
const boardLines = () => text('board.jsonl').trimEnd().split('\n');
const withBoard = (lines: readonly string[]) =>
  listed({ ...texts(), 'board.jsonl': lines.map((line) => `${line}\n`).join('') });

describe('an honest box', () => {
  test('passes every check, by plain arithmetic too, and counts what was chosen last', () => {
    const seen: number[] = [];
    expect(verifyBundle(honest.files, undefined, (done) => seen.push(done))).toEqual({
      faults: [],
      ignored: [],
    });
    expect(verifyBundle(honest.files, checkPlainly).faults).toEqual([]);
    expect(seen).toEqual([5]);
    expect(honest.counts).toEqual([
      [[3, 1, 0]],
      [
        [4, 0],
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    ]);
  });
  test('is opened to the same counts by any two of three', () => {
    for (const who of [
      [1, 2],
      [2, 3],
    ]) {
      const other = countedBundle(opened, ballots, who);
      expect(other.counts).toEqual(honest.counts);
      expect(verifyBundle(other.files).faults).toEqual([]);
    }
  });
});

describe("a scrutineer's console", () => {
  const papers = () => {
    const bundle = readBundle(honest.files);
    if (!('board' in bundle)) throw new Error('An honest bundle was not read');
    return bundle;
  };
  test('decrypts the sums of a box in which everything is right', () => {
    const { faults, opening } = verifyClosed(papers());
    expect(faults).toEqual([]);
    expect(opening?.slots).toHaveLength(5);
  });
  test('decrypts nothing where a ballot is missing, nor before the close', () => {
    const bundle = papers();
    const without = { ...bundle, board: bundle.board.filter((_, at) => at !== 2) };
    expect(verifyClosed(without).opening).toBeNull();
    expect(verifyClosed({ ...bundle, board: bundle.board.slice(0, 4) })).toEqual({
      faults: [{ check: 'V-13', at: '' }],
      opening: null,
    });
  });
  test('decrypts nothing below the smallest number of ballots', () => {
    const few = countedBundle(opened, ballots.slice(0, 2), [1, 2]);
    expect(codes(few.files)).toEqual(['V-22']);
    const bundle = readBundle(few.files);
    expect('board' in bundle && verifyClosed(bundle).opening).toBeNull();
  });
});

describe('a bundle', () => {
  test('with any bit flipped fails', () => {
    const names = [...honest.files.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(7), (name, at, bit) => {
        const bytes = honest.files.get(name)!.slice();
        const place = at % bytes.length;
        bytes[place] = bytes[place]! ^ (1 << bit);
        expect(codes(new Map(honest.files).set(name, bytes))).not.toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
  test('with a file more or less fails V-01', () => {
    expect(codes(new Map(honest.files).set('extra.txt', new Uint8Array(1)))).toContain('V-01');
    const less = new Map(honest.files);
    less.delete('roll.json');
    expect(codes(less)).toEqual(expect.arrayContaining(['V-01', 'V-02']));
  });
  test('with documents written otherwise fails V-02', () => {
    expect(codes(listed({ ...texts(), 'box.json': text('box.json').replace(',', ', ') }))).toContain('V-02');
  });
  test('with an illegal table fails V-10', () => {
    const source = text('box.json').replace('[[1],[6],[0]]', '[[2],[6],[0]]');
    expect(codes(listed({ ...texts(), 'box.json': source }))).toContain('V-10');
  });
  test('with another keyset or roll fails V-03, V-04 and V-10', () => {
    const keyset = text('keyset.json').replace(/"VK":\["(.{43})","(.{43})"/, '"VK":["$2","$1"');
    expect(codes(listed({ ...texts(), 'keyset.json': keyset }))).toEqual(
      expect.arrayContaining(['V-03', 'V-10']),
    );
    const roll = text('roll.json').replace('"rid":4', '"rid":3');
    expect(codes(listed({ ...texts(), 'roll.json': roll }))).toEqual(
      expect.arrayContaining(['V-04', 'V-10']),
    );
  });
});

describe('a board', () => {
  test('with an entry dropped, doubled or moved fails', () => {
    const lines = boardLines();
    expect(codes(withBoard(lines.filter((_, at) => at !== 1)))).toEqual(expect.arrayContaining(['V-12']));
    expect(codes(withBoard([...lines.slice(0, 2), ...lines.slice(1)]))).toEqual(
      expect.arrayContaining(['V-12', 'V-17', 'V-18']),
    );
    const [open, one, two, ...rest] = lines;
    expect(codes(withBoard([open!, two!, one!, ...rest]))).toEqual(expect.arrayContaining(['V-12', 'V-13']));
  });
  test('with a ballot after the close, two closes or no opening fails V-13', () => {
    const lines = boardLines();
    const close = lines.find((line) => line.includes('"type":"close"'))!;
    expect(codes(withBoard([...lines, lines[1]!]))).toEqual(['V-13']);
    expect(codes(withBoard([...lines, close]))).toEqual(['V-13']);
    expect(codes(withBoard(lines.slice(1)))).toEqual(['V-13']);
  });
  test('without its witness fails V-12', () => {
    const alone = text('checkpoints.jsonl').replace(/"cosigs":\[.*?\]/, '"cosigs":[]');
    expect(codes(listed({ ...texts(), 'checkpoints.jsonl': alone }))).toEqual(['V-12']);
  });
});

describe('a box that was counted wrongly, with everything else made to fit,', () => {
  test('names a wrong share and passes while two are right', () => {
    const spoil = { shares: (all: Shares) => all.map((one, at) => (at === 2 ? broken(one) : one)) };
    const verdict = verifyBundle(countedBundle(opened, ballots, [1, 2, 3], spoil).files);
    expect(verdict).toEqual({ faults: [], ignored: [{ check: 'V-24', at: 'partial 3' }] });
  });
  test('fails V-24 with one right share, twice the same, or one under another name', () => {
    const shares = (change: (all: Shares) => Shares) =>
      countedBundle(opened, ballots, [1, 2], { shares: change }).files;
    expect(codes(shares((all) => all.slice(1)))).toEqual(['V-24']);
    expect(codes(shares((all) => [all[0]!, all[0]!]))).toEqual(['V-24']);
    expect(codes(shares((all) => [all[0]!, renamed(all[1]!)]))).toEqual(['V-24']);
  });
  test('fails V-25 where a vote was moved', () => {
    const counts = ([motion, election]: number[][][]) => [[[2, 2, 0]], election!].slice(motion ? 0 : 1);
    expect(codes(countedBundle(opened, ballots, [1, 2], { counts }).files)).toEqual(['V-25']);
  });
  test('fails V-21 and V-22 where a ballot was left out of the sum', () => {
    const counted = (all: readonly Posted[]) => all.slice(0, 3);
    expect(codes(countedBundle(opened, ballots, [1, 2], { counted }).files)).toEqual(
      expect.arrayContaining(['V-21', 'V-22', 'V-25']),
    );
  });
  test('fails where a ballot is by nobody on the list, or skips a number', () => {
    const stranger = cast(opened.box, new Uint8Array(32).fill(9), papers[0]!);
    expect(codes(countedBundle(opened, [...ballots, stranger], [1, 2]).files)).toEqual(['V-R2']);
    expect(codes(countedBundle(opened, [...ballots.slice(0, 3), ballots[4]!], [1, 2]).files)).toEqual([
      'V-17',
    ]);
  });
});

test('every check has a sentence', () => {
  expect(Object.values(checks).every((sentence) => sentence.length > 10)).toBe(true);
});
