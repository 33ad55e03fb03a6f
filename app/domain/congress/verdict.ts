import type { Citation } from '../statute/figure';
import type { Profile } from '../statute/profile';
import { approvalsNeeded, quorum, quorumReached } from '../statute/quorum';
import { assertCount, type Comparison, least, reaches } from '../statute/share';

export type Ballots = { readonly approve: number; readonly oppose: number; readonly abstain: number };

/** A sentence to be said in the reader's language: a phrase key and its values, never glued text. */
export type Sentence = {
  readonly key: VerdictKey;
  readonly params: Readonly<Record<string, number>>;
};

/** The phrases a verdict is explained with. */
export const verdictKeys = [
  'congress:verdict.base',
  'congress:verdict.quorumReached',
  'congress:verdict.quorumMissed',
  'congress:verdict.neededGt',
  'congress:verdict.neededGe',
  'congress:verdict.silent',
  'congress:verdict.passed',
  'congress:verdict.notPassed',
  'congress:verdict.noQuorum',
] as const;
export type VerdictKey = (typeof verdictKeys)[number];

/** How it would have gone by another count: for information, never for the decision. */
export type OtherBasis = {
  readonly basis: 'letterOfTheLaw' | 'tookPart' | 'approveAndOppose';
  readonly count: number;
  /** Null where nobody is in this base. */
  readonly needed: number | null;
  readonly wouldPass: boolean;
};

export type Verdict = Citation & {
  readonly ok: true;
  readonly outcome: 'passed' | 'notPassed' | 'noQuorum';
  readonly passed: boolean;
  readonly entitled: number;
  /** Votes in favour that were needed, of all formal representatives. */
  readonly needed: number;
  readonly comparison: Comparison;
  readonly tookPart: number;
  /** Representatives who gave no ballot; they weigh exactly like votes against. */
  readonly silent: number;
  readonly quorumNeeded: number;
  readonly quorumReached: boolean;
  readonly quorumArticle: string;
  readonly sentences: readonly Sentence[];
  readonly otherBases: readonly OtherBasis[];
};

/** Figures no verdict can be given on. */
export type NoVerdict = {
  readonly ok: false;
  readonly code: 'congress.noRepresentatives' | 'congress.moreBallotsThanRepresentatives';
  readonly article: string;
  readonly params: Readonly<Record<string, number>>;
};

/**
 * Whether a matter is adopted: strictly more than half of ALL formal representatives, and a quorum took part. `entitled`
 * is the frozen roll; abstentions and silence lower nothing. Counts that aren't whole numbers throw RangeError.
 */
export function verdict(input: {
  readonly profile: Profile;
  readonly entitled: number;
  readonly ballots: Ballots;
}): Verdict | NoVerdict {
  const { profile, entitled, ballots } = input;
  const { approve, oppose, abstain } = ballots;
  assertCount(entitled, 'entitled');
  for (const [what, count] of Object.entries({ approve, oppose, abstain })) assertCount(count, what);
  const tookPart = approve + oppose + abstain;
  const { value: pass, article, trust } = profile.voting.pass;
  if (entitled === 0) return { ok: false, code: 'congress.noRepresentatives', article, params: {} };
  // More ballots than people: the whole round is void, whatever was counted.
  if (tookPart > entitled)
    return {
      ok: false,
      code: 'congress.moreBallotsThanRepresentatives',
      article,
      params: { ballots: tookPart, entitled },
    };

  const quorumHeld = quorumReached(profile, tookPart, entitled);
  const majority = reaches(approve, entitled, pass.share, pass.compare);
  const outcome = !quorumHeld ? 'noQuorum' : majority ? 'passed' : 'notPassed';
  const figures = {
    entitled,
    tookPart,
    silent: entitled - tookPart,
    needed: approvalsNeeded(profile, entitled),
    quorumNeeded: quorum(profile, entitled),
  };
  return {
    ok: true,
    outcome,
    passed: outcome === 'passed',
    ...figures,
    comparison: pass.compare,
    article,
    trust,
    quorumReached: quorumHeld,
    quorumArticle: profile.voting.quorum.article,
    sentences: explain(outcome, pass.compare, quorumHeld, ballots, figures),
    otherBases: otherBases(profile, entitled, ballots),
  };
}

type Figures = Record<'entitled' | 'tookPart' | 'silent' | 'needed' | 'quorumNeeded', number>;

function explain(
  outcome: Verdict['outcome'],
  comparison: Comparison,
  quorumHeld: boolean,
  ballots: Ballots,
  figures: Figures,
): Sentence[] {
  const { entitled, tookPart, silent, needed, quorumNeeded } = figures;
  return [
    { key: 'congress:verdict.base', params: { entitled } },
    {
      key: quorumHeld ? 'congress:verdict.quorumReached' : 'congress:verdict.quorumMissed',
      params: { tookPart, quorumNeeded, entitled },
    },
    {
      key: comparison === 'gt' ? 'congress:verdict.neededGt' : 'congress:verdict.neededGe',
      params: { needed, entitled },
    },
    ...(silent > 0 ? [{ key: 'congress:verdict.silent', params: { silent } } as const] : []),
    { key: `congress:verdict.${outcome}`, params: { ...ballots, needed } },
  ];
}

function otherBases(profile: Profile, entitled: number, ballots: Ballots): OtherBasis[] {
  const { share, compare } = profile.voting.pass.value;
  const literal = profile.voting.passLiteral.value;
  const by = (basis: OtherBasis['basis'], count: number, rule = { share, compare }): OtherBasis => ({
    basis,
    count,
    needed: count === 0 ? null : least(count, rule.share, rule.compare),
    wouldPass: count > 0 && reaches(ballots.approve, count, rule.share, rule.compare),
  });
  return [
    by('letterOfTheLaw', entitled, literal),
    by('tookPart', ballots.approve + ballots.oppose + ballots.abstain),
    by('approveAndOppose', ballots.approve + ballots.oppose),
  ];
}
