import type { SessionStep } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { codesFor } from '#db/seed/unit';
import { planVote } from '#server/ballot/plan-vote';
import { run } from '#server/platform/command';
import { adoptResolution } from '#server/resolution/adopt-resolution';
import { draftResolution } from '#server/resolution/draft-resolution';
import { Browser } from '../browser';
import type { Chance } from './chance';
import { collect } from './collect';
import { overrideBlocked } from './override-blocked';
import { askLeave, discuss, read, signIn, tryLate, vote } from './play';
import { castPlayers, each, type Player, Tally } from './players';
import type { Progress } from './progress';
import type { Ready } from './set-up';
import type { Summary } from './summary';
import { type Day, keepTime, openSoon } from './time';

const password = 'yan-lian-2026-gongyi';

/** Plays a set-up session from the first account to the closing, over HTTP as people's browsers would. */
export async function playSession(
  ready: Ready,
  base: string,
  chance: Chance,
  progress: Progress,
): Promise<{ summary: Omit<Summary, 'ok' | 'broken'>; choices: Map<string, Record<string, number>> }> {
  const { unit, made, roll } = ready;
  const players = castPlayers(roll, base, chance);
  const day: Day = {
    unit,
    session: made.session,
    documents: made.items.flatMap((item) => item.document ?? []),
    chance,
    tally: new Tally(),
    progress,
    manager: new Browser(base),
    signedIn: new Set(),
    choices: new Map(),
  };
  const began = performance.now();
  await openAccounts(day, players, ready.manager);
  // Every stage gets room for a handful of requests by everybody, judged by how long opening the accounts took here.
  const room = Math.ceil(8 + ((performance.now() - began) / 1000) * 1.5);
  const here = players.filter((player) => !player.absent);

  for (const code of ready.refused) day.tally.add(code);
  await askLeave(day, players);
  await openSoon(day, 'preparatory', room * 2);
  const votes = [];
  for (const [subject, question] of [
    ['presidium', '通过大会主席团名单'],
    ['agenda', '通过大会议程'],
  ] as const) {
    unit.hand.now = new Date();
    const planned = await run(unit.hand.desk(unit.secretary), planVote, {
      session: made.session,
      subject,
      question,
      stage: 'preparatory',
      changeable: 'on',
    });
    // Some regions want even the list of the presidium voted on secretly: two people take the responsibility below.
    if (isRefusal(planned)) day.tally.add(planned.code);
    else votes.push({ id: planned.value.vote, question, changeable: true });
  }
  await trySecret(day, ready);
  await signIn(
    day,
    'preparatory',
    here.filter((player) => !player.late),
  );
  for (const one of votes)
    await vote(
      day,
      one,
      here.filter((player) => !player.late),
    );
  await keepTime(day, 'preparatory', 'closed');
  for (const one of votes.slice(0, 1)) await tryLate(day, one.id, here);
  await passOver(day, ready, 'openOpening');

  await openSoon(day, 'opening', room);
  await signIn(day, 'opening', here);
  await keepTime(day, 'opening', 'closed');
  await openSoon(day, 'reports', room * 2);
  await signIn(day, 'reports', here);
  await read(day, here);
  await keepTime(day, 'reports', 'closed');
  await openSoon(day, 'groups', room * 2);
  await signIn(day, 'groups', here);
  await discuss(day, here);
  await keepTime(day, 'groups', 'closed');
  await passOver(day, ready, 'openVote');
  await openSoon(day, 'vote', room);
  await signIn(day, 'vote', here);
  await keepTime(day, 'vote', 'closed');
  await openSoon(day, 'resolutions', room);
  await keepTime(day, 'resolutions');
  await resolve(day, ready);
  await keepTime(day, 'resolutions', 'closed');
  await passOver(day, ready, 'openClosing');
  await openSoon(day, 'closing', room);
  await signIn(day, 'closing', here.slice(0, Math.ceil(here.length / 2)));
  await keepTime(day, 'closing', 'closed');
  return { summary: await collect(day, ready), choices: day.choices };
}

/** What still blocks the step, though the case went its way, is overridden by two named people. */
async function passOver({ unit, session }: Day, { manager }: Ready, step: SessionStep): Promise<void> {
  unit.hand.now = new Date();
  await overrideBlocked(unit, session, step, manager.personId);
}

/** Everybody opens an account with a one-time code, as on the activation page; some sign in again from a second device. */
async function openAccounts(day: Day, players: readonly Player[], manager: Ready['manager']): Promise<void> {
  const { hand } = day.unit;
  hand.now = new Date();
  const codes = await codesFor(day.unit, [...players.map((player) => player.row.personId), manager.personId]);
  const activate = (browser: Browser, staffNumber: string, personId: string) =>
    browser.post('/activate', {
      org: hand.orgId,
      code: codes.get(personId)!,
      staffNumber,
      newPassword: password,
      again: password,
    });
  day.tally.note(await activate(day.manager, manager.staffNumber, manager.personId), 'activation');
  await each(
    players,
    4,
    async ({ browser, row }) => {
      day.tally.note(
        await activate(browser, row.staffNumber, row.personId),
        `activation of ${row.staffNumber}`,
      );
      if (day.chance.happens(1 / 10)) {
        const again = await browser.post('/sign-in', { org: hand.orgId, login: row.staffNumber, password });
        day.tally.note(again, 'sign-in on another device');
      }
    },
    (done) => day.progress.count('accounts', done, players.length),
  );
}

/** What law wants secret cannot be put to an open vote: the refusal is part of the rehearsal. */
async function trySecret(day: Day, { made }: Ready): Promise<void> {
  const secret = made.items.find((item) => item.secret);
  if (!secret) return;
  const { hand, secretary } = day.unit;
  const order = {
    session: made.session,
    subject: 'item',
    item: secret.id,
    question: `表决:${secret.title}`,
    stage: 'vote',
  };
  const outcome = await run(hand.desk(secretary), planVote, order);
  if (isRefusal(outcome)) day.tally.add(outcome.code);
  else throw new Error(`${secret.title} must be voted secretly, yet an open vote was planned.`);
}

/** A resolution on every matter that needed no vote is drafted and adopted. */
async function resolve(day: Day, { made }: Ready): Promise<void> {
  const { hand, secretary } = day.unit;
  hand.now = new Date();
  const reviewOn = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  for (const item of made.items.filter((one) => !one.secret)) {
    const content = {
      title: `关于${item.title}的决议`,
      text: `大会听取并审议了有关报告,同意:${item.title}。请有关部门落实。`,
      reviewOn,
      unit: '院长办公室',
    };
    const drafted = await run(hand.desk(secretary), draftResolution, {
      session: made.session,
      item: item.id,
      ...content,
    });
    if (isRefusal(drafted)) {
      day.tally.add(drafted.code);
      continue;
    }
    const adopted = await run(hand.desk(secretary), adoptResolution, drafted.value);
    if (isRefusal(adopted)) day.tally.add(adopted.code);
  }
}
