import type { SessionStep } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { codesFor } from '#db/seed/unit';
import { planVote } from '#server/ballot/plan-vote';
import { run } from '#server/platform/command';
import { adoptResolution } from '#server/resolution/adopt-resolution';
import { draftResolution } from '#server/resolution/draft-resolution';
import { Browser } from '../browser';
import type { Case } from './case';
import type { Chance } from './chance';
import { collect } from './collect';
import { overrideBlocked } from './override-blocked';
import { askLeave, discuss, read, signIn, tryLate, vote } from './play';
import { playMonitors } from './play-monitors';
import { playProposals } from './play-proposals';
import { castPlayers, each, type Player, Tally } from './players';
import type { Progress } from './progress';
import { readBoard } from './read-board';
import { rollUp } from './roll-up';
import { SecretPart } from './secret-part';
import { type Ready, secretaryNumber } from './set-up';
import type { Summary } from './summary';
import { groupsOf, talk } from './talk';
import { type Day, keepTime, openSoon } from './time';

const password = 'yan-lian-2026-gongyi';

type Play = {
  readonly found: Case;
  readonly base: string;
  readonly chance: Chance;
  readonly progress: Progress;
  /** Where the bundles of the boxes shall lie. */
  readonly bundles: string | null;
};

/** Plays a set-up session from the first account to the closing, over HTTP as people's browsers would. */
export async function playSession(
  ready: Ready,
  { found, base, chance, progress, bundles }: Play,
): Promise<{ summary: Omit<Summary, 'ok' | 'broken'>; choices: Map<string, Record<string, number>> }> {
  const { unit, made, roll } = ready;
  const players = castPlayers(roll, base, chance);
  const day: Day = {
    unit,
    base,
    session: made.session,
    documents: made.items.flatMap((item) => item.document ?? []),
    chance,
    tally: new Tally(),
    progress,
    manager: new Browser(base),
    secretary: new Browser(base),
    signedIn: new Set(),
    choices: new Map(),
  };
  // Every stage gets room for a handful of requests by everybody, judged by how long the same people took before.
  const first = Math.ceil(8 + 2.5 * (await openAccounts(day, players, ready.manager)));
  const here = players.filter((player) => !player.absent);
  const early = here.filter((player) => !player.late);

  for (const code of ready.refused) day.tally.add(code);
  await askLeave(day, players);
  const secret = await SecretPart.begin(day, ready, found, players, signUp);
  await openSoon(day, 'preparatory', first + (await secret.seconds('preparatory')));
  const boxes = await secret.prepare('preparatory');
  const votes = await planOrders(day);
  await trySecret(day, ready);
  const room = Math.ceil(8 + 2 * (await signIn(day, 'preparatory', early)));
  for (const one of votes) await vote(day, one, early);
  await secret.vote(boxes, early);
  await keepTime(day, 'preparatory', 'closed');
  for (const one of votes.slice(0, 1)) await tryLate(day, one.id, here);
  const counted = await secret.count(boxes, bundles);
  await passOver(day, ready, 'openOpening');

  await openSoon(day, 'opening', room);
  await signIn(day, 'opening', here);
  await keepTime(day, 'opening', 'closed');
  await openSoon(day, 'reports', room * 1.5);
  await signIn(day, 'reports', here);
  await read(day, here);
  await keepTime(day, 'reports', 'closed');
  await openSoon(day, 'groups', room * 1.4);
  await signIn(day, 'groups', here);
  await discuss(day, here);
  const groups = await groupsOf(day, here);
  const said = await talk(day, groups);
  await rollUp(day, ready, groups, signUp);
  await keepTime(day, 'groups', 'closed');
  await passOver(day, ready, 'openVote');
  await openSoon(day, 'vote', room + (await secret.seconds('vote')));
  const main = await secret.prepare('vote');
  await signIn(day, 'vote', here);
  await secret.vote(main, here);
  await keepTime(day, 'vote', 'closed');
  counted.push(...(await secret.count(main, bundles)));
  await openSoon(day, 'resolutions', Math.min(room, 15));
  await keepTime(day, 'resolutions');
  await resolve(day, ready);
  await keepTime(day, 'resolutions', 'closed');
  await passOver(day, ready, 'openClosing');
  await openSoon(day, 'closing', room * 0.7);
  await signIn(day, 'closing', here.slice(0, Math.ceil(here.length / 2)));
  await keepTime(day, 'closing', 'closed');
  const proposals = await playProposals(day, ready, here, signUp);
  const monitors = await playMonitors(day, ready, found, signUp);
  const board = await readBoard(day, ready, here, signUp);
  const scrutineers = secret.scrutineers();
  return {
    summary: await collect(day, ready, { counted, scrutineers, talk: said, proposals, monitors, board }),
    choices: day.choices,
  };
}

