import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { BundleFiles } from '#app/domain/ballot/sealed/verify/bundle';

/** Why what was chosen is no bundle; each has a sentence of its own. */
export type WrongFiles =
  | { readonly wrong: 'notZip' | 'tooBig' | 'damaged' | 'doubled' | 'otherZip' | 'unreadable' }
  | { readonly wrong: 'half'; readonly missing: readonly string[] };

export const isWrong = (opened: BundleFiles | WrongFiles): opened is WrongFiles => !(opened instanceof Map);

/** A chosen file, with its place in the folder where a folder was chosen. */
export type Chosen = { readonly file: File; readonly path: string };

const needed = [
  'manifest.json',
  'org.json',
  'keyset.json',
  'roll.json',
  'box.json',
  'board.jsonl',
  'checkpoints.jsonl',
];

/** More than 20,000 ballots of 20 motions; a browser holds no more in one piece. */
const mostBytes = 400_000_000;

// What systems lay into every folder that somebody looks at; nobody put it into the bundle.
const litter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Without the one folder that all of them lie in, if there is one. */
function withoutFolder(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const first = [...files.keys()][0]?.split('/')[0] ?? '';
  const inOne = [...files.keys()].every((name) => name.startsWith(`${first}/`));
  return inOne
    ? new Map([...files].map(([name, bytes]) => [name.slice(first.length + 1), bytes]))
    : new Map(files);
}

function asBundle(all: ReadonlyMap<string, Uint8Array>): BundleFiles | WrongFiles {
  const files = withoutFolder(all);
  const missing = needed.filter((name) => !files.has(name));
  // A bundle is known by its box and its board: other archives have a manifest too.
  if (!files.has('box.json') && !files.has('board.jsonl')) return { wrong: 'otherZip' };
  return missing.length > 0 ? { wrong: 'half', missing } : files;
}

/** Opens an archive in memory; nothing grows beyond what its directory announces, and that is limited. */
export function openZip(bytes: Uint8Array): BundleFiles | WrongFiles {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { wrong: 'notZip' };
  if (bytes.length > mostBytes) return { wrong: 'tooBig' };
  const names: string[] = [];
  let size = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    size += originalSize;
    if (name.endsWith('/')) return false;
    names.push(name);
    return size <= mostBytes;
  };
  try {
    const read = Object.entries(unzipSync(bytes, { filter }));
    if (size > mostBytes) return { wrong: 'tooBig' };
    if (new Set(names).size < names.length || names.length !== read.length) return { wrong: 'doubled' };
    return asBundle(new Map(read));
  } catch {
    return { wrong: 'damaged' };
  }
}

/** What was chosen, as a bundle: one archive, or the files of a folder. */
export async function openChosen(chosen: readonly Chosen[]): Promise<BundleFiles | WrongFiles> {
  const files = chosen.filter(({ path }) => !litter.test(path));
  const [only] = files;
  if (!only) return { wrong: 'otherZip' };
  if (files.reduce((size, { file }) => size + file.size, 0) > mostBytes) return { wrong: 'tooBig' };
  try {
    const read = await Promise.all(
      files.map(async ({ file, path }) => [path, new Uint8Array(await file.arrayBuffer())] as const),
    );
    return files.length === 1 ? openZip(read[0]![1]) : asBundle(new Map(read));
  } catch {
    return { wrong: 'unreadable' };
  }
}
