import type { Procedure } from '../statute/matter';
import type { JointMeetingState, TopicState } from './states';
import type { Barred, Call } from './topic-rules';

export type TopicLine = {
  readonly id: string;
  readonly title: string;
  readonly delegation: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly state: TopicState;
  readonly supporters: number;
};

export type TopicsPage = {
  readonly term: string | null;
  readonly topics: readonly TopicLine[];
  readonly closed: boolean;
  readonly counts: { readonly open: number; readonly closed: number };
  /** The session under way: until it is over, people speak in their groups. */
  readonly session: { readonly title: string } | null;
  readonly may: { readonly raise: boolean; readonly call: boolean };
};

export type TopicPage = {
  readonly now: Date;
  readonly topic: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly delegation: string;
    readonly raisedBy: string;
    readonly raisedAt: Date;
    readonly state: TopicState;
    readonly putAt: Date | null;
    readonly reply: string | null;
    readonly settledAt: Date | null;
  };
  readonly call: Call;
  readonly supporters: readonly { readonly name: string; readonly delegation: string }[];
  /** What the law says of a matter with this title, where it is the congress's own. */
  readonly barred: Barred | null;
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    readonly state: JointMeetingState;
    readonly holdsAt: Date;
  } | null;
  readonly session: { readonly id: string; readonly title: string } | null;
  readonly may: {
    readonly support: boolean;
    readonly withdrawSupport: boolean;
    readonly withdraw: boolean;
    readonly put: boolean;
    readonly settle: boolean;
    /** Called to a joint meeting or an extraordinary session. */
    readonly take: boolean;
  };
};

export type MeetingLine = {
  readonly id: string;
  readonly title: string;
  readonly holdsAt: Date;
  readonly place: string;
  readonly state: JointMeetingState;
  readonly items: number;
};

export type MeetingRules = {
  readonly bars: string;
  readonly report: { readonly must: boolean; readonly article: string };
  readonly confirm: { readonly must: boolean; readonly article: string };
};

export type MeetingsPage = {
  readonly now: Date;
  readonly meetings: readonly MeetingLine[];
  readonly rules: MeetingRules | null;
  /** For the secretary: what a call can take up, and why there can be none now. */
  readonly calling: {
    readonly topics: readonly {
      readonly id: string;
      readonly title: string;
      readonly barred: Barred | null;
    }[];
    readonly sitting: string | null;
  } | null;
};

/** Why somebody is invited (Shanghai art. 25: group leaders, heads of committees, members of the presidium, the union). */
export const inviteReasons = ['leader', 'head', 'presidium', 'executive', 'union'] as const;
export type InviteReason = (typeof inviteReasons)[number];
export type Invited = {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly as: readonly { readonly reason: InviteReason; readonly of: string | null }[];
};

export type MeetingPage = {
  readonly now: Date;
  readonly orgName: string;
  readonly meeting: MeetingLine & {
    readonly record: string | null;
    readonly profile: { readonly zh: string; readonly en: string };
  };
  readonly term: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly matter: { readonly zh: string; readonly en: string };
    readonly procedure: Procedure;
    readonly article: string;
    readonly outcome: string | null;
  }[];
  readonly topics: readonly { readonly id: string; readonly title: string; readonly state: TopicState }[];
  readonly invited: readonly Invited[];
  readonly rules: MeetingRules;
  readonly reportedTo: string | null;
  readonly office: {
    readonly matters: readonly {
      readonly id: string;
      readonly phrase: { readonly zh: string; readonly en: string };
      readonly barred: boolean;
    }[];
    readonly sessions: readonly { readonly id: string; readonly title: string }[];
    readonly mayHold: boolean;
  } | null;
};
