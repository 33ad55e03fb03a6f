import type { Source } from '#app/domain/disclosure/words';
import { opensCase } from '#app/domain/monitor/case/by-itself';
import { voidStale } from './ballot/void-stale';
import { voidStaleBoxes } from './ballot/void-stale-boxes';
import { addItem } from './congress/add-item';
import { adjourn } from './congress/adjourn';
import { disclose } from './disclosure/disclose';
import { releaseWaiting } from './disclosure/release-waiting';
import { closeFloors } from './discussion/close-floors';
import { openRooms } from './discussion/open-rooms';
import { returnTopics } from './discussion/return-topics';
import { takeTopic } from './discussion/take-topic';
import { passOnOffices } from './identity/pass-on-offices';
import { openCase } from './monitor/case/open-case';
import { finishDecision } from './monitor/decision/finish-decision';
import { scanSatisfaction } from './monitor/satisfaction/scan-satisfaction';
import { withNotices } from './notice/reactions';
import type { Reaction, ReactionTable } from './platform/command';
import { dropBills } from './proposal/drop-bills';
import { linkItem } from './proposal/link-item';
import { linkReport } from './proposal/link-report';
import { takeHandlingReport } from './report/take-handling-report';
import { publishAdopted } from './resolution/publish-adopted';

/** The thing itself is what is told of. */
const disclosing = (source: Source): Reaction => ({
  command: disclose,
  input: (fact) => ({ source, sourceId: fact.subject }),
});
const disclosingMaterial: Reaction = {
  command: disclose,
  input: (fact) => ({ material: fact.data?.material ?? null }),
};

const consequences: ReactionTable = {
  // Nobody's ballot counts for words that were replaced after the vote had opened.
  'report.textReplaced': [
    { command: voidStale, input: (fact) => ({ document: fact.subject }) },
    { command: voidStaleBoxes, input: (fact) => ({ document: fact.subject }) },
  ],
  // A launched session has its rooms; whatever was set up since the launch gets its room with the next stage.
  'congress.launched': [{ command: openRooms, input: (fact) => ({ session: fact.subject }) }],
  'congress.stageReached': [{ command: openRooms, input: (fact) => ({ session: fact.subject }) }],
  // A quorum missed a second time ends the sitting: the session is adjourned in the same breath.
  'congress.quorumLost': [{ command: adjourn, input: (fact) => ({ session: fact.subject }) }],
  // A session that was called for a topic takes it, or is not created; cancelled, it gives the topic back.
  'congress.sessionCreated': [
    { command: takeTopic, input: (fact) => ({ topic: fact.data?.topic, session: fact.subject }) },
  ],
  // A proposal that weighs enough is a bill on the agenda, or is not promoted; it knows its item.
  'proposal.promoted': [
    {
      command: addItem,
      input: ({ subject, data }) => ({
        session: data?.session,
        matter: data?.matter,
        title: data?.title,
        proposal: subject,
      }),
    },
  ],
  'congress.itemAdded': [
    { command: linkItem, input: (fact) => ({ proposal: fact.data?.proposal, item: fact.subject }) },
  ],
  // The report on handling becomes a paper of its session, and knows it.
  'proposal.reportBrought': [
    {
      command: takeHandlingReport,
      input: ({ subject, data }) => ({ session: subject, item: data?.item ?? null, title: data?.title }),
    },
  ],
  'report.versionUploaded': [
    {
      command: linkReport,
      input: ({ subject, session, data }) => (data?.handling ? { session, document: subject } : {}),
    },
  ],
  'congress.cancelled': [
    { command: returnTopics, input: (fact) => ({ session: fact.subject }) },
    { command: closeFloors, input: (fact) => ({ session: fact.subject }) },
    { command: dropBills, input: () => ({}) },
  ],
  // A bill that left the agenda is a filed proposal again, and nobody waits for a congress that will not see it.
  'congress.itemRemoved': [{ command: dropBills, input: () => ({}) }],
  // What can't wait for somebody's hand is a case the moment it is found; of everything else nothing follows.
  'monitor.found': [
    {
      command: openCase,
      input: ({ subject, data }) =>
        opensCase(String(data?.monitor), String(data?.kind)) ? { findings: [subject] } : {},
    },
  ],
  // What was decided becomes public without anybody having to remember it: with the closing of its session, or by the embargo of its kind.
  'resolution.adopted': [
    disclosing('resolution'),
    { command: publishAdopted, input: (fact) => ({ session: fact.session }) },
  ],
  'ballot.boxCounted': [disclosing('box'), disclosing('appraisal')],
  'ballot.closed': [disclosing('box')],
  'congress.closed': [
    { command: publishAdopted, input: (fact) => ({ session: fact.subject }) },
    { command: releaseWaiting, input: (fact) => ({ session: fact.subject }) },
    { command: closeFloors, input: (fact) => ({ session: fact.subject }) },
  ],
  // Between the closing and the publication somebody may have been called once more.
  'congress.published': [{ command: closeFloors, input: (fact) => ({ session: fact.subject }) }],
  'proposal.replyPublished': [
    { command: disclose, input: (fact) => ({ source: 'reply', sourceId: fact.data?.reply }) },
  ],
  // What a monitor filed goes out with the fact that names it.
  'monitor.caseClosed': [disclosingMaterial],
  'monitor.decisionFinished': [disclosingMaterial],
  'monitor.satisfactionPosted': [disclosingMaterial],
  'monitor.rankingPosted': [disclosingMaterial],
  'monitor.supplierListed': [disclosingMaterial],
  'monitor.supplierLifted': [disclosingMaterial],
  // Answers that came with a file are judged at once, those of patients with the next day.
  'monitor.surveysImported': [{ command: scanSatisfaction, input: () => ({}) }],
  // A decision ends with its last point, without anybody having to remember.
  'monitor.pointCompleted': [{ command: finishDecision, input: (fact) => ({ decision: fact.subject }) }],
  'monitor.pointSkipped': [{ command: finishDecision, input: (fact) => ({ decision: fact.subject }) }],
  // Who handled proposals for a department goes on for its successor.
  'proposal.unitDissolved': [
    {
      command: passOnOffices,
      input: (fact) => ({ from: fact.subject, to: fact.data?.successor ?? undefined }),
    },
  ],
};

/** What follows from what, across rooms, in the same transaction; who is told of it comes last. */
export const reactions: ReactionTable = withNotices(consequences);
