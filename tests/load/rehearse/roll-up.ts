import { randomUUID } from 'node:crypto';
import { paths } from '#app/paths';
import { holdOffice } from '#db/seed/unit';
import { readScoped } from '#server/platform/scope';
import { Browser } from '../browser';
import { valuesOf } from './forms';
import type { Player } from './players';
import type { SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { Group } from './talk';
import type { Day } from './time';

const questionsOn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/questions\/([0-9a-f-]{36})/g)].map((match) => match[1]!)),
];

/**
 * From what the groups said to published answers, on the pages of those who do it: leaders gather and sum up, the secretary merges what
 * several groups ask, management drafts, a reviewer sends one draft back, a publisher publishes, a representative asks further.
 */
export async function rollUp(
  day: Day,
  ready: Ready,
  groups: readonly Group[],
  signUp: SignUp,
): Promise<void> {
  if (groups.length === 0) return;
  const [reviewer, publisher] = await appoint(day, ready, signUp);
  for (const [place, group] of groups.entries()) {
    await gather(day, group);
    day.progress.count('groups gathered their questions', place + 1, groups.length);
  }
  await merge(day);
  await answerAll(day, { reviewer, publisher, sendBack: true });
  await askFurther(day, groups);
  await answerAll(day, { reviewer, publisher, sendBack: false });
}

/** People of the roster who are no representatives and hold no office, as they stand in the tables. */
export async function freePeople({ unit: { hand, secretaryId }, roll, manager }: Ready) {
  const [everybody, offices] = await readScoped(hand.database.db, hand.orgId, undefined, async (tx) => [
    await tx.query.person.findMany({ columns: { id: true, staffNumber: true, leftOn: true } }),
    await tx.query.office.findMany({ columns: { personId: true } }),
  ]);
  const taken = new Set([
    ...roll.map((row) => row.personId),
    ...offices.map((row) => row.personId),
    manager.personId,
    secretaryId,
  ]);
  return everybody.filter((one) => !taken.has(one.id) && one.leftOn === null);
}

/** Two people who are no representatives and hold no other office. */
async function appoint(day: Day, ready: Ready, signUp: SignUp) {
  const { unit } = ready;
  const free = await freePeople(ready);
  const kinds = ['answerReviewer', 'answerPublisher'] as const;
  const browsers: Browser[] = [];
  for (const [place, kind] of kinds.entries()) {
    const one = free[place];
    if (!one) throw new Error('Nobody is left to review and to publish answers.');
    unit.hand.now = new Date();
    await holdOffice(unit, one.id, kind, unit.hand.now.toISOString().slice(0, 10));
    const browser = new Browser(day.base);
    await signUp(day, browser, { personId: one.id, staffNumber: one.staffNumber });
    browsers.push(browser);
  }
  return browsers as [Browser, Browser];
}

const asked = ['夜班补贴什么时候调整，标准是多少？', '考核办法能否逐项公布依据和口径？'];

/** The leader makes two questions of what was said, sends them, and hands in the summary. */
async function gather(day: Day, { room, name, members }: Group): Promise<void> {
  const leader = members.find((player) => player.row.leader);
  if (!leader) throw new Error(`${name} has no leader to gather its questions.`);
  const path = paths.gather(room);
  const page = day.tally.note(await leader.browser.get(path), 'gather');
  const statements = valuesOf(page.text, 'statements[]');
  for (const [place, text] of asked.entries()) {
    const sources = statements.filter((_id, at) => at % asked.length === place);
    if (sources.length === 0) continue;
    const key = randomUUID();
    const fields = { intent: 'gather', key, text: `${text}（${name}）`, statements: sources };
    day.tally.note(await leader.browser.post(path, fields), 'question gathered');
    day.tally.note(await leader.browser.post(path, { intent: 'send', groupQuestion: key }), 'question sent');
  }
  const summary = {
    intent: 'submit',
    seen: valuesOf(page.text, 'seen')[0] ?? '',
    text: `${name}讨论热烈，主要关心补贴和考核。`,
  };
  day.tally.note(await leader.browser.post(path, summary), 'summary');
}

/** What every group asks first becomes one question; the rest goes on one by one. */
async function merge(day: Day): Promise<void> {
  const path = paths.mergeQuestions(day.session);
  const sent = valuesOf(day.tally.note(await day.secretary.get(path), 'merge').text, 'groupQuestions[]');
  const alike = sent.slice(0, Math.ceil(sent.length / 2));
  const parts = [alike, ...sent.slice(alike.length).map((one) => [one])];
  for (const groupQuestions of parts.filter((part) => part.length > 0)) {
    const fields = {
      intent: 'place',
      session: day.session,
      groupQuestions,
      text: groupQuestions.length > 1 ? asked[0]! : '',
    };
    day.tally.note(await day.secretary.post(path, fields), 'questions placed');
  }
}

type Hands = { readonly reviewer: Browser; readonly publisher: Browser; readonly sendBack: boolean };

/** Every question that waits goes through three hands; the first draft is sent back once where asked for. */
async function answerAll(day: Day, { reviewer, publisher, sendBack }: Hands): Promise<void> {
  const path = paths.questionsToAnswer({ session: day.session });
  const waiting = questionsOn(day.tally.note(await day.manager.get(path), 'questions to answer').text);
  const act = async (browser: Browser, id: string, fields: Record<string, string>) => {
    const page = day.tally.note(await browser.get(paths.question(id)), 'question');
    const seen = valuesOf(page.text, 'seen')[0] ?? '';
    day.tally.note(await browser.post(paths.question(id), { ...fields, seen }), `answer: ${fields.intent}`);
  };
  const draft = {
    intent: 'draft',
    unit: '院长办公室',
    text: '已列入明年计划，由人力资源处牵头，六月底前公布办法。',
  };
  for (const [place, id] of waiting.entries()) {
    await act(day.manager, id, draft);
    if (sendBack && place === 0) {
      await act(reviewer, id, { intent: 'review', verdict: 'sendBack', reason: '请写明负责人和时间。' });
      await act(day.manager, id, { ...draft, text: `${draft.text}负责人：李主任。` });
    }
    await act(reviewer, id, { intent: 'review', verdict: 'approve' });
    await act(publisher, id, { intent: 'publish' });
    day.progress.count('questions answered', place + 1, waiting.length);
  }
}

/** A member of a group that asked reads an answer and asks further. */
async function askFurther(day: Day, groups: readonly Group[]): Promise<void> {
  const asker: Player | undefined = groups[0]?.members.find((player) => !player.row.leader);
  if (!asker) return;
  const list = day.tally.note(
    await asker.browser.get(paths.questions({ session: day.session })),
    'questions',
  );
  const [first] = questionsOn(list.text);
  if (!first) return;
  const fields = { intent: 'followUp', key: randomUUID(), text: '能否先在急诊试行？' };
  day.tally.note(await asker.browser.post(paths.question(first), fields), 'follow-up');
}
