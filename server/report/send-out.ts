import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { sendOutForm } from '#app/domain/report/forms';
import { mayChangeText } from '#app/domain/report/rules';
import { command, done } from '#server/platform/command';
import { bringOut } from './bring-out';
import { findVersion } from './load';
import { lockPaper } from './lock-paper';

/** Lays an uploaded version before the people of the session; the notice time begins again where its substance differs. */
export const sendOut = command({
  name: 'report.sendOut',
  input: sendOutForm,
  load: async (hand, given) => {
    const locked = await lockPaper(hand, given.documentId);
    if (isRefusal(locked)) return locked;
    const version = await findVersion(hand.tx, given.documentId, given.number);
    return version ? { ...locked, version } : refuse('platform.notFound');
  },
  perform: async (hand, given, { session, paper, version }) => {
    if (!mayChangeText(session.state)) return refuse('report.textClosed');
    if (version.number <= (paper.currentVersion ?? 0)) return refuse('report.olderVersion');
    const facts = await bringOut(hand, session, paper, version, given.substantive);
    const restarted = facts.some((fact) => fact.name === 'report.papersRestarted');
    return done({ number: version.number, restarted }, ...facts);
  },
});
