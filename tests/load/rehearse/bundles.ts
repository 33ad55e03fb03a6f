import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { paths } from '#app/paths';
import type { Verdict } from '#verifier/codes';
import type { Browser } from '../browser';
import type { PlayedBox } from './boxes';
import { apart } from './thread';
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

/** Ballots × units beyond which the plain verifier, a few milliseconds a unit, would take minutes. */
const mostPlain = 20_000;

const namesOf = (found: Verdict['faults']) =>
  [...new Set(found.map(({ check, at }) => `${check} ${at}`.trim()))].sort();
const wordOf = ({ faults }: Verdict) => (faults.length === 0 ? 'PASS' : namesOf(faults).join(', '));

/** Downloads the bundle of a counted box as anybody can, and keeps it where wanted. */
export async function fetchBundle(of: PlayedBox, browser: Browser, folder: string | null) {
  const files = new Map(Object.entries(unzipSync(await browser.download(paths.boxBundle(of.id)))));
  const name = `${of.title.replaceAll(/[\s/\\:*?"<>|]+/g, '-')}-${of.id.slice(0, 8)}`;
  const bundle = folder && path.join(folder, name);
  if (bundle) await keep(files, bundle);
  return { files, bundle };
}

/** Lets both verifiers go through a bundle, in a thread of their own. */
export async function verifyBox(
  day: Day,
  of: PlayedBox,
  { files, bundle }: Awaited<ReturnType<typeof fetchBundle>>,
): Promise<Verified> {
  const { length } = of.box.paper.units;
  const first = await apart('first', files);
  const found = { first: wordOf(first), ignored: namesOf(first.ignored), bundle };
  day.progress.say(`${of.title}: the first verifier says ${found.first}`);
  if (of.cast * length > mostPlain)
    return { ...found, second: `skipped: ${of.cast} ballots of ${length} proofs are more than ${mostPlain}` };
  const second = await apart('second', files);
  const agrees = namesOf(second.ignored).join() === found.ignored.join();
  day.progress.say(`${of.title}: the second verifier says ${wordOf(second)}`);
  return { ...found, second: agrees ? wordOf(second) : 'names other shares' };
}

async function keep(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
