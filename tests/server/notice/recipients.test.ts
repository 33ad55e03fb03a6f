import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '#db/schema';
import type { NoticeName, Of } from '#server/notice/kind';
import { kinds } from '#server/notice/kinds';
import { Congress, inOrg } from '#tests/support/congress';
import { guest } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { setStage } from './recipients-stage';

let world: World;
let congress: Congress;
/** Letter → person: a…l representatives (a, b, c lead the three delegations, in turn), v attends, s secretary, m, r, p the three hands of an answer. */
const people = new Map<string, string>();
const letters = 'abcdefghijkl';
const id = (letter: string) => people.get(letter)!;
const subjects: Record<string, string> = {};

/** Letters of those whom a kind concerns, sorted. */
async function who(name: NoticeName, subject: string, more: Partial<Of> = {}): Promise<string> {
  const kind = kinds.find((one) => one.name === name)!;
  const of: Of = { subject, session: congress.sessionId, data: {}, at: world.now, now: world.now, ...more };
  const rows = await inOrg(world, (tx) =>
    tx.execute<{ person_id: string }>(sql`select distinct person_id from (${kind.to(of)}) w(person_id)`),
  );
  const found = rows.map((row) => [...people].find(([, person]) => person === row.person_id)?.[0] ?? '?');
  return found.sort().join('');
}

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world, 12);
  for (const [index, letter] of [...letters].entries()) people.set(letter, congress.reps[index]!);
  people.set('v', (await guest(congress)).personId);
  people.set('s', congress.secretary.personId);
  people.set('S', congress.second.personId);
  await congress.reach('vote');
  Object.assign(subjects, await setStage(world, congress, people));
}, 120_000);
afterAll(() => world.close());

const settle = (change: ReturnType<typeof sql>) => inOrg(world, (tx) => tx.execute(change));

