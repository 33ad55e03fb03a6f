import { paths } from '#app/paths';
import { type ProposalWords, proposalWords } from '#db/seed/proposal-words';
import { expectRefusal, type Fields, formsFor, press } from './forms';
import { each, type Player } from './players';
import type { ProposalCast } from './proposal-cast';
import type { Played, Proposed } from './proposal-known';
import type { Day } from './time';

const width = 6;
const collectives = 2;

/** Sixty proposals are written, seconded and handed in on their pages; some press twice, some read what is not theirs, some hand in too early. */
export async function propose(day: Day, cast: ProposalCast): Promise<Proposed> {
  const { pen } = cast;
  const leaders = pen.filter(({ row }) => row.leader).slice(0, collectives);
  const writers = pen.filter((player) => !leaders.includes(player));
  const proposals: Played[] = [];
  const plans = proposalWords.map((words, place) => {
    const leader = leaders[place];
    return {
      words,
      place,
      by: leader ?? writers[place % writers.length]!,
      isCollective: leader !== undefined,
    };
  });
  await each(
    plans,
    width,
    async ({ words, place, by, isCollective }) => {
      const id = await write(day, by, words, isCollective);
      await peek(day, id, pen[(pen.indexOf(by) + 1) % pen.length]!);
      // One member of the committee seconds one proposal, and may not judge it then.
      const interested = place === collectives ? cast.committee[1]! : null;
      const seconders = isCollective ? [] : pickSeconders(day, pen, by, interested);
      if (!isCollective) await findSeconders(day, id, by, seconders);
      await handIn(day, id, by);
      proposals.push({ id, words, by, seconders, interested });
    },
    (done) => day.progress.count('proposals handed in', done, plans.length),
  );
  const inOrder = proposalWords.map((words) => proposals.find((one) => one.words === words)!);
  return {
    proposals: inOrder,
    collective: leaders.length,
    seconds: inOrder.reduce((sum, { seconders }) => sum + seconders.length, 0),
  };
}

/** Writes a draft and goes on; pressing twice makes one draft. */
async function write(day: Day, { browser }: Player, words: ProposalWords, isCollective: boolean) {
  const path = paths.writeProposal();
  const page = day.tally.note(await browser.get(path), 'write');
  const [form] = formsFor(page.text, 'next');
  if (!form) throw new Error('There is no form to write a proposal.');
  const { title, reasons, suggestions, category } = words;
  const kind = isCollective ? 'collective' : 'personal';
  const fields = { ...form, kind, title, reasons, suggestions, category, intent: 'next' };
  const times = day.chance.happens(1 / 8) ? 2 : 1;
  const visits = await Promise.all(Array.from({ length: times }, () => browser.post(path, fields)));
  const ids = visits.flatMap((visit) => {
    const id = /\/proposals\/([0-9a-f-]{36})\/seconding/.exec(day.tally.note(visit, 'draft').url)?.[1];
    return id ?? [];
  });
  if (new Set(ids).size !== 1)
    throw new Error(`${title}: ${ids.length} drafts came of pressing ${times} times.`);
  return ids[0]!;
}

/** A draft is nobody else's to read. */
async function peek(day: Day, id: string, { browser }: Player): Promise<void> {
  if (day.chance.happens(1 / 6))
    expectRefusal(day, await browser.get(paths.proposal(id)), 'proposal.noProposal');
}

function pickSeconders(day: Day, pen: readonly Player[], by: Player, interested: Player | null): Player[] {
  const group = pen.filter((player) => player !== by && player.row.delegationId === by.row.delegationId);
  const others = pen.filter((player) => player !== by);
  const from = group.length >= 3 && day.chance.happens(1 / 2) ? group : others;
  const start = Math.floor(day.chance.next() * from.length);
  const picked = [0, 1].map((step) => from[(start + step) % from.length]!);
  return interested ? [...picked, interested] : picked;
}

/** Asks by name, by delegation or everybody; those who were picked second, some of them twice at the same moment, and somebody declines now and then. */
async function findSeconders(day: Day, id: string, by: Player, seconders: readonly Player[]): Promise<void> {
  const path = paths.proposalSeconding(id);
  const isGroup = seconders.every(({ row }) => row.delegationId === by.row.delegationId);
  const isOpen = !isGroup && day.chance.happens(1 / 4);
  const fields: Fields = isGroup
    ? { delegations: [by.row.delegationId] }
    : isOpen
      ? { openToAll: 'on' }
      : { names: seconders.map(({ row }) => row.staffNumber).join('、') };
  await press(day, by.browser, path, 'invite', fields);
  if (day.chance.happens(1 / 8)) {
    const early = await by.browser.post(path, { intent: 'submit', seen: '1' });
    expectRefusal(day, early, 'proposal.secondersMissing');
  }
  if (!isGroup && !isOpen && day.chance.happens(1 / 6)) {
    const [first] = seconders;
    await press(day, first!.browser, path, 'decline');
    await press(day, by.browser, path, 'invite', { names: first!.row.staffNumber });
  }
  for (const { browser } of seconders) {
    await press(day, browser, path, 'second');
    if (day.chance.happens(1 / 10))
      expectRefusal(
        day,
        await browser.post(path, { intent: 'second', seen: '1' }),
        'proposal.secondedAlready',
      );
  }
}

/** Hands in; pressing twice gives one number and leads to the proposal's own page. */
async function handIn(day: Day, id: string, { browser }: Player): Promise<void> {
  const path = paths.proposalSeconding(id);
  await press(day, browser, path, 'submit');
  if (!day.chance.happens(1 / 8)) return;
  const again = day.tally.note(await browser.post(path, { intent: 'submit', seen: '1' }), 'handed in again');
  if (new URL(again.url).pathname !== paths.proposal(id))
    throw new Error(`${path} leads nowhere when it is pressed twice: ${again.url}.`);
}
