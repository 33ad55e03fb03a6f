import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { findFileFaults } from '#app/domain/ballot/sealed/verify/bundle';
import { cast, countedBundle, listed, type Opened, openedBox } from '#tests/support/sealed-box';
import { findFileFaults as findFileFaultsPlainly } from '#verifier/bundle';
import { pieceOf, spliced, startOf } from './forger';
import { everyItem, everyPaper, type Files, judge, rewritten, someItems, takeTime, textOf } from './workshop';

takeTime();

let opened: Opened;
let files: Files;
let whole: Opened;
let ballot: Posted;

beforeAll(async () => {
  opened = await openedBox(someItems.slice(0, 1), 4);
  const ballots = [0, 0, 1].map((option, at) => cast(opened.box, opened.pseudonyms[at]!, [[option]]));
  files = countedBundle(opened, ballots, [1, 2]).files;
  whole = await openedBox(everyItem, 5);
  ballot = cast(whole.box, whole.pseudonyms[0]!, everyPaper);
});

const flip = (bytes: Uint8Array, at: number, bit: number) =>
  bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte));

describe('with a bit flipped', () => {
  test('any byte of a document is found by its hash', () => {
    for (const name of files.keys()) {
      // Alone with its list, so that every byte can be tried.
      const alone = name === 'manifest.json' ? files : listed({ [name]: textOf(files, name) });
      const bytes = alone.get(name)!;
      const step = bytes.length > 2000 ? 29 : 1;
      for (let at = 0; at < bytes.length; at += step) {
        const bad = new Map(alone).set(name, flip(bytes, at, at % 8));
        const found = findFileFaults(bad);
        expect(found.length, `${name} ${at}`).toBeGreaterThan(0);
        expect(findFileFaultsPlainly(bad)).toEqual(found);
      }
    }
  });
  test('any byte of a bundle is found, whatever the hashes say', () => {
    const names = [...files.keys()].filter((name) => name !== 'manifest.json');
    const random = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(7));
    fc.assert(
      fc.property(random, ([name, at, bit]) => {
        const bytes = files.get(name)!;
        const latin = [...flip(bytes, at % bytes.length, bit)];
        const bad = new Map(files).set(name, Uint8Array.from(latin));
        expect(judge(bad)).toContain(`V-01 ${name}`);
        const text = Buffer.from(latin).toString('utf8');
        if (Buffer.from(text).equals(Buffer.from(latin)))
          expect(judge(rewritten(files, name, text))).not.toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

test('with a bit flipped in any part of any kind of proof, a ballot is found on a board made to fit', () => {
  const { paper } = whole.box;
  const shapes = new Set<string>();
  const parts = paper.units.flatMap((unit, at) => {
    const shape = `${unit.table.length} ${unit.ciphers} ${unit.sums}`;
    // More rows of one ciphertext are the same arithmetic again.
    if (shapes.has(shape) || unit.table.length > 3) return [];
    shapes.add(shape);
    const words = pieceOf(paper, ballot, at).length / 32;
    return Array.from({ length: words }, (_, word) => ({ at, word, isSum: unit.sums !== undefined }));
  });
  const bad = parts.map(({ at, word }) => {
    const place = startOf(paper, at) + 32 * word;
    const bytes = ballot.ballot.body.slice(place, place + 32);
    return spliced(paper, ballot, place, flip(bytes, Math.floor(Math.random() * 32), 0));
  });
  const good = [0, 1, 2].map((at) =>
    at === 0 ? ballot : cast(whole.box, whole.pseudonyms[at]!, everyPaper),
  );
  const { files: made } = countedBundle(whole, [...good, ...bad], [1, 2], { counted: () => good });
  const found = judge(made);
  for (const [place, { at, word, isSum }] of parts.entries()) {
    const codes = isSum ? /^V-(14|20)$/ : /^V-(14|19)$/;
    const named = found.filter((one) => one.endsWith(` ${4 + place}`)).map((one) => one.split(' ')[0]!);
    expect(
      named.some((code) => codes.test(code)),
      `unit ${at}, word ${word}: ${named}`,
    ).toBe(true);
  }
});
