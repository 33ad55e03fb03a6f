import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { canonical, type Json } from '#app/domain/ballot/sealed/document';
import { G } from '#app/domain/ballot/sealed/group';
import { q } from '#app/domain/ballot/sealed/scalar';
import {
  cast,
  countedBundle,
  listed,
  type Opened,
  openedBox,
  type Tampering,
} from '#tests/support/sealed-box';
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
  textsOf,
} from './workshop';

takeTime();

let opened: Opened;
let files: Files;
let ballots: ReturnType<typeof cast>[];

beforeAll(async () => {
  opened = await openedBox(someItems.slice(0, 1), 6);
  ballots = [0, 0, 1].map((option, at) => cast(opened.box, opened.pseudonyms[at]!, [[option]]));
  files = countedBundle(opened, ballots, [1, 2]).files;
});

const edited = (name: string, change: (fields: Fields) => Json) =>
  judge(rewritten(files, name, canonical(change(JSON.parse(textOf(files, name)) as Fields))));
const keyset = (change: (fields: Fields) => Json) => edited('keyset.json', change);
const round = (name: string, change: (all: readonly Fields[]) => readonly Fields[]) =>
  keyset((fields) => ({ ...fields, [name]: change(fields[name] as readonly Fields[]) }));
const neutral = b(new Uint8Array(32));
const list = (value: Json | undefined) => value as readonly string[];

describe('a ceremony (attacks 41, 44 to 47)', () => {
  test('with other coefficients, one more or one less than was committed to fails', () => {
    const other = (change: (F: readonly string[]) => Json) =>
      round('second', ([one, ...others]) => [{ ...one!, F: change(list(one!.F)) }, ...others]);
    for (const found of [
      other(([zero, one]) => [one!, zero!]),
      other((F) => [...F, F[0]!]),
      other(([zero]) => [zero!]),
      other(([, one]) => [b(G.toBytes()), one!]),
    ]) {
      expect(found).toEqual(['V-03', 'V-10']);
    }
  });
  test('with the neutral element as a coefficient or a key is not even read', () => {
    const found = round('second', ([one, ...others]) => [
      { ...one!, F: [list(one!.F)[0]!, neutral] },
      ...others,
    ]);
    expect(found).toEqual(['V-02 keyset.json']);
    expect(keyset((fields) => ({ ...fields, Y: neutral }))).toEqual(['V-02 keyset.json']);
    expect(keyset((fields) => ({ ...fields, VK: [neutral, ...list(fields.VK).slice(1)] }))).toEqual([
      'V-02 keyset.json',
    ]);
  });
  test('of which the scrutineers saw different ends fails', () => {
    const found = round('third', ([one, ...others]) => [{ ...one!, T2: neutral }, ...others]);
    expect(found).toEqual(['V-03', 'V-10']);
  });
  test('with a message missing, doubled or by another fails', () => {
    for (const name of ['first', 'second', 'third']) {
      expect(round(name, (all) => all.slice(1))).toEqual(expect.arrayContaining(['V-03', 'V-10']));
      expect(round(name, ([one, , three]) => [one!, one!, three!])).toContain('V-03');
      expect(round(name, ([one, two, three]) => [two!, one!, three!])).toContain('V-03');
    }
  });
  test('with another public share or sealed share fails', () => {
    expect(keyset((fields) => ({ ...fields, VK: [...list(fields.VK)].reverse() }))).toContain('V-03');
    expect(
      round('second', ([one, ...others]) => [
        { ...one!, boxes: ['', ...list(one!.boxes).slice(1).reverse()] },
        ...others,
      ]),
    ).toEqual(['V-03', 'V-10']);
  });
  test('with other parameters fails', () => {
    expect(edited('org.json', (fields) => ({ ...fields, purpose: 'other' }))).toEqual(['V-03']);
    expect(edited('org.json', (fields) => ({ ...fields, t: 3 }))).toContain('V-03');
    expect(edited('org.json', (fields) => ({ ...fields, t: 1 }))).toEqual(['V-02 org.json']);
    expect(edited('org.json', (fields) => ({ ...fields, t: 4 }))).toEqual(['V-02 org.json']);
  });
});

