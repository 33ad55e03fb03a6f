import { paths } from '#app/paths';
import { departments } from '#db/seed/proposal-words';
import { holdOffice } from '#db/seed/unit';
import { Browser } from '../browser';
import { formsFor, press } from './forms';
import type { Player } from './players';
import { freePeople } from './roll-up';
import type { SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { Day } from './time';

/** Who works on the proposals of a rehearsal, each with the browser that is theirs. */
export type ProposalCast = {
  readonly committee: readonly Player[];
  /** Those who write and second; nobody of the committee. */
  readonly pen: readonly Player[];
  /** By the name of the department. */
  readonly handlers: ReadonlyMap<string, Browser>;
  readonly units: ReadonlyMap<string, string>;
  readonly publisher: Browser;
};

const committeeSize = 5;
/** So few players can't propose, second and review without a part in it. */
const leastPlayers = 15;

/** The union office sets up the committee, the departments with their handlers, and the call; null where too few are there. */
export async function castProposals(
  day: Day,
  ready: Ready,
  here: readonly Player[],
  signUp: SignUp,
): Promise<ProposalCast | null> {
  if (here.length < leastPlayers) return null;
  const committee = here.filter(({ row }) => !row.leader).slice(0, committeeSize);
  await setCommittee(day, committee);
  const free = (await freePeople(ready)).slice(-1 - departments.length);
  const [publisher, ...handlers] = free;
  if (!publisher || handlers.length < departments.length)
    throw new Error('Too few people hold no office to handle proposals.');
  const units = await setUnits(day, ready, handlers);
  const browsers = new Map<string, Browser>();
  for (const [place, name] of departments.entries()) {
    const browser = new Browser(day.base);
    const { id: personId, staffNumber } = handlers[place]!;
    await signUp(day, browser, { personId, staffNumber });
    browsers.set(name, browser);
  }
  const browser = new Browser(day.base);
  day.unit.hand.now = new Date();
  await holdOffice(day.unit, publisher.id, 'answerPublisher', day.unit.hand.now.toISOString().slice(0, 10));
  await signUp(day, browser, { personId: publisher.id, staffNumber: publisher.staffNumber });
  await press(day, day.secretary, paths.proposalCalls(), 'open', { session: '', title: '闭会期间提案征集' });
  return {
    committee,
    pen: here.filter((player) => !committee.includes(player)),
    handlers: browsers,
    units,
    publisher: browser,
  };
}

async function setCommittee(day: Day, members: readonly Player[]): Promise<void> {
  const roster = day.tally.note(await day.secretary.get(paths.roster()), 'roster');
  const term = /\/roster\/([0-9a-f-]{36})\/(?:committees|members)/.exec(roster.text)?.[1];
  if (!term) throw new Error('The roster names no term to set a committee for.');
  const numbers = members.map(({ row }) => row.staffNumber);
  const fields = {
    committee: '',
    name: '提案审查委员会',
    handlesProposals: 'on',
    head: numbers[0]!,
    members: numbers.join(' '),
  };
  const answer = day.tally.note(await day.secretary.post(paths.rosterCommittees(term), fields), 'committee');
  if (answer.refusal) throw new Error(`The proposal committee met ${answer.refusal}.`);
}

/** Five departments under one leader, each with somebody who handles. Returns their ids by name. */
async function setUnits(
  day: Day,
  { manager }: Ready,
  handlers: readonly { staffNumber: string }[],
): Promise<Map<string, string>> {
  const path = paths.proposalUnits();
  for (const name of departments)
    await press(day, day.secretary, path, 'set', { unit: '', name, leader: manager.personId });
  const page = day.tally.note(await day.secretary.get(path), 'departments');
  const units = new Map(
    formsFor(page.text, 'set').flatMap(({ unit, name }) =>
      unit ? [[String(name), String(unit)] as const] : [],
    ),
  );
  for (const [place, name] of departments.entries()) {
    const scopeId = units.get(name);
    if (!scopeId) throw new Error(`The department ${name} does not stand on its page.`);
    await press(day, day.secretary, path, 'appoint', {
      scopeId,
      staffNumber: handlers[place]!.staffNumber,
    });
  }
  return units;
}
