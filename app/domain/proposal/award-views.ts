import type { ReportFigures } from './report';
import type { AwardState } from './states';
import type { AwardKind } from './words';

export type Stance = 'for' | 'against';

export type AwardLine = {
  readonly id: string;
  readonly kind: AwardKind;
  readonly state: AwardState;
  /** The proposal with its number, the delegation, the department. */
  readonly name: string;
  readonly proposalId: string | null;
  readonly reason: string;
  readonly consultsUntil: Date | null;
  /** Representatives can still say something. */
  readonly isOpen: boolean;
  readonly decision: string | null;
  /** For the committee and the union office, without names. */
  readonly heard: {
    readonly for: number;
    readonly against: number;
    readonly words: readonly { readonly stance: Stance; readonly text: string }[];
  } | null;
  readonly own: { readonly stance: Stance; readonly text: string } | null;
  /** It would honour the reader, who keeps out of it. */
  readonly isOwn: boolean;
  readonly session: string | null;
};

export type Named = { readonly id: string; readonly name: string };

export type AwardsPage = {
  readonly hasTerm: boolean;
  readonly lines: readonly AwardLine[];
  readonly nominating: {
    readonly proposal: Named | null;
    readonly delegations: readonly Named[];
    readonly units: readonly Named[];
  } | null;
  /** Sessions at which the chosen can be published, the newest first. */
  readonly sessions: readonly Named[];
  readonly may: Readonly<Record<'consult' | 'decide' | 'comment', boolean>>;
};

export type ReportPage = {
  readonly session: { readonly id: string; readonly title: string };
  readonly report: {
    readonly figures: ReportFigures;
    readonly text: string;
    readonly by: string | null;
    readonly at: Date;
    /** Its paper, where this reader may open it. */
    readonly document: string | null;
  } | null;
  /** The figures as they stand now, for whoever may bring the report. */
  readonly draft: {
    readonly figures: ReportFigures;
    readonly seen: string;
    readonly items: readonly { readonly id: string; readonly title: string; readonly isMeant: boolean }[];
  } | null;
};