describe('a manifest (attacks 16, 17, 20, 48)', () => {
  const box = (change: (fields: Fields) => Json) => edited('box.json', change);
  const item = (change: (item: Fields) => Fields) =>
    box((fields) => ({ ...fields, items: [change((fields.items as Fields[])[0]!)] }));
  test('with any but the legal tables, none, or a sum that has no place fails', () => {
    const tables: number[][][] = [
      [[2], [7], [0]],
      [[7], [7], [0]],
      [[1], [1], [0]],
      [[1], [7], [7]],
      [[1], [7]],
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [],
    ];
    for (const table of tables) {
      expect(item((one) => ({ ...one, units: [{ table }] }))).toEqual(['V-10 box.json']);
    }
    expect(item((one) => ({ ...one, units: [] }))).toEqual(['V-10 box.json']);
    expect(item((one) => ({ ...one, sum: { ct: 0, values: [0, 1] } }))).toEqual(['V-10 box.json']);
  });
  test('that contradicts itself fails', () => {
    const witness = (fields: Fields) => list(fields.witnesses)[0]!;
    const wrong: ((fields: Fields) => Fields)[] = [
      (fields) => ({ ...fields, M: 8 }),
      (fields) => ({ ...fields, closes: fields.opens! }),
      (fields) => ({ ...fields, quorum: { num: 3, den: 2 } }),
      (fields) => ({ ...fields, witnessQuorum: 2 }),
      (fields) => ({ ...fields, witnesses: [witness(fields), witness(fields)] }),
    ];
    for (const change of wrong) expect(box(change)).toEqual(['V-10 box.json']);
    for (const name of ['minBallots', 'N', 'markDigits', 'profile', 'suite', 'v', 'Y']) {
      expect(box((fields) => ({ ...fields, [name]: 2 }))).toEqual(['V-02 box.json']);
    }
    expect(box((fields) => ({ ...fields, more: 1 }))).toEqual(['V-02 box.json']);
  });
  test('with the server’s own key, another roll or keyset, or a later profile fails', () => {
    expect(box((fields) => ({ ...fields, Y: b(G.toBytes()) }))).toEqual(expect.arrayContaining(['V-10']));
    for (const name of ['rollHash', 'keysetHash']) {
      expect(box((fields) => ({ ...fields, [name]: neutral }))).toContain('V-10');
    }
    expect(box((fields) => ({ ...fields, profile: 'pass' }))).toContain('V-10');
  });
  test('that too few scrutineers signed, or one twice, fails', () => {
    const signed = (change: (some: Fields[]) => Fields[]) =>
      judgeCodes(
        remade(
          opened,
          files,
          changed(linesOf(files), 'open', (fields) => ({
            ...fields,
            signatures: change(fields.signatures as Fields[]),
          })),
        ),
      );
    expect(signed(([one]) => [one!])).toEqual(['V-10', 'V-13']);
    expect(signed(([one]) => [one!, one!])).toEqual(['V-10', 'V-13']);
    expect(signed(([one, other]) => [one!, { ...other!, i: 3 }])).toEqual(['V-10', 'V-13']);
  });
});

