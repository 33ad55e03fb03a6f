import type { Day } from '../statute/deadlines';
import type { AssignmentState, ProposalState, ReplyState } from './states';
import type { AssignmentRole } from './words';

/** What comes next for a proposal, in the words of the phrases `proposal:draft.next`: its state, with handling told apart by where the reply is. */
export type NextKey = ProposalState | 'signing' | 'publishing' | 'objecting';

export type Next = {
  readonly key: NextKey;
  /** By when; null where no rule sets a day. */
  readonly dueOn: Day | null;
  /** The departments that owe it. */
  readonly units: readonly string[];
};

/** A department's work in the present round, with how far its reply is. */
export type Owed = {
  readonly unit: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly replyBy: Day;
  readonly reply: ReplyState | null;
};

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** The next step and who owes it. `dueBy` are the days that other clocks set: to assign, to dispute, to rate, to reach the next milestone. */
export function nextOf(
  proposal: { readonly state: ProposalState; readonly mayDispute: boolean },
  owed: readonly Owed[],
  dueBy: {
    readonly assign: Day | null;
    readonly dispute: Day | null;
    readonly rate: Day | null;
    readonly milestone: Day | null;
  },
): Next {
  const { state } = proposal;
  const none = { units: [], dueOn: null };
  switch (state) {
    case 'declined':
      return proposal.mayDispute
        ? { ...none, key: 'objecting', dueOn: dueBy.dispute }
        : { ...none, key: state };
    case 'filed':
      return { ...none, key: state, dueOn: dueBy.assign };
    case 'handling':
      return handlingNext(owed);
    case 'replied':
      return { ...none, key: state, dueOn: dueBy.rate };
    case 'tracking':
      return { key: state, dueOn: dueBy.milestone, units: owed.filter(isReplying).map(({ unit }) => unit) };
    default:
      return { ...none, key: state };
  }
}

/** Who replies: the lead for all, and each that handles by itself. */
const isReplying = ({ role }: Owed): boolean => role !== 'co';

/** The department that is furthest behind says where the reply is. */
function handlingNext(owed: readonly Owed[]): Next {
  const open = owed.filter((one) => isReplying(one) && one.state === 'open');
  const writing = open.filter(({ reply }) => reply === null || reply === 'draft');
  const signing = open.filter(({ reply }) => reply === 'submitted');
  const [key, behind] =
    writing.length > 0
      ? (['handling', writing] as const)
      : signing.length > 0
        ? (['signing', signing] as const)
        : (['publishing', open] as const);
  return {
    key: open.length === 0 ? 'handling' : key,
    dueOn: earliest(behind.map(({ replyBy }) => replyBy)),
    units: behind.map(({ unit }) => unit),
  };
}
