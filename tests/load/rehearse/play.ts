import { randomUUID } from 'node:crypto';
import { paths } from '#app/paths';
import { each, type Player } from './players';
import { type Day, keepTime } from './time';

const width = 16;
const choices = ['approve', 'oppose', 'abstain'] as const;

/** Everybody who is there signs in on the Now page; a few press twice. Returns the seconds that it took. */
export async function signIn(day: Day, stage: string, players: readonly Player[]): Promise<number> {
  const window = await keepTime(day, stage);
  const began = performance.now();
  await each(
    players,
    width,
    async ({ browser, row }) => {
      day.tally.note(await browser.get(paths.now()), 'now');
      const once = browser.post(paths.now(), { window });
      if (day.chance.happens(1 / 10))
        day.tally.note(await browser.post(paths.now(), { window }), 'sign-in again');
      day.tally.note(await once, 'sign-in');
      day.signedIn.add(row.personId);
    },
    (done) => day.progress.count(`${stage}: signed in`, done, players.length),
  );
  return (performance.now() - began) / 1000;
}

/** Everybody casts a ballot in an open vote; some change their mind, some press twice at the same moment. */
export async function vote(
  day: Day,
  of: { id: string; question: string; changeable: boolean },
  players: readonly Player[],
): Promise<void> {
  const cast = new Map<string, (typeof choices)[number]>();
  await each(
    players,
    width,
    async ({ browser, row }) => {
      const path = paths.vote(of.id);
      day.tally.note(await browser.get(path), 'ballot');
      const dice = day.chance.next();
      let choice: (typeof choices)[number] = dice < 0.82 ? 'approve' : dice < 0.92 ? 'oppose' : 'abstain';
      const send = (picked: string) => browser.post(path, { intent: 'cast', choice: picked });
      const both = day.chance.happens(1 / 12) ? [send(choice), send(choice)] : [send(choice)];
      for (const answer of await Promise.all(both)) day.tally.note(answer, 'cast');
      if (of.changeable && day.chance.happens(1 / 15)) {
        choice = choice === 'approve' ? 'abstain' : 'approve';
        day.tally.note(await send(choice), 'change');
      }
      cast.set(row.personId, choice);
    },
    (done) => day.progress.count(`${of.question}: voted`, done, players.length),
  );
  const counts = { approve: 0, oppose: 0, abstain: 0 };
  for (const choice of cast.values()) counts[choice] += 1;
  day.choices.set(of.question, counts);
}

/** Somebody tries after the close: refused, nothing lost, nothing counted. */
export async function tryLate(day: Day, voteId: string, players: readonly Player[]): Promise<void> {
  for (const { browser } of players.slice(0, 3)) {
    day.tally.note(
      await browser.post(paths.vote(voteId), { intent: 'cast', choice: 'approve' }),
      'late ballot',
    );
  }
}

/** People open the papers and read: most to the end, some half. */
export async function read(day: Day, players: readonly Player[]): Promise<void> {
  await each(
    players,
    width,
    async ({ browser }) => {
      day.tally.note(await browser.get(paths.papers()), 'papers');
      for (const documentId of day.documents) {
        const page = day.tally.note(await browser.get(paths.paper(documentId)), 'paper');
        // The page's own form for "I have read it" tells how many blocks there are; a paper without text has none.
        const last = Number(/name="ranges" value="0-(\d+)"/.exec(page.text)?.[1] ?? -1);
        if (last < 0) continue;
        const upTo = day.chance.happens(0.7) ? last : Math.floor(last / 2);
        const form = { intent: 'read', number: '1', ranges: `0-${upTo}` };
        day.tally.note(await browser.post(paths.paper(documentId), form), 'reading');
      }
    },
    (done) => day.progress.count('read the papers', done, players.length),
  );
}

const blocksOf = (html: string): string[] => [...html.matchAll(/id="b-([^"]+)"/g)].map((match) => match[1]!);

const remarks = [
  '建议写明完成时间。',
  '请说明与去年相比的变化。',
  '同意,希望尽快落实。',
  '夜班多的科室应当优先考虑。',
  '数字请附计算依据。',
];

/** Representatives comment beside paragraphs (a few send twice) and propose changes; management answers every one of them. */
export async function discuss(day: Day, players: readonly Player[]): Promise<void> {
  if (day.documents.length === 0) return;
  await each(
    players.filter(() => day.chance.happens(0.5)),
    width,
    async ({ browser }) => {
      const documentId = day.chance.pick(day.documents);
      const blocks = blocksOf(day.tally.note(await browser.get(paths.paper(documentId)), 'paper').text);
      if (blocks.length === 0) return;
      const fields = {
        intent: 'comment',
        blockId: day.chance.pick(blocks),
        text: day.chance.pick(remarks),
        key: randomUUID(),
      };
      const twice = day.chance.happens(1 / 8);
      for (let i = 0; i < (twice ? 2 : 1); i += 1)
        day.tally.note(await browser.post(paths.paper(documentId), fields), 'comment');
      if (day.chance.happens(1 / 4)) {
        const change = {
          intent: 'amend',
          blockId: day.chance.pick(blocks),
          kind: 'insertAfter',
          text: '并将落实情况向职工公布。',
          reason: '便于职工监督。',
          key: randomUUID(),
        };
        day.tally.note(await browser.post(paths.paper(documentId), change), 'amendment');
      }
    },
  );
  await answerAll(day);
}

/** Management opens what is due, oldest first, and answers it. */
async function answerAll(day: Day): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    const list = day.tally.note(await day.manager.get(paths.toAnswer()), 'to answer');
    const open = [
      ...new Set([...list.text.matchAll(/\/papers\/amendments\/([0-9a-f-]{36})/g)].map((match) => match[1]!)),
    ];
    if (open.length === 0) return;
    for (const id of open) {
      const answer = day.chance.happens(0.6) ? 'accept' : 'decline';
      const fields = {
        intent: 'answer',
        answer,
        reason: answer === 'accept' ? '同意,写入正文。' : '已有规定,不再重复。',
      };
      day.tally.note(await day.manager.post(paths.amendment(id), fields), 'answer');
    }
  }
}

/** Those who stay away ask leave; the leaders of their delegations grant it on the attendance page. */
export async function askLeave(day: Day, players: readonly Player[]): Promise<void> {
  const absent = players.filter((player) => player.absent);
  for (const { browser } of absent.slice(0, Math.ceil(absent.length / 2))) {
    const fields = {
      intent: 'ask',
      session: day.session,
      stages: ['preparatory', 'opening'],
      reason: '值班,无法参加',
    };
    day.tally.note(await browser.post(paths.leave(day.session), fields), 'leave');
  }
  for (const { browser } of players.filter((player) => player.row.leader)) {
    const page = day.tally.note(await browser.get(paths.attendance(day.session)), 'attendance');
    for (const [, leave] of page.text.matchAll(/name="leave" value="([0-9a-f-]{36})"/g)) {
      const fields = { intent: 'leave', leave: leave!, decision: 'grant' };
      day.tally.note(await browser.post(paths.attendance(day.session), fields), 'leave granted');
    }
  }
}
