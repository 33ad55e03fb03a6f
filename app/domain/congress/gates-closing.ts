import { answersBeforeClosing } from '../statute/profile';
import { liveItems, quorumParams, sittingOf } from './evidence';
import { gateList } from './gate';

const floor = { severity: 'blocks', overridable: false } as const;
const rule = { severity: 'blocks', overridable: true } as const;

/** From the vote to the archive: the vote is over and quorate, its outcome is put into resolutions, these are published before the report. */
export const closingGates = gateList([
  {
    id: 'voteOver',
    step: 'openResolutions',
    ...floor,
    check: (evidence) => ({
      holds: sittingOf(evidence, 'vote')?.state === 'closed',
      params: { stage: 'vote' },
    }),
  },
  {
    id: 'voteQuorum',
    step: 'openResolutions',
    ...floor,
    check: (evidence) => {
      const quorum = sittingOf(evidence, 'vote')?.quorum;
      return {
        holds: quorum?.reached === true,
        params: quorumParams(evidence, 'vote'),
        article: evidence.profile.voting.quorum.article,
      };
    },
  },
  {
    id: 'votesCounted',
    step: 'openResolutions',
    ...floor,
    check: ({ votesUnfinished }) => ({ holds: votesUnfinished === 0, params: { count: votesUnfinished } }),
  },
  {
    id: 'boxesOver',
    step: 'openResolutions',
    ...rule,
    check: ({ boxesUnfinished, profile }) => ({
      holds: boxesUnfinished === 0,
      params: { count: boxesUnfinished },
      article: profile.voting.pass.article,
    }),
  },
  {
    // Items that no box decided: they stay "not yet voted" and never count as adopted.
    id: 'secretUnvoted',
    step: 'openResolutions',
    severity: 'notes',
    overridable: false,
    check: (evidence) => {
      const secret = liveItems(evidence).filter(
        (item) => item.secret && item.state !== 'adopted' && item.state !== 'notAdopted',
      );
      return {
        holds: secret.length === 0,
        params: {
          count: secret.length,
          names: secret
            .slice(0, 3)
            .map((item) => item.title)
            .join('；'),
        },
        article: evidence.profile.voting.pass.article,
      };
    },
  },
  {
    id: 'resolutionsOver',
    step: 'openClosing',
    ...floor,
    check: (evidence) => ({
      holds: sittingOf(evidence, 'resolutions')?.state === 'closed',
      params: { stage: 'resolutions' },
    }),
  },
  {
    id: 'resolutionsAdopted',
    step: 'openClosing',
    ...rule,
    check: ({ resolutions }) => ({
      holds: resolutions.drafts === 0 && resolutions.adopted + resolutions.published > 0,
      params: { drafts: resolutions.drafts, adopted: resolutions.adopted + resolutions.published },
    }),
  },
  {
    id: 'closingOver',
    step: 'publish',
    ...floor,
    check: (evidence) => ({
      holds: sittingOf(evidence, 'closing')?.state === 'closed',
      params: { stage: 'closing' },
    }),
  },
  {
    // The leaders answer during the closing; a profile may let a session close with questions that are answered later.
    id: 'questionsAnswered',
    step: 'publish',
    ...rule,
    check: ({ questionsLeft, profile }) => {
      const { value: isAsked, article } = answersBeforeClosing(profile);
      return {
        holds: questionsLeft.count === 0,
        params: { count: questionsLeft.count, names: questionsLeft.first.join('；') },
        article,
        ...(isAsked ? {} : { severity: 'notes' as const }),
      };
    },
  },
  {
    id: 'resolutionsPublished',
    step: 'report',
    ...rule,
    check: ({ resolutions, profile }) => ({
      holds: resolutions.adopted === 0,
      params: { count: resolutions.adopted },
      article: profile.after.publishDays.article,
    }),
  },
]);
