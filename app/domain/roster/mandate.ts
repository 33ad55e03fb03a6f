import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import type { Citation } from '../statute/figure';
import type { Profile } from '../statute/profile';
import { assertCount, least, reaches, type Share } from '../statute/share';

/** What can happen to a mandate, as dated facts. */
export const mandateKinds = ['vacancy', 'byElection', 'recall', 'end'] as const;
export type MandateKind = (typeof mandateKinds)[number];

type MandateRow = Citation & {
  /** The seat's holder loses it; a seat never moves with the person to another department. */
  readonly endsSeat: boolean;
  readonly leavesVacancy: boolean;
  /** Figures of the original constituency that must stand behind it. */
  readonly needs: 'election' | 'removal' | null;
};

const shanghai = '《上海市职工代表大会条例》';

/** The facts of mandates: a vacancy is filled in the original constituency, a substitute never votes. */
export const mandateEvents: Readonly<Record<MandateKind, MandateRow>> = {
  vacancy: {
    endsSeat: false,
    leavesVacancy: true,
    needs: null,
    article: `${shanghai}第十九条`,
    trust: 'verified',
  },
  byElection: {
    endsSeat: false,
    leavesVacancy: false,
    needs: 'election',
    article: `${shanghai}第十九条`,
    trust: 'verified',
  },
  recall: {
    endsSeat: true,
    leavesVacancy: true,
    needs: 'removal',
    article: `${shanghai}第十九条`,
    trust: 'verified',
  },
  end: {
    endsSeat: true,
    leavesVacancy: true,
    needs: null,
    article: '《河南省企业职工民主权利保障条例》',
    trust: 'verified',
  },
};

const henan = { article: '《河南省企业职工民主权利保障条例》', trust: 'verified' } as const;
const shaanxi = { article: '陕西省关于职工代表大会的地方性法规', trust: 'verified' } as const;

/** Grounds on which a mandate ends by itself. */
export const endGrounds = {
  transferredOut: henan,
  resigned: henan,
  retired: henan,
  employmentEnded: shaanxi,
  leftConstituency: shaanxi,
  convicted: shaanxi,
  died: { article: '系统默认', trust: 'design' },
} as const satisfies Readonly<Record<string, Citation>>;
export type EndGround = keyof typeof endGrounds;
export const endGroundNames = Object.keys(endGrounds) as EndGround[];

/** The day of a mandate's fact, as calendar days in Shanghai: not after today, not before the mandate or the term began. */
export function faultOfDay(on: string, from: string, today: string): Refusal | null {
  if (on > today) return refuse('roster.dayAhead', { params: { today } });
  return on < from ? refuse('roster.dayTooEarly', { params: { from } }) : null;
}

/** Figures of a constituency that can't be right. */
export type BadFigures = {
  readonly ok: false;
  readonly code: 'roster.emptyConstituency' | 'roster.moreVotesThanStaff';
  readonly params: Readonly<Record<string, number>>;
};

type Test = { readonly needed: number; readonly actual: number; readonly holds: boolean } & Citation;

export type ElectionResult =
  | { readonly ok: true; readonly elected: boolean; readonly turnout: Test; readonly winning: Test }
  | BadFigures;

/** Whether a candidate is elected: turnout and votes are both measured on ALL staff of the constituency, not on ballots cast. */
export function electionReaches(
  profile: Profile,
  figures: { readonly staff: number; readonly tookPart: number; readonly approve: number },
): ElectionResult {
  const { staff, tookPart, approve } = figures;
  const bad = findBadFigures(staff, tookPart, approve);
  if (bad) return bad;
  const turnout = measure(profile.constituency.turnout, tookPart, staff);
  const winning = measure(profile.constituency.winning, approve, staff);
  return { ok: true, elected: turnout.holds && winning.holds, turnout, winning };
}

export type RemovalResult =
  | { readonly ok: true; readonly removed: boolean; readonly agreed: Test }
  | BadFigures;

/** Whether a representative is recalled: the staff of the original constituency decide, all of them being the base. */
export function removalReaches(
  profile: Profile,
  figures: { readonly staff: number; readonly agreed: number },
): RemovalResult {
  const bad = findBadFigures(figures.staff, figures.agreed, figures.agreed);
  if (bad) return bad;
  const agreed = measure(profile.constituency.removal, figures.agreed, figures.staff);
  return { ok: true, removed: agreed.holds, agreed };
}

function findBadFigures(staff: number, tookPart: number, approve: number): BadFigures | null {
  for (const [what, count] of Object.entries({ staff, tookPart, approve })) assertCount(count, what);
  if (staff === 0) return { ok: false, code: 'roster.emptyConstituency', params: {} };
  if (tookPart > staff || approve > tookPart)
    return { ok: false, code: 'roster.moreVotesThanStaff', params: { staff, tookPart, approve } };
  return null;
}

function measure(
  figure: Citation & { readonly value: { readonly share: Share; readonly compare: 'gt' | 'ge' } },
  actual: number,
  staff: number,
): Test {
  const { share, compare } = figure.value;
  return {
    needed: least(staff, share, compare),
    actual,
    holds: reaches(actual, staff, share, compare),
    article: figure.article,
    trust: figure.trust,
  };
}
