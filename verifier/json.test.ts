import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import { canonical, type Json, readCanonical } from '#app/domain/ballot/sealed/document';
import { anyBytes, attempt } from './fields';
import { readJson, type Value } from './json';

const plain = (value: Value | null): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  return Array.isArray(value) ? value.map(plain) : value;
};

const key = fc.string({ unit: 'grapheme-ascii', maxLength: 5 }).filter((name) => name !== '__proto__');
const text = fc.string({ unit: 'binary', maxLength: 8 }).map((one) => one.normalize('NFC'));
const document = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.maxSafeInteger().map((one) => one + 0),
    fc.boolean(),
    text.filter((one) => !/\p{Surrogate}/u.test(one)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4 }),
  ),
})).any;

/** Both readers on one text: they take the same texts and read the same. */
function readBoth(source: string): unknown {
  const [first, second] = [readCanonical(source), readJson(source)];
  expect(plain(second)).toEqual(first);
  return first;
}

describe('canonical documents are read as by the first verifier,', () => {
  test('whatever they hold', () => {
    fc.assert(
      fc.property(document, (value) => {
        const source = canonical(value);
        expect(readBoth(source)).toEqual(JSON.parse(source));
      }),
    );
  });
  test('and with any letter put in, taken out or changed (attack 36)', () => {
    const letter = fc.constantFrom(...'{}[],:"\\/ \n\t0123456789-+.eEtruefalsnbu\u0301\u00e9\ufeff\ud800é字');
    fc.assert(
      fc.property(document, fc.nat(), letter, fc.constantFrom(0, 1), (value, at, put, out) => {
        const source = canonical(value);
        const place = at % (source.length + 1);
        readBoth(source.slice(0, place) + put + source.slice(place + out));
        readBoth(source.slice(0, place) + source.slice(place + 1));
      }),
      { numRuns: 2000 },
    );
  });
  test.each([
    ...[
      '{"a":1,"a":1}',
      '{"b":1,"a":2}',
      '{"a":1} ',
      ' {}',
      '{"a": 1}',
      '[1.0]',
      '[1e3]',
      '[-0]',
      '[01]',
      '[+1]',
    ],
    ...[
      '["\\u0061"]',
      '["\\ud800"]',
      '["\\u00E9"]',
      '["\\/"]',
      '["\\u0008"]',
      '["\\u001F"]',
      '["e\u0301"]',
      '[null]',
    ],
    ...[
      '[9007199254740992]',
      '[-9007199254740992]',
      '[NaN]',
      '',
      '[',
      '{"a"}',
      '[1,]',
      '{"字":1}',
      '["\u0007"]',
      '\ufeff{}',
    ],
    ...['tru', '[truefalse]', '"a', '{"a":1,}', '[1 ,2]', '["\\x"]', '--1', '1_0', '0x1', '{,}'],
  ])('and so is %s: not at all (attack 36)', (source) => {
    expect(readBoth(source)).toBeNull();
  });
  test('with names that mean something to the language, and with more depth than anybody needs', () => {
    const own = readJson('{"__proto__":1,"constructor":2}');
    expect(own instanceof Map && [...own.keys()]).toEqual(['__proto__', 'constructor']);
    expect(readJson('['.repeat(100_000))).toBeNull();
    expect(readJson(`${'['.repeat(1000)}${']'.repeat(1000)}`)).toBeNull();
  });
});

test('byte strings are read as by the first verifier (attack 37)', () => {
  const both = (source: string) => {
    const first = fromBase64url(source);
    const second = attempt(() => anyBytes(source));
    expect(second && Uint8Array.from(second)).toEqual(first);
    return first;
  };
  const letters = fc.string({ unit: fc.constantFrom(...'ABab01-_+/= é\n'), maxLength: 12 });
  fc.assert(
    fc.property(letters, (source) => void both(source)),
    { numRuns: 2000 },
  );
  for (const bad of ['AA==', 'A+', 'A/', 'AB', 'AAB', 'A', 'AAAAA', 'A A', 'AAA\n', '字字']) {
    expect(both(bad)).toBeNull();
  }
});