describe('who gets what', () => {
  it('of the congress: everybody on the roll and whoever attends, nobody else', async () => {
    const session = congress.sessionId;
    for (const name of [
      'congressLaunched',
      'papersSent',
      'windowsMoved',
      'congressAdjourned',
      'congressResumed',
      'congressCancelled',
    ] as const)
      expect(await who(name, session), name).toBe(`${letters}v`);
    for (const name of ['papersRestarted', 'windowExtended', 'voteClosed', 'boxCounted'] as const)
      expect(await who(name, crypto.randomUUID()), name).toBe(`${letters}v`);
    for (const name of ['voteVoided', 'boxVoided'] as const)
      expect(await who(name, crypto.randomUUID()), name).toBe(letters);
    expect(await who('resolutionPublished', session)).toBe(
      ['S', ...letters, 'm', 'p', 'r', 's', 'v'].sort().join(''),
    );
  });
  it('of a sitting: whoever has not signed in; the reminder also spares those with leave and those who attend', async () => {
    const window = (await congress.window('vote')).id;
    await congress.attend('vote', id('c'), true);
    expect(await who('windowOpened', window)).toBe('abdefghijklv');
    expect(await who('signInReminder', window)).toBe('abdfghijkl');
    world.now = new Date((await congress.window('vote')).closesAt);
    expect(await who('signInReminder', window)).toBe('');
    world.now = new Date((await congress.window('vote')).opensAt);
  });
  it('of a vote: who has not cast', async () => {
    for (const name of ['voteOpened', 'voteReminder'] as const)
      expect(await who(name, subjects.vote!), name).toBe('bcdefghijkl');
  });
  it('of leave: the leader of whoever asks, the secretary where a leader asks', async () => {
    expect(await who('leaveAsked', id('d'))).toBe('a');
    expect(await who('leaveAsked', id('b'))).toBe('s');
    expect(await who('leaveAsked', id('f'))).toBe('');
    expect(await who('leaveReminder', congress.sessionId)).toBe('a');
  });
  it('of questions: the group that asked, and each hand that an answer has to go through', async () => {
    const session = congress.sessionId;
    expect(await who('questionsPlaced', session)).toBe('adgj');
    expect([
      await who('questionsToAnswer', session),
      await who('answersToReview', session),
      await who('answersToPublish', session),
    ]).toEqual(['m', '', '']);
    expect(await who('unansweredReminder', session)).toBe('m');
    await inOrg(world, (tx) =>
      tx.insert(answer).values({
        orgId: world.orgId,
        questionId: subjects.question!,
        number: 1,
        text: '答复',
        unit: '院办',
        draftedBy: id('m'),
        draftedAt: world.now,
      }),
    );
    await settle(sql`update question set state = 'drafted' where id = ${subjects.question}`);
    expect(await who('answersToReview', session)).toBe('r');
    expect(await who('answerSentBack', subjects.question!)).toBe('');
    await settle(sql`update answer set sent_back = '再具体些'`);
    expect([await who('answerSentBack', subjects.question!), await who('answersToReview', session)]).toEqual([
      'm',
      '',
    ]);
    // What was sent back waits for its author, not for the reviewer.
    expect(await who('unansweredReminder', session)).toBe('m');
    await settle(
      sql`update answer set sent_back = null, reviewed_by = ${id('r')}, reviewed_at = ${world.now.toISOString()}`,
    );
    await settle(sql`update question set state = 'reviewed' where id = ${subjects.question}`);
    expect([await who('answersToPublish', session), await who('unansweredReminder', session)]).toEqual([
      'p',
      'mp',
    ]);
  });
  it('of an answer: the authors of what was asked, the group once an hour, the asker of a follow-up', async () => {
    await settle(sql`update answer set published_by = ${id('p')}, published_at = ${world.now.toISOString()}`);
    await settle(
      sql`update question set state = 'answered', answered_at = ${world.now.toISOString()} where id = ${subjects.question}`,
    );
    expect(await who('answerPublished', subjects.question!)).toBe('d');
    expect(await who('groupAnswered', congress.sessionId)).toBe('adgj');
    expect(await who('followUpAnswered', subjects.follow!)).toBe('dg');
    expect(await who('answerPublished', subjects.follow!)).toBe('');
    // An hour and a second later the next notice tells of others.
    const later = new Date(world.now.getTime() + 3_601_000);
    expect(await who('groupAnswered', congress.sessionId, { at: later, now: later })).toBe('');
  });
  it('of a correction: those who review and publish it, and the group again', async () => {
    const session = congress.sessionId;
    const later = new Date(world.now.getTime() + 7_200_000);
    await inOrg(world, (tx) =>
      tx.insert(answer).values({
        orgId: world.orgId,
        questionId: subjects.question!,
        number: 2,
        text: '更正：明年二月起',
        unit: '院办',
        draftedBy: id('m'),
        draftedAt: later,
      }),
    );
    expect([await who('answersToReview', session), await who('answersToPublish', session)]).toEqual([
      'r',
      '',
    ]);
    const correction = sql`question_id = ${subjects.question} and number = 2`;
    await settle(
      sql`update answer set reviewed_by = ${id('r')}, reviewed_at = ${later.toISOString()} where ${correction}`,
    );
    expect([await who('answersToReview', session), await who('answersToPublish', session)]).toEqual([
      '',
      'p',
    ]);
    await settle(
      sql`update answer set published_by = ${id('p')}, published_at = ${later.toISOString()} where ${correction}`,
    );
    expect(await who('groupAnswered', session, { at: later, now: later })).toBe('adgj');
  });
  it('of what was said and raised: its author, the union, those who support it', async () => {
    expect(await who('statementHidden', subjects.statement!)).toBe('d');
    expect(await who('topicPut', subjects.topic!)).toBe('s');
    expect(await who('topicSettled', subjects.topic!)).toBe('dh');
  });
  it('of a joint meeting: leaders, heads of committees, the last presidium, the union', async () => {
    for (const name of ['jointMeetingCalled', 'jointMeetingCancelled'] as const) {
      const invited = await who(name, subjects.meeting!);
      for (const letter of 'abciks') expect(invited, name).toContain(letter);
      for (const letter of 'jlmv') expect(invited, name).not.toContain(letter);
    }
  });
  it('leaves out whoever’s mandate has ended', async () => {
    await settle(
      sql`update representative set ended_on = '2026-11-01', end_reason = '调离' where person_id = ${id('l')}`,
    );
    expect(await who('papersSent', congress.sessionId)).toBe('abcdefghijkv');
  });
});
