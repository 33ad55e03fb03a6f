import { beforeAll, describe, expect, test } from 'vitest';
import { canonical, type Json } from '#app/domain/ballot/sealed/document';
import { cast, countedBundle, openedBox } from '#tests/support/sealed-box';
import { type Files, judge, rewritten, someItems, takeTime, textOf } from './workshop';

takeTime();

let files: Files;

beforeAll(async () => {
  const opened = await openedBox(someItems.slice(0, 1), 4);
  const ballots = [0, 0, 1].map((option, at) => cast(opened.box, opened.pseudonyms[at]!, [[option]]));
  files = countedBundle(opened, ballots, [1, 2]).files;
});

/** A value changed in some place, with the path to it; of the members of a list only one, and the list without its last. */
function* changesOf(value: Json, path: string): Generator<readonly [path: string, changed: Json]> {
  if (typeof value === 'boolean') yield [path, !value];
  else if (typeof value === 'number') yield [path, value + 1];
  else if (typeof value === 'string') {
    const first = value[0] === 'A' ? 'B' : 'A';
    if (!value.startsWith('{')) yield [path, first + value.slice(1)];
    else for (const [at, inner] of changesOf(JSON.parse(value) as Json, path)) yield [at, canonical(inner)];
  } else if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    if (list.length === 0) return;
    yield [`${path}[-]`, list.slice(0, -1)];
    const at = Math.floor(Math.random() * list.length);
    for (const [inner, one] of changesOf(list[at]!, `${path}[${at}]`)) {
      yield [inner, list.map((old, place) => (place === at ? one : old))];
    }
  } else {
    for (const [name, held] of Object.entries(value)) {
      for (const [inner, one] of changesOf(held, `${path}.${name}`)) yield [inner, { ...value, [name]: one }];
    }
  }
}

describe('with a field changed and its file listed anew', () => {
  test.each(['org.json', 'roll.json', 'box.json', 'keyset.json', 'checkpoints.jsonl'])(
    '%s is found out, field by field',
    (name) => {
      const end = name.endsWith('l') ? '\n' : '';
      for (const [path, value] of changesOf(JSON.parse(textOf(files, name)) as Json, name)) {
        expect(judge(rewritten(files, name, canonical(value) + end)), path).not.toEqual([]);
      }
    },
  );
  test('the board is found out, entry by entry', () => {
    const lines = textOf(files, 'board.jsonl').trimEnd().split('\n');
    const tried = new Set<string>();
    for (const [place, line] of lines.entries()) {
      const entry = JSON.parse(line) as { readonly type: string };
      if (tried.has(entry.type)) continue;
      tried.add(entry.type);
      for (const [path, value] of changesOf(entry as Json, entry.type)) {
        const board = lines.map((old, at) => (at === place ? canonical(value) : old));
        expect(judge(rewritten(files, 'board.jsonl', `${board.join('\n')}\n`)), path).not.toEqual([]);
      }
    }
    expect(tried.size).toBe(6);
  });
});
