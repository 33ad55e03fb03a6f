/** An item of the paper as the device read it from the manifest that it checked. */
export type PaperItem = {
  readonly title: string;
  readonly kind: 'motion' | 'choice' | 'equalElection' | 'election' | 'appraisal';
  /** What each row is about: a candidate, a person; one empty row for a single question. */
  readonly subjects: readonly string[];
  /** Codes (approve, oppose, abstain, blank) or the words of grades and alternatives. */
  readonly options: readonly string[];
  /** How many of the last rows are places for people who are not on the list. */
  readonly writeIns: number;
  /** Elections with more candidates than seats: at most and at least so many approvals. */
  readonly seats?: number;
  readonly min?: number;
};

/** The option ticked in each row of each item; `none` where nothing is ticked yet. */
export type Marks = readonly (readonly number[])[];
export const none = -1;
const approve = 0;

/** Whether rows are simply ticked or left blank, as on a printed list of names. */
export const isTicked = ({ options }: PaperItem): boolean => options.includes('blank');

/** The option that says nothing for or against: 弃权, or a blank row. Null for grades and alternatives. */
export function idleOf({ options }: PaperItem): number | null {
  const at = options.findIndex((option) => option === 'abstain' || option === 'blank');
  return at < 0 ? null : at;
}

/** A paper as it is handed out. Places for other names are used or not; nobody has to answer for each of them. */
export const blankMarks = (items: readonly PaperItem[]): number[][] =>
  items.map((item) => {
    const named = item.subjects.length - item.writeIns;
    const spare = isTicked(item) ? none : (idleOf(item) ?? none);
    return item.subjects.map((_, row) => (row < named ? none : spare));
  });

export const approvedIn = (marks: readonly number[]): number =>
  marks.filter((option) => option === approve).length;

/** Whether this row may be approved: not where as many are approved as may be. */
export const mayApprove = ({ seats }: PaperItem, marks: readonly number[], row: number): boolean =>
  seats === undefined || marks[row] === approve || approvedIn(marks) < seats;

/** Rows still without a mark. A list of names that is ticked is one question, however many rows it has. */
export function missingIn(item: PaperItem, marks: readonly number[]): number {
  const open = marks.filter((option) => option === none).length;
  return isTicked(item) ? Math.min(1, open) : open;
}

/** Approvals that are still lacking where at least so many must be chosen. */
export const lackingIn = ({ min = 0 }: PaperItem, marks: readonly number[]): number =>
  Math.max(0, min - approvedIn(marks));

export const isDone = (item: PaperItem, marks: readonly number[]): boolean =>
  missingIn(item, marks) === 0 && lackingIn(item, marks) === 0;

/** The row's marks after `option` was ticked in it; unchanged where that would be one too many. */
export function withMark(item: PaperItem, marks: readonly number[], row: number, option: number): number[] {
  if (option === approve && !mayApprove(item, marks, row)) return [...marks];
  const next = marks.map((known, at) => (at === row ? option : known));
  if (!isTicked(item)) return next;
  // Ticking one name leaves the others blank; taking the last tick away is no answer, only "nobody" is.
  const idle = idleOf(item)!;
  return approvedIn(next) === 0 ? next.map(() => none) : next.map((known) => (known === none ? idle : known));
}

/** Everything that is not marked yet becomes 弃权 or blank; what knows no such thing stays open. */
export function withRestIdle(item: PaperItem, marks: readonly number[]): number[] {
  const idle = idleOf(item);
  return marks.map((option) => (option === none && idle !== null ? idle : option));
}
