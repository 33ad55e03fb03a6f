import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Zip, ZipPassThrough } from 'fflate';
import type { Actor } from '#app/domain/actor';
import { canonical } from '#app/domain/ballot/sealed/document';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import { readBundleTexts } from './bundle-texts';
import { findBox } from './load-box';
import { mayReadCounts } from './may-read-counts';
import { chunkSize, readBoardLines, readCheckpoints, readPapers } from './queries-board';

/** A file of a bundle as it comes, piece by piece: the board of a large box is never whole in memory. */
export type BundleFile = { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> };

const encoder = new TextEncoder();
async function* whole(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield typeof content === 'string' ? encoder.encode(content) : content;
}

const explanation = `这是一个票箱的全部公开记录,任何人都可以据此重新计票。
打开 verify.html,选中本文件,即可在自己的电脑上核对,不需要联网。
verify.html 也可以从别处取得;各文件的用处见其中的说明。

This is the whole public record of a ballot box: anybody can recount from it.
Open verify.html and choose this file to check it on your own computer, without a network.
`;

/** What the reading page of the bundle is, where this installation was built with it. */
const verifierFile = 'build/standalone/verify.html';

/** The audit bundle of a counted box (SCV1 2.14), or why there is none yet. Public edition: the roll holds no names. */
export async function bundleOf(
  desk: Desk,
  actor: Actor,
  boxId: string,
): Promise<{ title: string; files: AsyncIterable<BundleFile> } | Refusal> {
  const read = <T>(work: (tx: Tx) => Promise<T>) => readScoped(desk.db, actor.orgId, desk.clock, work);
  const found = await read(async (tx) => {
    const row = await findBox(tx, boxId);
    if (isRefusal(row)) return row;
    return { row, isOpen: await mayReadCounts(tx, actor, row) };
  });
  if (isRefusal(found)) return found;
  const { row: box, isOpen } = found;
  if (!isOpen) return refuse('sealed.countsProtected');
  if (box.state !== 'counted') return refuse('sealed.noResult', { params: { needed: 2 } });
  const papers = await read((tx) => readPapers({ tx }, boxId));
  if (isRefusal(papers)) return papers;

  async function* board(): AsyncIterable<Uint8Array> {
    for (let from = 0; ; from += chunkSize) {
      const lines = await read((tx) => readBoardLines({ tx }, boxId, from));
      if (isRefusal(lines) || lines === '') return;
      yield encoder.encode(lines);
    }
  }
  async function* files(): AsyncIterable<BundleFile> {
    yield { name: 'README.txt', pieces: whole(explanation) };
    if (isRefusal(papers)) return;
    for (const name of ['org', 'keyset', 'roll', 'box'] as const)
      yield { name: `${name}.json`, pieces: whole(papers[name]) };
    for (const { name, content } of await read((tx) => readBundleTexts(tx, boxId)))
      yield { name, pieces: whole(content) };
    const checkpoints = await read((tx) => readCheckpoints({ tx }, boxId));
    if (!isRefusal(checkpoints)) yield { name: 'checkpoints.jsonl', pieces: whole(checkpoints) };
    const page = await readFile(verifierFile).catch(() => null);
    if (page) yield { name: 'verify.html', pieces: whole(new Uint8Array(page)) };
    yield { name: 'board.jsonl', pieces: board() };
  }
  return { title: box.title, files: listed(files()) };
}

/** The files, and after them the list of their hashes, made on the way. */
async function* listed(files: AsyncIterable<BundleFile>): AsyncIterable<BundleFile> {
  const hashes: Record<string, string> = {};
  for await (const { name, pieces } of files) {
    const hash = createHash('sha256');
    yield {
      name,
      pieces: (async function* () {
        for await (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      })(),
    };
    hashes[name] = hash.digest('base64url');
  }
  yield { name: 'manifest.json', pieces: whole(canonical({ v: 'SCV1', files: hashes })) };
}

/** The files as one zip, as it is made. Ballots are as good as random: packing them would only cost time. */
export async function* zipped(files: AsyncIterable<BundleFile>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { name, pieces } of files) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.splice(0);
}
