import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { verifyBundle } from '#app/domain/ballot/sealed/verify/verify';
import { paths } from '#app/paths';
import { verify } from '#verifier/verify';
import type { Browser } from '../browser';
import type { PlayedBox } from './boxes';
import type { Day } from './time';

/** What both verifiers came to on the bundle of a box. */
export type Verified = {
  /** PASS, or the codes that fail. */
  readonly first: string;
  /** The same, or `skipped: ` and why. */
  readonly second: string;
  /** Wrong shares of the decryption that both named and did without. */
  readonly ignored: readonly string[];
  /** The folder it lies in; null where none was asked for. */
  readonly bundle: string | null;
};

type Verdict = ReturnType<typeof verify>;

/** Ballots × units beyond which the plain verifier, a few milliseconds a unit, would take minutes. */
const mostPlain = 20_000;

const namesOf = (found: Verdict['faults']) =>
  [...new Set(found.map(({ check, at }) => `${check} ${at}`.trim()))].sort();
const wordOf = ({ faults }: Verdict) => (faults.length === 0 ? 'PASS' : namesOf(faults).join(', '));

/** Downloads the bundle of a counted box as anybody can, keeps it where wanted, and lets both verifiers go through it. */
export async function verifyBox(
  day: Day,
  of: PlayedBox,
  browser: Browser,
  folder: string | null,
): Promise<Verified> {
  const files = new Map(Object.entries(unzipSync(await browser.download(paths.boxBundle(of.id)))));
  const bundle =
    folder && path.join(folder, `${of.title.replaceAll(/[\s/\\:*?"<>|]+/g, '-')}-${of.id.slice(0, 8)}`);
  if (bundle) await keep(files, bundle);
  day.progress.say(`${of.title}: bundle of ${files.size} files, first verifier`);
  const first = verifyBundle(files);
  const ignored = namesOf(first.ignored);
  const work = of.cast * of.box.paper.units.length;
  if (work > mostPlain) {
    const second = `skipped: ${of.cast} ballots of ${of.box.paper.units.length} proofs are more than ${mostPlain}`;
    return { first: wordOf(first), second, ignored, bundle };
  }
  day.progress.say(`${of.title}: second verifier`);
  const second = verify(new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)])));
  const agrees = namesOf(second.ignored).join() === ignored.join();
  return { first: wordOf(first), second: agrees ? wordOf(second) : 'names other shares', ignored, bundle };
}

async function keep(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
