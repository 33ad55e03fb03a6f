import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '#tests/support/zip';
import { isWrong, openChosen, openZip } from './open-files';

const names = [
  'manifest.json',
  'org.json',
  'keyset.json',
  'roll.json',
  'box.json',
  'board.jsonl',
  'checkpoints.jsonl',
];
const bytes = (text: string) => new TextEncoder().encode(text);
const contents = (some: readonly string[], before = '') =>
  Object.fromEntries(some.map((name) => [before + name, bytes(name)]));
const chosen = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(files).map(([path, content]) => ({ path, file: new File([content as never], path) }));
const wrongOf = (opened: Awaited<ReturnType<typeof openChosen>>) => (isWrong(opened) ? opened : null);

test('a bundle is opened from an archive, with or without a folder around it', () => {
  for (const before of ['', 'bundle/', '票箱/']) {
    const opened = openZip(zipSync(contents(names, before)));
    expect(isWrong(opened) ? opened : [...opened.keys()].sort()).toEqual([...names].sort());
  }
});

test('a bundle is opened from a folder, without what the system laid into it', async () => {
  const litter = { 'box/.DS_Store': bytes('x'), 'box/Thumbs.db': bytes('x') };
  const opened = await openChosen(chosen({ ...litter, ...contents(names, 'box/') }));
  expect(isWrong(opened) ? opened : [...opened.keys()].sort()).toEqual([...names].sort());
});

test('an extra file stays, so that the check of the list finds it', () => {
  const opened = openZip(zipSync(contents([...names, 'virus.exe'])));
  expect(isWrong(opened) ? opened : opened.has('virus.exe')).toBe(true);
});

test('what is no archive, a broken one, another one or half of one is called so', async () => {
  const good = zipSync(contents(names));
  expect(wrongOf(openZip(bytes('hello')))).toEqual({ wrong: 'notZip' });
  expect(wrongOf(openZip(new Uint8Array(0)))).toEqual({ wrong: 'notZip' });
  expect(wrongOf(openZip(good.subarray(0, good.length / 2)))).toEqual({ wrong: 'damaged' });
  expect(wrongOf(openZip(zipSync({ 'word/document.xml': bytes('x') })))).toEqual({ wrong: 'otherZip' });
  expect(wrongOf(openZip(zipSync({ 'manifest.json': bytes('x') })))).toEqual({ wrong: 'otherZip' });
  expect(wrongOf(openZip(zipSync({})))).toEqual({ wrong: 'otherZip' });
  expect(wrongOf(openZip(zipSync(contents(names.slice(2)))))).toEqual({
    wrong: 'half',
    missing: ['manifest.json', 'org.json'],
  });
  expect(wrongOf(await openChosen([]))).toEqual({ wrong: 'otherZip' });
  expect(wrongOf(await openChosen(chosen({ 'box.json': bytes('{}') })))).toEqual({ wrong: 'notZip' });
});

test('an archive with two files of one name, or with a name that is none, is refused', () => {
  const files = names.map((name) => ({ name, data: name }));
  expect(wrongOf(openZip(zip([...files, { name: 'box.json', data: 'other' }])))).toEqual({
    wrong: 'doubled',
  });
  expect(wrongOf(openZip(zip([...files, { name: '__proto__', data: 'x' }])))).toEqual({ wrong: 'doubled' });
});

test('an archive that says it is enormous is not unpacked', () => {
  const files = names.map((name) => ({ name, data: name }));
  const bomb = { name: 'docs/bomb', data: 'x', declaredSize: 4_000_000_000 };
  expect(wrongOf(openZip(zip([...files, bomb])))).toEqual({ wrong: 'tooBig' });
});

test('a file that can not be read is called so', async () => {
  const file = { size: 3, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
  expect(wrongOf(await openChosen([{ path: 'a.zip', file: file as never }]))).toEqual({
    wrong: 'unreadable',
  });
});