describe('a decryption (attacks 25, 26, 31, 53 to 55)', () => {
  type Shares = Parameters<NonNullable<Tampering['shares']>>[0];
  const shares = (change: (all: Shares) => Shares, who = [1, 2]) =>
    judge(countedBundle(opened, ballots, who, { shares: change }).files);
  const entry = (change: (fields: Fields) => Fields) =>
    judge(remade(opened, files, changed(linesOf(files), 'partial', change)));
  test('with too few shares, the same twice, or one under another name fails', () => {
    expect(shares((all) => all.slice(1))).toContain('V-24');
    expect(shares(([one]) => [one!, one!])).toEqual(['V-24', '(V-24 partial 1)']);
    expect(
      shares(([one, other]) => [one!, { ...other!, partial: { ...other!.partial, trustee: 3 } }]),
    ).toEqual(['V-24', '(V-24 partial 3)']);
  });
  test('passes with the right share after a wrong one by the same scrutineer', () => {
    const wrong = (one: Shares[number]) => ({
      ...one,
      partial: { ...one.partial, response: new Uint8Array(32) },
    });
    expect(shares(([one, other]) => [wrong(one!), one!, other!])).toEqual(['(V-24 partial 1)']);
  });
  test('with a share that is malformed, for other slots, of another close or signed by another fails', () => {
    const wide = b(Uint8Array.from({ length: 32 }, (_, at) => Number((q >> BigInt(8 * at)) & 255n)));
    const wrong: ((fields: Fields) => Fields)[] = [
      (fields) => ({ ...fields, D: [neutral] }),
      (fields) => ({ ...fields, D: [] }),
      (fields) => ({ ...fields, D: [...list(fields.D), ...list(fields.D)] }),
      (fields) => ({ ...fields, R1: neutral }),
      (fields) => ({ ...fields, R2: fields.R1! }),
      (fields) => ({ ...fields, z: wide }),
      (fields) => ({ ...fields, sig: b(new Uint8Array(64)) }),
    ];
    for (const change of wrong) expect(entry(change)).toEqual(['V-24', '(V-24 partial 1)']);
    const other = linesOf(countedBundle(opened, [...ballots].reverse(), [1, 2]).files);
    const own = linesOf(files);
    const place = placeOf(own, 'partial');
    const foreign = own.map((line, at) => (at === place ? other[place]! : line));
    expect(judge(remade(opened, files, foreign))).toEqual(['V-24', '(V-24 partial 1)']);
  });
  test('by a scrutineer who is none fails', () => {
    expect(entry((fields) => ({ ...fields, j: 9 }))).toEqual(['V-24', '(V-24 partial 9)']);
    for (const j of [0, 10, -1]) expect(entry((fields) => ({ ...fields, j }))).toEqual(['V-02 partials']);
  });
  test('of sums that leave a ballot out or count one twice fails, and so do other counts', () => {
    const counted = (change: NonNullable<Tampering['counted']>) =>
      judge(countedBundle(opened, ballots, [1, 2], { counted: change }).files);
    expect(counted((all) => all.slice(1))).toEqual(expect.arrayContaining(['V-21', 'V-22']));
    expect(counted((all) => [...all, all[0]!])).toEqual(expect.arrayContaining(['V-21', 'V-22']));
    expect(counted(([one, two]) => [one!, two!, two!])).toEqual(expect.arrayContaining(['V-22', 'V-24']));
    for (const counts of [[[[3, 0, 0]]], [[[2, 0, 1]]], [[[1, 1, 1]]]]) {
      expect(judge(countedBundle(opened, ballots, [1, 2], { counts: () => counts }).files)).toEqual(['V-25']);
    }
  });
  test('of fewer ballots than protect each other fails', () => {
    expect(judge(countedBundle(opened, ballots.slice(1), [1, 2]).files)).toEqual(['V-22']);
  });
});

test('another text than the one that was voted on is found, also where its file is listed anew (V-10)', () => {
  const text = '第一条 办法全文';
  const name = `docs/${createHash('sha256').update(text).digest('hex')}`;
  const held = (path: string, content: string) => judge(listed({ ...textsOf(files), [path]: content }));
  expect(held(`${name}.txt`, text)).toEqual([]);
  expect(held(`${name}.list.txt`, text)).toEqual([]);
  for (const [path, content] of [
    [`${name}.txt`, '第一条 别的办法'],
    [`${name}`.toUpperCase().replace('DOCS', 'docs'), text],
    ['docs/paper.txt', text],
    [`${name}.txt/x`, text],
    [`docs/${'0'.repeat(64)}.pdf`, text],
  ] as const) {
    expect(held(path, content)).toEqual([`V-10 ${path}`]);
  }
});

test('more ballots than people are found (attacks 18, 63)', async () => {
  const small = await openedBox(someItems.slice(0, 1), 3);
  const strangers = [8, 9].map((byte) => new Uint8Array(32).fill(byte));
  const all = [...small.pseudonyms, ...strangers].map((who) => cast(small.box, who, [[2]]));
  const { files: made } = countedBundle(small, all, [1, 2]);
  expect(judgeCodes(made)).toEqual(['V-23', 'V-R2']);
});
