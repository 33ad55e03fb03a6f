import { coreOf } from '#app/domain/ballot/sealed/ballot';
import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { writeCommitment, writeOpening } from '#app/domain/ballot/sealed/challenge';
import { type Chance, chance as machine } from '#app/domain/ballot/sealed/chance';
import { codeOf } from '#app/domain/ballot/sealed/code';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { checkOwn } from '#app/domain/ballot/sealed/own-check';
import { readReceipt } from '#app/domain/ballot/sealed/receipt';
import { PaperSealing, type Turn } from '#app/domain/ballot/sealed/sealing';
import { looksRandom } from '#app/domain/ballot/sealed/self-test';
import type { Booth, BoothOrder, BoothOrders, Checked, Opened, SealedForSending } from './contract';
import { itemsOf, openPaper } from './open-paper';

/** Bytes that the server or this device wrote down. Throws on anything else. */
function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (!bytes) throw new Error('Not base64url');
  return bytes;
}

type Open = { readonly box: Box; readonly turn: Turn; sealing: PaperSealing; isShown: boolean };

/** Fills in and seals one paper at a time. Answers are kept in the sealing alone, and go with it. */
export class PaperBooth {
  #open: Open | null = null;
  readonly #answers = new Map<string, readonly [item: number, row: number, option: number]>();
  constructor(readonly chance: Chance = machine) {}

  /** Does what is asked. Throws on an order out of turn: the page does not let it come to that. */
  do({ verb, of }: BoothOrder): BoothOrders[BoothOrder['verb']]['answers'] {
    switch (verb) {
      case 'open':
        return this.#begin(of);
      case 'answer':
        return this.#answer(of.item, of.row, of.option);
      case 'show':
        return this.#show();
      case 'spotCheck':
        return this.#spotCheck();
      case 'cast':
        return this.#cast();
      case 'check':
        return check(of);
    }
  }

  #begin({ boxId, papers, turn, known }: BoothOrders['open']['asks']): Opened {
    this.#forget();
    if (!looksRandom(this.chance)) return { ok: false, fault: 'chance' };
    const box = openPaper(boxId, papers, known);
    if (typeof box === 'string') return { ok: false, fault: box };
    const { pseudonym, seq, prev } = turn;
    const next = { pseudonym: bytesOf(pseudonym), seq: seq + 1, prev: bytesOf(prev) };
    this.#open = { box, turn: next, sealing: this.#fresh(box, next), isShown: false };
    return { ok: true, boxHash: toBase64url(box.paper.boxHash), items: itemsOf(box) };
  }

  #fresh = (box: Box, turn: Turn) => new PaperSealing(this.chance, box.paper, turn);

  #now(): Open {
    if (!this.#open) throw new Error('No paper was handed out.');
    return this.#open;
  }

  #answer(item: number, row: number, option: number): null {
    const open = this.#now();
    this.#answers.set(`${item}.${row}`, [item, row, option]);
    if (open.isShown) this.#again();
    else open.sealing.answer(item, row, option);
    return null;
  }

  /** The same answers under a new ρ: what was shown or opened is never cast with others. */
  #again(): void {
    const open = this.#now();
    open.sealing.forget();
    open.sealing = this.#fresh(open.box, open.turn);
    open.isShown = false;
    for (const [item, row, option] of this.#answers.values()) open.sealing.answer(item, row, option);
  }

  #show() {
    const open = this.#now();
    const commitment = open.sealing.finish();
    open.isShown = true;
    return { commitment: writeCommitment(commitment), code: codeOf(commitment.tracker) };
  }

  #spotCheck() {
    const opening = writeOpening(this.#now().sealing.open());
    this.#again();
    return { opening };
  }

  #cast(): SealedForSending {
    const { box, sealing } = this.#now();
    const { ballot, tracker } = sealing.cast();
    const { boxHash } = box.paper;
    this.#forget();
    return {
      ballot: ballotSource(ballot),
      of: toBase64url(boxHash),
      core: toBase64url(coreOf(boxHash, ballot)),
      tracker: toBase64url(tracker),
      seq: ballot.seq,
    };
  }

  #forget(): void {
    this.#open?.sealing.forget();
    this.#open = null;
    this.#answers.clear();
  }
}

/** Looks for this device's ballot on the board, and at the promise that the server signed. */
function check(of: BoothOrders['check']['asks']): Checked {
  const box = readBox(of.papers.box);
  if (typeof box === 'string') return { ok: false, fault: 'unsigned' };
  const { boxHash } = box.paper;
  const { boardKey } = box.manifest;
  const seen = of.seen && { size: of.seen.size, root: bytesOf(of.seen.root) };
  const shown = { leaves: bytesOf(of.leaves), checkpoint: of.checkpoint };
  const found = checkOwn({ boxHash, boardKey }, shown, of.core === null ? null : bytesOf(of.core), seen);
  if (!found.ok) return found;
  const receipt = of.receipt !== null && readReceipt(of.receipt, boardKey) !== null;
  return { ...found, receipt, seen: { size: found.seen.size, root: toBase64url(found.seen.root) } };
}

/** A booth on the page itself, where there are no workers. */
export function boothHere(): Booth {
  let booth: PaperBooth | null = new PaperBooth();
  return {
    ask: async (verb, of) => {
      if (!booth) throw new Error('The booth is closed.');
      // The order is whole: verb and question belong together by the type of `ask`.
      return booth.do({ verb, of } as BoothOrder) as never;
    },
    close: () => {
      booth = null;
    },
  };
}
