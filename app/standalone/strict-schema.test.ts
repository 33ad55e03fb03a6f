import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z as zod } from 'zod';
import { verifyBundle } from '#app/domain/ballot/sealed/verify/verify';
import { cast, countedBundle, listed, openedBox } from '#tests/support/sealed-box';
import { bundleFor } from '../../scripts/build-standalone.mjs';
import { z as small } from './strict-schema';

// Written once, made twice: zod's own types judge the text, and both libraries must then agree on every value.
const schemasOf = (z: typeof zod) => ({
  text: z.string().min(2).max(4),
  digits: z.string().regex(/^\d{2}$/),
  int: z.int().min(-1).max(3),
  flag: z.boolean(),
  one: z.literal('a'),
  seven: z.literal(7),
  some: z.enum(['a', 'b']),
  anything: z.unknown(),
  list: z.array(z.int()).min(1).max(2),
  pair: z.tuple([z.int(), z.string()]),
  map: z.record(z.string(), z.int()),
  either: z.union([z.int(), z.array(z.string())]),
  even: z.array(z.int()).refine((list) => list.length % 2 === 0),
  changed: z.string().transform((text, context) => {
    if (text.length > 1) return text.length;
    context.addIssue('Too short');
    return z.NEVER;
  }),
  object: z.strictObject({ a: z.int(), b: z.string().optional(), c: z.strictObject({}).optional() }),
  kind: z.discriminatedUnion('k', [
    z.strictObject({ k: z.literal('x'), n: z.int() }).refine(({ n }) => n > 0),
    z.strictObject({ k: z.enum(['y', 'z']) }),
  ]),
});

const [theirs, ours] = [schemasOf(zod), schemasOf(small as never)];

const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('a', 'b', '12', 7, -1, 2.5, 2 ** 53, [], {}, [1], [1, 'a'], ['a'], null, undefined),
  fc.record({ a: fc.oneof(fc.integer(), fc.string()), b: fc.string() }, { requiredKeys: [] }),
  fc.record({ k: fc.constantFrom('x', 'y', 'z', 'w'), n: fc.integer() }, { requiredKeys: ['k'] }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.integer()),
);

describe('the small schemas', () => {
  test('judge and read every value as zod does', () => {
    fc.assert(
      fc.property(values, (value) => {
        for (const name of Object.keys(theirs) as (keyof typeof theirs)[]) {
          const [one, other] = [theirs[name].safeParse(value), ours[name].safeParse(value)];
          expect([name, other.success, other.data]).toEqual([name, one.success, one.data]);
        }
      }),
      { numRuns: 3000 },
    );
  });
  test('let an error that is no refusal fly', () => {
    const schema = small.string().transform(() => {
      throw new Error('A defect');
    });
    expect(() => schema.safeParse('a')).toThrow('A defect');
  });
});

describe('the verifier of the page', () => {
  let files: Map<string, Uint8Array>;
  let built: typeof verifyBundle;
  beforeAll(async () => {
    const opened = await openedBox(
      [{ question: { kind: 'motion' }, rule: { kind: 'majority-all' } }],
      3,
      false,
    );
    const ballots = opened.pseudonyms.map((one, at) => cast(opened.box, one, [[at]]));
    files = countedBundle(opened, ballots, [2, 3]).files;
    const text = await bundleFor('app/domain/ballot/sealed/verify/verify.ts', { format: 'esm' });
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'standalone-')), 'verify.mjs');
    writeFileSync(file, text);
    ({ verifyBundle: built } = await import(/* @vite-ignore */ pathToFileURL(file).href));
  });

  test('comes to the same findings as the one that runs everywhere else, whatever byte is changed', async () => {
    expect(await built(files)).toEqual({ faults: [], ignored: [] });
    const texts = [...files].filter(([name]) => name !== 'manifest.json');
    const places = fc.record({
      file: fc.nat(texts.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      letter: fc.constantFrom('0', 'A', 'b', '"', ',', '}', '[', ' '),
      isListed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ file, at, letter, isListed }) => {
        const [name, bytes] = texts[file]!;
        const changed = bytes.slice();
        changed[Math.floor(at * bytes.length)] = letter.charCodeAt(0);
        const read = (one: Uint8Array) => new TextDecoder().decode(one);
        const all = new Map(texts).set(name, changed);
        const bundle = isListed
          ? listed(Object.fromEntries([...all].map(([one, content]) => [one, read(content)])))
          : new Map(files).set(name, changed);
        expect(await built(bundle)).toEqual(await verifyBundle(bundle));
      }),
      { numRuns: 60 },
    );
  });
});
