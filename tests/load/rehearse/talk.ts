import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { paths } from '#app/paths';
import { discussionRoom } from '#db/schema';
import { readScoped } from '#server/platform/scope';
import { type Ear, listen, unheard } from './ears';
import { each, type Player } from './players';
import type { Day } from './time';

/** A delegation's room with those of its members who came. */
export type Group = { readonly room: string; readonly name: string; readonly members: readonly Player[] };

/** What the groups' talk came to, as those who talked know it. */
export type Talk = {
  readonly rooms: number;
  readonly said: number;
  readonly supports: number;
  readonly ears: number;
  readonly unheard: number;
  readonly overheard: number;
};

const width = 16;
const opinions = [
  '夜班补贴五年没有调整了，建议先从急诊和重症开始。',
  '方案里的考核指标请再说清楚一些，基层看不懂。',
  '同意这个方向，希望写明完成时间和责任部门。',
  '食堂夜间供应的问题每年都提，今年能不能定下来？',
  '培训名额太少，年轻同志轮不到。',
  '设备维修等待时间长，影响门诊。',
];

/** The delegations' rooms, as the launch opened them, with their members. */
export async function groupsOf(day: Day, players: readonly Player[]): Promise<Group[]> {
  const rows = await readScoped(day.unit.hand.database.db, day.unit.hand.orgId, undefined, (tx) =>
    tx.select().from(discussionRoom).where(eq(discussionRoom.sessionId, day.session)),
  );
  return rows
    .filter((room) => room.kind === 'delegation')
    .map((room) => ({
      room: room.id,
      name: room.name,
      members: players.filter((player) => player.row.delegationId === room.delegationId),
    }))
    .filter((group) => group.members.length > 0);
}

/** Two members of each group listen with real sockets while half of every group speaks, some of them twice over a bad line, and others support. */
export async function talk(day: Day, groups: readonly Group[]): Promise<Talk> {
  const ears: Ear[] = [];
  const said = new Map<string, Set<number>>(groups.map(({ room }) => [room, new Set()]));
  for (const { room, members } of groups)
    for (const { browser } of members.slice(0, 2)) {
      day.tally.note(await browser.get(paths.room(room)), 'room');
      ears.push(await listen(day.base, browser, room));
    }
  const speakers = groups.flatMap((group) =>
    group.members
      .filter((player, place) => place < 2 || player.row.leader || day.chance.happens(0.5))
      .map((player) => ({ player, group })),
  );
  await each(
    speakers,
    width,
    async ({ player: { browser }, group: { room } }) => {
      const fields = { intent: 'say', text: day.chance.pick(opinions), key: randomUUID() };
      for (let turn = 0; turn < (day.chance.happens(1 / 6) ? 2 : 1); turn += 1) {
        const answer = day.tally.note(await browser.post(paths.sayInRoom(room), fields), 'statement');
        const number = (JSON.parse(answer.text) as { value?: { number?: number } }).value?.number;
        if (number !== undefined) said.get(room)?.add(number);
      }
    },
    (done) => day.progress.count('spoke in their groups', done, speakers.length),
  );
  const supports = await support(day, groups);
  const missed = await unheard(ears, said);
  for (const ear of ears) ear.close();
  return {
    rooms: groups.length,
    said: [...said.values()].reduce((sum, numbers) => sum + numbers.size, 0),
    supports,
    ears: ears.length,
    unheard: missed,
    overheard: ears.reduce((sum, ear) => sum + ear.foreign.length, 0),
  };
}

/** Ids of the statements that a person sees on the page of a room. */
const statementsOn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/statements\/([0-9a-f-]{36})/g)].map((match) => match[1]!)),
];

/** A third of the members support something they read; one's own is refused. Returns how many supports were given. */
async function support(day: Day, groups: readonly Group[]): Promise<number> {
  let given = 0;
  const readers = groups.flatMap(({ room, members }) =>
    members.filter(() => day.chance.happens(1 / 3)).map((player) => ({ player, room })),
  );
  await each(readers, width, async ({ player: { browser }, room }) => {
    const statements = statementsOn(day.tally.note(await browser.get(paths.room(room)), 'room').text);
    if (statements.length === 0) return;
    const fields = { intent: 'support', statementId: day.chance.pick(statements) };
    const answer = day.tally.note(await browser.post(paths.sayInRoom(room), fields), 'support');
    if (!answer.refusal) given += 1;
  });
  return given;
}
