import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchive, readBundleFiles, Unreadable } from './read';

const folder = mkdtempSync(`${tmpdir()}/bundle-`);
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files = { 'manifest.json': bytes('{}'), 'docs/a.pdf': bytes('paper') };
const keep = (name: string, held: Uint8Array) => {
  writeFileSync(`${folder}/${name}`, held);
  return `${folder}/${name}`;
};
const whyNot = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Unreadable) return error.words.en;
  }
  return '';
};

describe('a bundle', () => {
  test('is read from a folder, with its folders, without what is only pointed at', () => {
    mkdirSync(`${folder}/whole/docs`, { recursive: true });
    for (const [name, held] of Object.entries(files)) keep(`whole/${name}`, held);
    symlinkSync('/etc/hostname', `${folder}/whole/link`);
    expect([...readBundleFiles(`${folder}/whole`).keys()].sort()).toEqual(['docs/a.pdf', 'manifest.json']);
  });
  test('is read from an archive, also where it lies in a folder of its own', () => {
    const wrapped = Object.fromEntries(Object.entries(files).map(([name, held]) => [`box-1/${name}`, held]));
    for (const held of [files, wrapped]) {
      const read = readBundleFiles(keep('bundle.zip', zipSync(held)));
      expect([...read.keys()].sort()).toEqual(['docs/a.pdf', 'manifest.json']);
      expect(new TextDecoder().decode(read.get('docs/a.pdf'))).toBe('paper');
    }
  });
});

describe('what is no bundle is refused in plain words:', () => {
  test('nothing there, another folder, another file, an archive cut short', () => {
    expect(whyNot(() => readBundleFiles(`${folder}/nowhere`))).toContain('not there');
    expect(whyNot(() => readBundleFiles(tmpdir()))).toContain('no audit bundle');
    expect(whyNot(() => readBundleFiles(keep('a.zip', bytes('no zip'))))).toContain('not a sound zip');
    const cut = zipSync(files).slice(0, -30);
    expect(whyNot(() => readBundleFiles(keep('cut.zip', cut)))).toContain('not a sound zip');
    expect(whyNot(() => readBundleFiles(keep('other.zip', zipSync({ 'a.txt': bytes('a') }))))).toContain(
      'no audit bundle',
    );
  });
  test('an archive that grows beyond the limits, in bytes or in files', () => {
    const limits = { bytes: 2 ** 20, files: 10 };
    const bomb = zipSync({ 'manifest.json': new Uint8Array(2 ** 20 + 1) });
    expect(bomb.length).toBeLessThan(5000);
    expect(whyNot(() => readArchive(bomb, limits))).toContain('at most 1 MB and 10 files');
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`f${at}`, new Uint8Array(0)]));
    expect(whyNot(() => readArchive(zipSync(many), limits))).toContain('at most 1 MB and 10 files');
  });
  test('an archive that lies about a size gives no more bytes than it states', () => {
    const honest = zipSync({ 'manifest.json': new Uint8Array(1000) });
    const lying = honest.slice();
    const at = lying.findIndex((_, place) => place > 30 && lying[place] === 0x50 && lying[place + 2] === 1);
    new DataView(lying.buffer).setUint32(at + 24, 10, true);
    expect(at).toBeGreaterThan(0);
    const read = [...(whyNot(() => readArchive(lying)) ? [] : readArchive(lying).values())];
    expect(read.every((held) => held.length <= 10)).toBe(true);
  });
  test.each(['../up', '/abs', 'a//b', 'a/../b', 'a\\b', '字'])('a file named %s', (name) => {
    expect(whyNot(() => readArchive(zipSync({ ...files, [name]: bytes('x') })))).toContain('not a sound zip');
  });
  test('two files of one name', () => {
    const twice = zipSync({ 'aa.txt': bytes('1'), 'ab.txt': bytes('2') });
    for (let at = 0; at < twice.length; at++)
      if (twice[at] === 0x61 && twice[at + 1] === 0x62) twice[at + 1] = 0x61;
    expect(whyNot(() => readArchive(twice))).toContain('not a sound zip');
  });
});
