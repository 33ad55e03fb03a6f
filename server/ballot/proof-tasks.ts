import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import type { Cipher } from '#app/domain/ballot/sealed/cipher';
import { combine } from '#app/domain/ballot/sealed/combine';
import { aggregate, countedHash, countedOf, type Posted } from '#app/domain/ballot/sealed/count';
import { checkFast } from '#app/domain/ballot/sealed/equation';
import { type BallotFault, findFaults } from '#app/domain/ballot/sealed/faults';
import { isRightPartial, type Opening, type PartialDecryption } from '#app/domain/ballot/sealed/partial';
import { type Counts, countsOf } from '#app/domain/ballot/sealed/tally';

/** The ballots that count: how many, the hash over their names, and their sums slot by slot (SCV1 2.9). */
export type Aggregate = {
  readonly counted: number;
  readonly hash: Uint8Array;
  readonly slots: readonly Cipher[];
};

const kept = 16;
const boxes = new Map<string, Box>();

/** The box of a manifest's text; the last few are kept, since one box has many ballots. Throws on a text that is none. */
function boxOf(source: string): Box {
  const known = boxes.get(source);
  if (known) return known;
  const box = readBox(source);
  if (typeof box === 'string') throw new TypeError(`The box fails ${box}`);
  if (boxes.size >= kept) boxes.delete(boxes.keys().next().value!);
  boxes.set(source, box);
  return box;
}

/** The heavy work of sealed ballots, as it is done in a worker. `box` is always the text of the manifest. */
export const tasks = {
  check: (box: string, ballots: readonly Ballot[]): (BallotFault | null)[] => {
    const faults = findFaults(boxOf(box).paper, ballots, checkFast(chance));
    return ballots.map((_, at) => faults.get(at) ?? null);
  },
  isRightPartial: (opening: Opening, share: Uint8Array, partial: PartialDecryption): boolean =>
    isRightPartial(opening, share, partial),
  aggregate: (box: string, posted: readonly Posted[]): Aggregate => {
    const counted = countedOf(posted);
    return {
      counted: counted.length,
      hash: countedHash(counted),
      slots: aggregate(boxOf(box).paper, counted),
    };
  },
  tally: (
    box: string,
    slots: readonly Cipher[],
    shares: readonly PartialDecryption[],
    counted: number,
  ): Counts | null => {
    const { paper, manifest } = boxOf(box);
    return countsOf(paper.units, combine(slots, shares), counted, manifest.N);
  },
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

/** What a worker is told and what it answers. */
export type Order = {
  [Name in TaskName]: { readonly name: Name; readonly args: Parameters<Tasks[Name]> };
}[TaskName];
export type Answer = { readonly done: unknown } | { readonly failed: string };