/** The open votes of the preparatory meeting. Some regions want even the list of the presidium voted on secretly: it has a box then. */
async function planOrders(day: Day) {
  const votes = [];
  for (const [subject, question] of [
    ['presidium', '通过大会主席团名单'],
    ['agenda', '通过大会议程'],
  ] as const) {
    day.unit.hand.now = new Date();
    const planned = await run(day.unit.hand.desk(day.unit.secretary), planVote, {
      session: day.session,
      subject,
      question,
      stage: 'preparatory',
      changeable: 'on',
    });
    if (isRefusal(planned)) day.tally.add(planned.code);
    else votes.push({ id: planned.value.vote, question, changeable: true });
  }
  return votes;
}

/** What still blocks the step, though the case went its way, is overridden by two named people. */
async function passOver({ unit, session }: Day, { manager }: Ready, step: SessionStep): Promise<void> {
  unit.hand.now = new Date();
  await overrideBlocked(unit, session, step, manager.personId);
}

const activate = ({ unit: { hand } }: Day, browser: Browser, staffNumber: string, code: string) =>
  browser.post('/activate', { org: hand.orgId, code, staffNumber, newPassword: password, again: password });

/** Opens an account for somebody who is no representative. */
async function signUp(day: Day, browser: Browser, of: { personId: string; staffNumber: string }) {
  day.unit.hand.now = new Date();
  const codes = await codesFor(day.unit, [of.personId]);
  day.tally.note(await activate(day, browser, of.staffNumber, codes.get(of.personId)!), 'activation');
}

/** Everybody opens an account with a one-time code, as on the activation page; some sign in again from a second device. Returns the seconds that it took. */
async function openAccounts(
  day: Day,
  players: readonly Player[],
  manager: Ready['manager'],
): Promise<number> {
  const { hand } = day.unit;
  hand.now = new Date();
  const codes = await codesFor(
    day.unit,
    players.map((player) => player.row.personId),
  );
  await signUp(day, day.manager, manager);
  const { secretaryId: personId } = day.unit;
  await signUp(day, day.secretary, { personId, staffNumber: secretaryNumber });
  const began = performance.now();
  await each(
    players,
    4,
    async ({ browser, row }) => {
      const opened = await activate(day, browser, row.staffNumber, codes.get(row.personId)!);
      day.tally.note(opened, `activation of ${row.staffNumber}`);
      if (day.chance.happens(1 / 10)) {
        const again = await browser.post('/sign-in', { org: hand.orgId, login: row.staffNumber, password });
        day.tally.note(again, 'sign-in on another device');
      }
    },
    (done) => day.progress.count('accounts', done, players.length),
  );
  return (performance.now() - began) / 1000;
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

/** A resolution on every matter is drafted and adopted; what was not passed is refused. */
async function resolve(day: Day, { made }: Ready): Promise<void> {
  const { hand, secretary } = day.unit;
  hand.now = new Date();
  const reviewOn = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  for (const item of made.items) {
    const content = {
      title: `关于${item.title}的决议`,
      text: item.secret
        ? `大会以无记名投票表决,结果见票箱的公开记录:${item.title}。请有关部门落实。`
        : `大会听取并审议了有关报告,同意:${item.title}。请有关部门落实。`,
      reviewOn,
      unit: '院长办公室',
    };
    const order = { session: day.session, item: item.id, ...content };
    const drafted = await run(hand.desk(secretary), draftResolution, order);
    const adopted = isRefusal(drafted)
      ? drafted
      : await run(hand.desk(secretary), adoptResolution, drafted.value);
    if (isRefusal(adopted)) day.tally.add(adopted.code);
  }
}
