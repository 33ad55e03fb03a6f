import type { Procedure } from '../statute/matter';
import type { ItemVerdict } from './box-verdict';
import { type Question, question } from './sealed/kinds';
import type { Rule } from './sealed/rule';

/** An item of the agenda as far as its paper asks. */
export type ItemOfPaper = {
  readonly procedure: Procedure;
  readonly persons: readonly string[];
  readonly seats: number | null;
  readonly grades: readonly string[];
};

/** How an election is ticked, and how many places for other names (另选他人) it has. */
export type Wish = { readonly mode: 'yna' | 'approval'; readonly writeIns: number };

/** A question as it stands on the paper, and how its counts decide. */
export type OnPaper = { readonly question: Question; readonly rule: Rule };

/** What of earlier rounds of the same election a run-off rests on. */
export type Round = Pick<ItemVerdict, 'kind' | 'outcome' | 'subjects' | 'elected' | 'undecided' | 'seats'>;

const byStrokes = new Intl.Collator('zh-Hans-u-co-stroke');

/** A plain motion, adopted by more than half of all formal representatives (Shanghai art. 31). */
export const motionOnPaper: OnPaper = { question: { kind: 'motion' }, rule: { kind: 'majority-all' } };

/**
 * The question and rule that an item of the agenda is put with, or null where its persons, seats or grades make no paper. Names stand
 * by the strokes of their surnames. `rounds` are the counted elections on the item so far: who is elected is, the rest runs off.
 */
export function questionOf(item: ItemOfPaper, wish: Wish, rounds: readonly Round[] = []): OnPaper | null {
  const names = [...item.persons].sort(byStrokes.compare);
  if (item.procedure === 'elect') return electionOf(names, item.seats, wish, rounds);
  if (item.procedure === 'appraise')
    return checked({ kind: 'appraisal', persons: names, grades: [...item.grades] }, { kind: 'report' });
  return item.procedure === 'advise' ? null : motionOnPaper;
}

/** Fewer candidates than seats is no paper in a first round; in a run-off the seats nobody stands for stay empty. */
function electionOf(
  names: readonly string[],
  seats: number | null,
  wish: Wish,
  rounds: readonly Round[],
): OnPaper | null {
  const left = rounds.length > 0 ? runOff(names, seats ?? 0, rounds) : { names, seats: seats ?? 0 };
  const { length } = left.names;
  if (left.seats < 1 || length < 1 || length < left.seats) return null;
  const rule: Rule = { kind: 'elect-majority-all', seats: left.seats };
  const candidates = [...left.names];
  // A place for another name makes room for one name too many: then the sum of approvals has to be bounded.
  if (length === left.seats && wish.writeIns === 0)
    return checked({ kind: 'equalElection', candidates }, rule);
  const { mode, writeIns } = wish;
  return checked({ kind: 'election', mode, candidates, writeIns, seats: left.seats, min: 0 }, rule);
}

/** Who is still up after the rounds so far: those tied at the border of the seats, else everybody who is not elected. */
function runOff(names: readonly string[], seats: number, rounds: readonly Round[]) {
  const named = (places: readonly number[], { subjects }: Round) =>
    places.flatMap((place) => subjects[place] ?? []).filter((name) => names.includes(name));
  const elected = rounds.flatMap((round) => named(round.elected, round));
  const last = rounds.at(-1);
  const tied = last ? named(last.undecided, last) : [];
  const still = names.filter((name) => (tied.length > 0 ? tied : names).includes(name));
  const open = still.filter((name) => !elected.includes(name));
  return { names: open, seats: Math.min(seats - elected.length, open.length) };
}

function checked(asked: Question, rule: Rule): OnPaper | null {
  const read = question.safeParse(asked);
  return read.success ? { question: read.data, rule } : null;
}

/** The wish that a planned question was made by. */
export const wishOf = (asked: Question): Wish =>
  asked.kind === 'election' ? { mode: asked.mode, writeIns: asked.writeIns } : { mode: 'yna', writeIns: 0 };
