import type { Commitment, OpenedSealing } from './challenge';
import type { Chance } from './chance';
import type { Paper, Unit } from './paper';
import {
  assemble,
  type Choices,
  type Sealed,
  type SealedUnit,
  type Sealing,
  sealSum,
  sealUnit,
} from './seal';

/** Whose paper it is and which in order: the pseudonym, the next sequence number, the tracker it replaces or nothing. */
export type Turn = Pick<Sealing, 'pseudonym' | 'seq' | 'prev'>;

const keyOf = (item: number, unit: number) => `${item}.${unit}`;

/** Four digits by chance (SCV1 2.6.3); 2^32 is so much more than 10,000 that none is likelier. */
function drawMark(chance: Chance): string {
  const [a, b, c, d] = chance.bytes(4);
  return String(((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0)
    .slice(-4)
    .padStart(4, '0');
}

/**
 * A paper that is sealed answer by answer while it is filled in. Once its code was shown it takes no other answers, for two papers of
 * one ρ would tell their difference; and it is either cast or opened for 抽查, never both (SCV1 2.6.5; 5, case 10).
 */
export class PaperSealing {
  readonly #chance: Chance;
  readonly #paper: Paper;
  readonly #sealing: Sealing;
  readonly #answers = new Map<string, SealedUnit>();
  #sealed: Sealed | null = null;
  #end: 'cast' | 'opened' | 'forgotten' | null = null;

  /** Draws a fresh ρ and a fresh mark. */
  constructor(chance: Chance, paper: Paper, turn: Turn) {
    this.#chance = chance;
    this.#paper = paper;
    this.#sealing = { ...turn, mark: drawMark(chance), rho: chance.bytes(32) };
  }

  /** Seals one answer; another one for the same unit takes its place. Throws for what the paper does not have. */
  answer(item: number, unit: number, option: number): void {
    this.#mustBeOpenEnded();
    if (this.#sealed) throw new Error('The code of this paper was shown already.');
    const of = this.#paper.units.find(
      (one) => one.sums === undefined && one.item === item && one.unit === unit,
    );
    if (!of) throw new RangeError('No such question');
    const key = keyOf(item, unit);
    if (this.#answers.get(key)?.chosen === option) return;
    this.#answers.set(key, sealUnit(this.#chance, this.#paper, this.#sealing, of, option));
  }

  /** Puts the paper together and names it. Throws where an answer is missing or more are chosen than may be. */
  finish(): Commitment {
    this.#mustBeOpenEnded();
    const { boxHash, units } = this.#paper;
    this.#sealed ??= assemble(
      this.#paper,
      this.#sealing,
      units.map((unit) => this.#pieceOf(unit)),
    );
    return { boxHash, tracker: this.#sealed.tracker };
  }

  #answerOf(unit: Unit): SealedUnit {
    const sealed = this.#answers.get(keyOf(unit.item, unit.unit));
    if (!sealed) throw new RangeError('Not every question is answered');
    return sealed;
  }

  #pieceOf(unit: Unit): Uint8Array {
    const { sums, item } = unit;
    if (sums === undefined) return this.#answerOf(unit).bytes;
    const summed = this.#paper.units
      .filter((one) => one.item === item && one.sums === undefined)
      .map((one) => ({ unit: one, sealed: this.#answerOf(one) }));
    return sealSum(this.#chance, this.#paper, this.#sealing, { ...unit, sums }, summed);
  }

  /** Lays the paper open for a second device; from here on it can't be cast. */
  open(): OpenedSealing {
    this.finish();
    this.#end = 'opened';
    const { pseudonym, seq, mark, rho } = this.#sealing;
    return { boxHash: this.#paper.boxHash, pseudonym, seq, mark, rho: rho.slice(), choices: this.#choices() };
  }

  #choices(): Choices {
    const choices: number[][] = [];
    for (const { item, unit, sums } of this.#paper.units) {
      if (sums !== undefined) continue;
      choices[item] ??= [];
      choices[item][unit] = this.#answers.get(keyOf(item, unit))!.chosen;
    }
    return choices;
  }

  /** The ballot for the box, and nothing left of how it was made. Throws for a paper that was opened. */
  cast(): Sealed {
    this.finish();
    const sealed = this.#sealed!;
    this.forget();
    this.#end = 'cast';
    return sealed;
  }

  /** Overwrites what an answer could be found from. */
  forget(): void {
    this.#sealing.rho.fill(0);
    this.#answers.clear();
    this.#sealed = null;
    this.#end ??= 'forgotten';
  }

  #mustBeOpenEnded(): void {
    if (this.#end === null) return;
    throw new Error(this.#end === 'opened' ? 'An opened paper is never cast.' : 'This paper is gone.');
  }
}
