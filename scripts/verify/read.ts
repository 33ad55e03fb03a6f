import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Words } from './words';

type Files = Map<string, Uint8Array>;

/** A bundle that can't be read, in words for whoever asked. */
export class Unreadable extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** How much may be unpacked; 10,000 ballots of 20 motions are about 130 MB. */
export type Limits = { readonly bytes: number; readonly files: number };
const usual: Limits = { bytes: 480 * 2 ** 20, files: 5000 };

const tooMuch = ({ bytes, files }: Limits) =>
  new Unreadable({
    zh: `审计包太大：展开后最多 ${bytes >> 20} MB、${files} 个文件。请核对下载的文件是否正确。`,
    en: `The bundle is too large: at most ${bytes >> 20} MB and ${files} files unpacked. Check that it is the right file.`,
  });

const badArchive = new Unreadable({
  zh: '这不是完好的 zip 文件。请重新下载，或先解压，再给出文件夹。',
  en: 'This is not a sound zip file. Download it again, or unpack it and give the folder.',
});

/** A path in a bundle: plain names, no way out of it, no name that a program could stumble over. */
const isPlain = (name: string) =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(name) && name.split('/').every((part) => !/^(\.+|__proto__)$/.test(part));

function measure(limits: Limits) {
  let [bytes, files] = [0, 0];
  return (size: number): void => {
    bytes += size;
    files += 1;
    if (bytes > limits.bytes || files > limits.files) throw tooMuch(limits);
  };
}

const isBundle = (names: ReadonlySet<string>) => names.has('manifest.json') || names.has('box.json');

const noBundle = (path: string) =>
  new Unreadable({
    zh: `「${path}」里没有 manifest.json，不是审计包。请给出从结果页下载的审计包。`,
    en: `"${path}" holds no manifest.json and is no audit bundle. Give the bundle that the page of the result offers.`,
  });

function readFolder(path: string, limits: Limits): Files {
  if (!isBundle(new Set(readdirSync(path)))) throw noBundle(path);
  const count = measure(limits);
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const names = entries.filter((name) => lstatSync(`${path}/${name}`).isFile());
  for (const name of names) count(lstatSync(`${path}/${name}`).size);
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(`${path}/${name}`)]));
}

/**
 * The files of an archive. Nothing is unpacked before every entry's size is known and the whole is within the limits; an entry never
 * grows beyond the size it states. Names that lead out of the archive or stand twice are refused.
 */
export function readArchive(bytes: Uint8Array, limits: Limits = usual): Files {
  const count = measure(limits);
  const names = new Set<string>();
  const judge = ({ name, originalSize, compression }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false;
    if (!isPlain(name) || names.has(name) || ![0, 8].includes(compression)) throw badArchive;
    count(originalSize);
    names.add(name);
    return true;
  };
  try {
    unzipSync(bytes, { filter: (entry) => judge(entry) && false });
    const held = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    return new Map(Object.entries(held));
  } catch (error) {
    throw error instanceof Unreadable ? error : badArchive;
  }
}

/** An archive may hold the bundle in one folder of its own. */
function unwrap(files: Files): Files {
  const folder = [...files.keys()][0]?.split('/')[0];
  if (files.has('manifest.json') || !files.has(`${folder}/manifest.json`)) return files;
  const inside = [...files].filter(([name]) => name.startsWith(`${folder}/`));
  return new Map(inside.map(([name, held]) => [name.slice(`${folder}/`.length), held]));
}

const unread = (path: string) =>
  new Unreadable({
    zh: `找不到或读不了「${path}」。请给出审计包的文件夹或 .zip 文件。`,
    en: `"${path}" is not there or can't be read. Give the folder of an audit bundle, or its .zip file.`,
  });

/** The files of a bundle, from a folder or a zip. Throws Unreadable where there is none. */
export function readBundleFiles(path: string, limits: Limits = usual): Files {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return readFolder(path, limits);
    if (stat.size > limits.bytes) throw tooMuch(limits);
    const files = unwrap(readArchive(readFileSync(path), limits));
    if (!isBundle(new Set(files.keys()))) throw noBundle(path);
    return files;
  } catch (error) {
    throw error instanceof Unreadable ? error : unread(path);
  }
}
