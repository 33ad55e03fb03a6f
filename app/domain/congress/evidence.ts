import type { Procedure } from '../statute/matter';
import type { Profile } from '../statute/profile';
import { quorum, quorumReached } from '../statute/quorum';
import type { ItemState, SessionState } from './states';
import { type Span, spine } from './windows';

/** What the gates look at: gathered in a fixed number of queries, whatever the size of the congress. */
export type Evidence = {
  readonly now: Date;
  readonly state: SessionState;
  readonly profile: Profile;
  /** A rehearsal is judged like a session, except that its papers need no seven days. */
  readonly rehearsal: boolean;
  readonly onlineReason: string;
  /** The frozen roll; before the freeze, who would be on it. */
  readonly roll: { readonly size: number; readonly leaderless: readonly string[] };
  readonly composition: readonly CompositionFinding[];
  readonly items: readonly {
    readonly title: string;
    readonly procedure: Procedure;
    readonly secret: boolean;
    readonly state: ItemState;
    readonly hasDocument: boolean;
  }[];
  readonly windows: readonly (Span & { readonly quorum: Quorum | null })[];
  /** Formal representatives at the sitting that is open now; 0 where none is. */
  readonly presentNow: number;
  /** When the papers last went out in substance; null while they have not. */
  readonly papersSince: Date | null;
  readonly presidium: { readonly size: number; readonly mainBody: number; readonly chairs: number };
  /** How the last vote on these subjects ended, open or secret; null where there was none. */
  readonly passed: { readonly presidium: boolean | null; readonly agenda: boolean | null };
  readonly votesUnfinished: number;
  /** Ballot boxes of secret votes that are neither counted nor void. */
  readonly boxesUnfinished: number;
  readonly amendmentsUnanswered: number;
  /** Questions before management without a published answer, follow-ups among them, and groups' questions that were sent and not placed. */
  readonly questionsLeft: { readonly count: number; readonly first: readonly string[] };
  /** Delegations' rooms whose leader has submitted no summary. */
  readonly summariesMissing: readonly string[];
  /** Joint meetings of the term that were held and not yet reported to a session (Shanghai art. 25). */
  readonly jointUnreported: number;
  readonly resolutions: { readonly drafts: number; readonly adopted: number; readonly published: number };
};

/** A rule of composition as the roster room judges it. `held`: it holds, or a written reason stands where the law allows one. */
export type CompositionFinding = { readonly rule: string; readonly article: string; readonly held: boolean };

export type Quorum = {
  readonly present: number;
  readonly needed: number;
  readonly entitled: number;
  readonly reached: boolean;
};

/** Two thirds of all representatives, rounded up (Shanghai art. 28): `present` are formal sign-ins, leave never lowers the base. */
export const quorumOf = (profile: Profile, entitled: number, present: number): Quorum => ({
  present,
  needed: quorum(profile, entitled),
  entitled,
  reached: quorumReached(profile, present, entitled),
});

/** The sitting of a stage that counts. */
export const sittingOf = (evidence: Evidence, stage: Span['stage']) =>
  spine(evidence.windows).find((span) => span.stage === stage) as Evidence['windows'][number] | undefined;

/** Items that are still on the agenda. */
export const liveItems = (evidence: Evidence) =>
  evidence.items.filter((item) => item.state !== 'withdrawn' && item.state !== 'resubmitted');

/** How the quorum of a stage stands: as tested at its end, until then by who is there now. */
export function quorumParams(evidence: Evidence, stage: Span['stage']) {
  const sitting = sittingOf(evidence, stage);
  const { size } = evidence.roll;
  const present = sitting?.state === 'open' ? evidence.presentNow : (sitting?.quorum?.present ?? 0);
  return { stage, present, needed: size > 0 ? quorum(evidence.profile, size) : 0 };
}
