import { fromBase64url, toBase64url } from './base64url';
import type { Box } from './box';
import { concat, sameBytes, u32, utf8 } from './bytes';
import { optionsOf, type Question, subjectsOf } from './kinds';
import { type Choices, type Sealing, trackerOfOpening } from './seal';

/** What a second device takes down before the voter says 投出 or 抽查: which box, and the name of the sealed ballot (SCV1 2.6.5). */
export type Commitment = { readonly boxHash: Uint8Array; readonly tracker: Uint8Array };

/** A sealing laid open: everything its ciphertexts were made of. Whoever shows one must never cast it. */
export type OpenedSealing = Omit<Sealing, 'prev'> & {
  readonly boxHash: Uint8Array;
  readonly choices: Choices;
};

/** An item of an opened paper: what was sealed for each of its subjects, in the words and codes of `kinds`. */
export type OpenedItem = {
  readonly title: string;
  readonly kind: Question['kind'];
  readonly answers: readonly { readonly subject: string; readonly option: string }[];
};

/**
 * `uncommitted`: nothing was taken down before, so the device could still choose what to show. `otherBox`: the two are not of this
 * box. `unlikePaper`: answers that the paper does not have. `altered`: the device sealed something other than it says.
 */
export type ChallengeFault = 'uncommitted' | 'otherBox' | 'unlikePaper' | 'altered';

export type CheckedOpening =
  | { readonly ok: true; readonly items: readonly OpenedItem[] }
  | { readonly ok: false; readonly fault: ChallengeFault };

const headLength = 104;
const nothing = new Uint8Array(0);

/** `c=` and 86 characters, base64url of boxHash ‖ tracker: what stands behind the # of the first QR code. */
export const writeCommitment = ({ boxHash, tracker }: Commitment): string =>
  `c=${toBase64url(concat(boxHash, tracker))}`;

/** The commitment, or null for anything but its one spelling. */
export function readCommitment(text: string): Commitment | null {
  const bytes = /^c=[\w-]{86}$/.test(text) ? fromBase64url(text.slice(2)) : null;
  return bytes && { boxHash: bytes.slice(0, 32), tracker: bytes.slice(32) };
}

/**
 * `o=`, 139 characters (base64url of boxHash ‖ C ‖ u32 seq ‖ four digits of the mark ‖ ρ), then for each item a point and one digit
 * for each unit, the option's index: `o=….0.0110.2`. Throws where a paper has more than ten options for something.
 */
export function writeOpening({ boxHash, pseudonym, seq, mark, rho, choices }: OpenedSealing): string {
  if (choices.flat().some((option) => !/^\d$/.test(String(option)))) throw new RangeError('No such option');
  const head = concat(boxHash, pseudonym, u32(seq), utf8(mark), rho);
  return `o=${toBase64url(head)}${choices.map((item) => `.${item.join('')}`).join('')}`;
}

/** The opening, or null for anything but its one spelling. Whether it fits a paper, only `checkOpening` says. */
export function readOpening(text: string): OpenedSealing | null {
  const cut = /^o=([\w-]{139})((?:\.\d{1,220}){1,200})$/.exec(text);
  const head = cut && fromBase64url(cut[1]!);
  if (!head || head.length !== headLength) return null;
  const seq = new DataView(head.buffer).getUint32(64);
  const mark = String.fromCharCode(...head.subarray(68, 72));
  if (seq < 1 || seq > 20 || !/^\d{4}$/.test(mark)) return null;
  const choices = cut[2]!
    .slice(1)
    .split('.')
    .map((item) => [...item].map(Number));
  return {
    boxHash: head.slice(0, 32),
    pseudonym: head.slice(32, 64),
    seq,
    mark,
    rho: head.slice(72),
    choices,
  };
}

/** Whether there is one answer for each unit, each an option of the paper, no more of them than may be chosen. */
function isOnPaper({ manifest, paper }: Box, choices: Choices): boolean {
  const shaped =
    choices.length === manifest.items.length &&
    manifest.items.every(
      ({ units }, at) =>
        units.length === choices[at]!.length &&
        units.every(({ table }, unit) => table[choices[at]![unit]!] !== undefined),
    );
  return (
    shaped &&
    paper.units.every(({ sums, item, table }) => {
      if (sums === undefined) return true;
      const { units } = manifest.items[item]!;
      const total = units.reduce((sum, one, unit) => sum + one.table[choices[item]![unit]!]![sums]!, 0);
      return table.some(([legal]) => legal === BigInt(total));
    })
  );
}

function wordsOf({ manifest }: Box, choices: Choices): OpenedItem[] {
  return manifest.items.map(({ title, question }, at) => {
    const [subjects, options] = [subjectsOf(question), optionsOf(question)];
    const answers = choices[at]!.map((option, unit) => ({
      subject: subjects[unit]!,
      option: options[option]!,
    }));
    return { title, kind: question.kind, answers };
  });
}

/**
 * What a second device finds when a sealing is laid open (SCV1 2.6.5): the choices that were really sealed, for the person to
 * compare, or why it says nothing. The box must be the one whose hash the voter trusts.
 */
export function checkOpening(
  box: Box,
  commitment: Commitment | null,
  opening: OpenedSealing,
): CheckedOpening {
  const failed = (fault: ChallengeFault) => ({ ok: false, fault }) as const;
  if (!commitment) return failed('uncommitted');
  const { boxHash } = box.paper;
  if (!sameBytes(commitment.boxHash, boxHash) || !sameBytes(opening.boxHash, boxHash))
    return failed('otherBox');
  if (!isOnPaper(box, opening.choices)) return failed('unlikePaper');
  const tracker = trackerOfOpening(box.paper, { ...opening, prev: nothing }, opening.choices);
  if (!sameBytes(tracker, commitment.tracker)) return failed('altered');
  return { ok: true, items: wordsOf(box, opening.choices) };
}
