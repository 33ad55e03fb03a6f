import { type Evidence, liveItems, quorumParams, sittingOf } from './evidence';
import { type Finding, gateList } from './gate';
import { presidiumHolds } from './presidium';
import type { Stage } from './states';

/** The stage's sitting is over. */
const closed = (evidence: Evidence, stage: Stage): Finding => ({
  holds: sittingOf(evidence, stage)?.state === 'closed',
  params: { stage },
});

/** Two thirds of all representatives signed in at the stage's sitting. */
const quorate = (evidence: Evidence, stage: Stage): Finding => {
  const quorum = sittingOf(evidence, stage)?.quorum;
  return {
    holds: quorum?.reached === true,
    params: quorumParams(evidence, stage),
    article: evidence.profile.voting.quorum.article,
  };
};

const floor = { severity: 'blocks', overridable: false } as const;
const rule = { severity: 'blocks', overridable: true } as const;

/** From the opening to the vote: each sitting is over before the next, with its quorum, presidium, agenda and answers. */
export const sittingGates = gateList([
  {
    id: 'preparatoryOver',
    step: 'openOpening',
    ...floor,
    check: (evidence) => closed(evidence, 'preparatory'),
  },
  {
    id: 'preparatoryQuorum',
    step: 'openOpening',
    ...floor,
    check: (evidence) => quorate(evidence, 'preparatory'),
  },
  {
    id: 'presidiumRight',
    step: 'openOpening',
    ...rule,
    check: ({ presidium, profile, roll }) => ({
      holds: presidium.chairs > 0 && presidiumHolds(profile, roll.size, presidium.size, presidium.mainBody),
      params: { count: presidium.size, frontline: presidium.mainBody },
      article: profile.presidium.sizes.article,
    }),
  },
  {
    id: 'presidiumElected',
    step: 'openOpening',
    ...rule,
    check: ({ passed, profile }) => ({
      holds: passed.presidium === true,
      article: profile.presidium.mainBody.article,
    }),
  },
  {
    id: 'agendaAdopted',
    step: 'openOpening',
    ...rule,
    check: ({ passed, items }) => ({ holds: passed.agenda === true, params: { count: items.length } }),
  },
  { id: 'openingOver', step: 'openReports', ...floor, check: (evidence) => closed(evidence, 'opening') },
  { id: 'openingQuorum', step: 'openReports', ...floor, check: (evidence) => quorate(evidence, 'opening') },
  { id: 'reportsOver', step: 'openGroups', ...floor, check: (evidence) => closed(evidence, 'reports') },
  { id: 'groupsOver', step: 'openVote', ...floor, check: (evidence) => closed(evidence, 'groups') },
  {
    id: 'presidiumOver',
    step: 'openVote',
    ...rule,
    check: ({ windows }) => {
      const open = windows.filter((window) => window.stage === 'presidium' && window.state !== 'closed');
      return { holds: open.length === 0, params: { count: open.length } };
    },
  },
  {
    id: 'amendmentsAnswered',
    step: 'openVote',
    ...rule,
    check: ({ amendmentsUnanswered }) => ({
      holds: amendmentsUnanswered === 0,
      params: { count: amendmentsUnanswered },
    }),
  },
  {
    // The presidium works from the groups' summaries; a group that said nothing needs none.
    id: 'groupsSummarised',
    step: 'openVote',
    severity: 'notes',
    overridable: false,
    check: ({ summariesMissing }) => ({
      holds: summariesMissing.length === 0,
      params: { count: summariesMissing.length, names: summariesMissing.slice(0, 5).join('、') },
    }),
  },
  {
    id: 'noneDivided',
    step: 'openVote',
    ...rule,
    check: (evidence) => {
      const divided = liveItems(evidence).filter((item) => item.state === 'divided');
      return {
        holds: divided.length === 0,
        params: { count: divided.length, names: divided.map((item) => item.title).join('；') },
        article: evidence.profile.papers.representativesDays.article,
      };
    },
  },
]);
