import { type Day, dayInShanghai, earliestOpening } from '../statute/deadlines';
import { type Evidence, liveItems, sittingOf } from './evidence';
import { gateList } from './gate';
import { mainStages } from './windows';

/** The first day of the preparatory meeting: seven days after the papers went out (Shanghai art. 30). Null while they have not; a rehearsal need not wait. */
export const noticeEnds = (evidence: Pick<Evidence, 'papersSince' | 'profile' | 'rehearsal'>): Day | null => {
  if (!evidence.papersSince) return null;
  const out = dayInShanghai(evidence.papersSince);
  return evidence.rehearsal ? out : earliestOpening(evidence.profile, out);
};

/** Before anybody meets: the plan, the roll, the agreed agenda, the papers. */
export const launchGates = gateList([
  {
    id: 'agendaThere',
    step: 'plan',
    severity: 'blocks',
    overridable: false,
    check: (evidence) => ({
      holds: liveItems(evidence).length > 0,
      params: { count: liveItems(evidence).length },
    }),
  },
  {
    id: 'windowsThere',
    step: 'plan',
    severity: 'blocks',
    overridable: false,
    check: (evidence) => {
      const missing = mainStages.filter((stage) => !sittingOf(evidence, stage));
      return { holds: missing.length === 0, params: { count: missing.length, of: mainStages.length } };
    },
  },
  {
    id: 'rollThere',
    step: 'launch',
    severity: 'blocks',
    overridable: false,
    check: ({ roll }) => ({ holds: roll.size > 0, params: { count: roll.size } }),
  },
  {
    id: 'leadersThere',
    step: 'launch',
    severity: 'blocks',
    overridable: true,
    check: ({ roll }) => ({
      holds: roll.leaderless.length === 0,
      params: { count: roll.leaderless.length, names: roll.leaderless.slice(0, 5).join('、') },
    }),
  },
  {
    id: 'compositionRight',
    step: 'launch',
    severity: 'blocks',
    overridable: true,
    check: ({ composition }) => {
      const broken = composition.filter((finding) => !finding.held);
      return { holds: broken.length === 0, params: { count: broken.length }, article: broken[0]?.article };
    },
  },
  {
    id: 'agendaAgreed',
    step: 'launch',
    severity: 'blocks',
    overridable: true,
    check: (evidence) => {
      const open = liveItems(evidence).filter((item) => item.state === 'draft');
      return { holds: open.length === 0, params: { count: open.length, of: liveItems(evidence).length } };
    },
  },
  {
    id: 'preReview',
    step: 'launch',
    severity: 'notes',
    overridable: false,
    check: ({ profile }) => {
      const { value, article } = profile.after.preReviewDays;
      return { holds: value === null, params: { least: value?.least ?? 0, most: value?.most ?? 0 }, article };
    },
  },
  {
    id: 'jointMeetingsReported',
    step: 'launch',
    severity: 'notes',
    overridable: false,
    check: ({ jointUnreported, profile }) => ({
      holds: jointUnreported === 0 || !profile.jointMeeting.mustReport.value,
      params: { count: jointUnreported },
      article: profile.jointMeeting.mustReport.article,
    }),
  },
  {
    id: 'documentsThere',
    step: 'sendPapers',
    severity: 'blocks',
    overridable: true,
    check: (evidence) => {
      const wanted = liveItems(evidence).filter((item) =>
        ['adopt', 'advise', 'decide'].includes(item.procedure),
      );
      const missing = wanted.filter((item) => !item.hasDocument);
      return {
        holds: missing.length === 0,
        params: {
          count: missing.length,
          names: missing
            .slice(0, 3)
            .map((item) => item.title)
            .join('；'),
        },
        article: evidence.profile.papers.representativesDays.article,
      };
    },
  },
  {
    id: 'papersNotice',
    step: 'openPreparatory',
    severity: 'blocks',
    overridable: true,
    check: (evidence) => {
      const { value, article } = evidence.profile.papers.representativesDays;
      const from = noticeEnds(evidence);
      return {
        holds: from !== null && from <= dayInShanghai(evidence.now),
        // Not sent yet: the day it would be if they went out today.
        params: { days: value, from: from ?? earliestOpening(evidence.profile, dayInShanghai(evidence.now)) },
        article,
      };
    },
  },
]);
