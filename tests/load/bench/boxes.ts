import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Posted } from '#app/domain/ballot/sealed/count';
import type { KeyPair } from '#app/domain/ballot/sealed/signature';
import { startSource } from '#server/ballot/proof-pool';
import { countedBundle, openedBox } from '#tests/support/sealed-box';

/** A counted box of motions as its bundle, with the scrutineers' shares of the key. */
export type BenchBox = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shares: readonly KeyPair[];
};

function seal(source: string, pseudonyms: readonly Uint8Array[]): Promise<Posted[]> {
  const worker = startSource(new URL('./seal-worker.ts', import.meta.url));
  return new Promise<Posted[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ source, pseudonyms });
  }).finally(() => worker.terminate());
}

async function make(people: number, motions: number): Promise<BenchBox> {
  const item = { question: { kind: 'motion' }, rule: { kind: 'majority-all' } } as const;
  const opened = await openedBox(Array(motions).fill(item), people);
  const half = people >> 1;
  const [one, other] = await Promise.all([
    seal(opened.source, opened.pseudonyms.slice(0, half)),
    seal(opened.source, opened.pseudonyms.slice(half)),
  ]);
  const { files } = countedBundle(opened, [...one, ...other], [1, 2]);
  return { files, shares: opened.ceremony.shares };
}

/** Such a box in which everybody voted. Sealing takes minutes, so that it is kept in the machine's temporary folder. */
export async function benchBox(people: number, motions: number): Promise<BenchBox> {
  const file = path.join(os.tmpdir(), `gongyi-bench-box-1-${people}-${motions}`);
  if (fs.existsSync(file)) return deserialize(fs.readFileSync(file)) as BenchBox;
  console.log(`Sealing ${people} ballots of ${motions} motions once, into ${file}…`);
  const box = await make(people, motions);
  fs.writeFileSync(file, serialize(box), { mode: 0o600 });
  return box;
}
