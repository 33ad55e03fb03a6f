import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { type Keyset, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { isRefusal } from '#app/domain/refusal';
import { checkBox } from '#app/ui/ballot/console/box-check';
import { examine, type Fetched, isResult } from '#app/ui/ballot/console/closed-box';
import { readBoardLines, readCheckpoints, readPapers } from '#server/ballot/queries-board';
import { readConsole } from '#server/ballot/queries-console';
import { inOrg } from '#tests/support/congress';
import { openingAt } from '#tests/support/read-box';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 12 });
  for (let voter = 0; voter < 9; voter += 1) await vote.cast(voter, [[0, 0, 2], [voter % 2]]);
  await vote.cast(3, [[0, 0, 1], [2]]);
});
afterAll(() => world.close());

const quiet = () => {};
const must = <Value>(found: Value): Exclude<Value, { code: string }> => {
  if (isRefusal(found)) throw new Error(found.code);
  return found as Exclude<Value, { code: string }>;
};

const asked = (personId: string) =>
  inOrg(world, (tx) => readConsole({ tx, actor: world.actor(personId), now: world.now }, vote.ceremonyId));

/** What the console of a scrutineer fetches. */
const fetched = (): Promise<Fetched> =>
  inOrg(world, async (tx) => ({
    papers: must(await readPapers({ tx }, vote.boxId)),
    board: must(await readBoardLines({ tx }, vote.boxId, 0)),
    checkpoints: must(await readCheckpoints({ tx }, vote.boxId)),
  }));

const faultsOf = (given: Fetched): string[] => {
  const found = examine(given, quiet);
  return 'faults' in found ? found.faults.map(({ check }) => check) : ['none'];
};

describe('a console', () => {
  it('is told everything that was said, and which boxes wait for it', async () => {
    const view = must(await asked(vote.people[1]!));
    expect(view).toMatchObject({ me: 2, ceremony: { state: 'ready', threshold: 2, size: 3 } });
    expect(view.messages).toHaveLength(12);
    expect(view.boxes).toMatchObject([
      { id: vote.boxId, state: 'open', signed: [1, 3], counted: [], result: null, complaints: 0 },
    ]);
    expect(view.boxes[0]!.items).toHaveLength(2);
  });
  it('is nobody else’s', async () => {
    for (const who of [vote.congress.secretary.personId, vote.congress.reps[0]!]) {
      expect(await asked(who)).toMatchObject({ code: 'sealed.notScrutineer' });
    }
    const nowhere = await inOrg(world, (tx) =>
      readConsole({ tx, actor: world.actor(vote.people[0]!), now: world.now }, vote.boxId),
    );
    expect(nowhere).toMatchObject({ code: 'sealed.noCeremony' });
  });
});

describe('a box before it is signed', () => {
  it('is what was announced, under these keys, watched by everybody; else it says what is wrong', async () => {
    const { papers } = await fetched();
    const view = must(await asked(vote.people[0]!));
    const keyset = readKeyset(view.ceremony.keyset!)!;
    const duty = view.boxes[0]!;
    const against = { keyset, source: view.ceremony.source, threshold: 2, duty, now: world.now };
    const box = checkBox(papers, against);
    expect(typeof box === 'string' ? box : box.manifest.title).toBe(duty.title);
    const other: Keyset = { ...keyset, Y: keyset.VK[0]! };
    expect(checkBox(papers, { ...against, keyset: other })).toBe('keys');
    expect(checkBox({ ...papers, keyset: `${papers.keyset} ` }, against)).toBe('keys');
    expect(checkBox(papers, { ...against, source: '{}' })).toBe('keys');
    expect(checkBox(papers, { ...against, threshold: 3 })).toBe('witnesses');
    expect(checkBox({ ...papers, roll: '{"N":12}' }, against)).toBe('roll');
    expect(checkBox(papers, { ...against, duty: { ...duty, title: '别的' } })).toBe('title');
    expect(checkBox(papers, { ...against, duty: { ...duty, items: duty.items.slice(1) } })).toBe('title');
    expect(checkBox({ ...papers, box: papers.box.replace('"M":13', '"M":14') }, against)).toBe('form');
    expect(checkBox(papers, { ...against, now: new Date('2030-01-01') })).toBe('over');
  });
});

describe('a closed box', () => {
  it('is not opened before it is closed, nor with a ballot left out, doubled or out of order, nor with other sums', async () => {
    const open = await fetched();
    expect(faultsOf(open)).toContain('V-13');
    await vote.close();
    const whole = await fetched();
    const lines = whole.board.trimEnd().split('\n');
    const changed = (change: (lines: string[]) => string[]) => ({
      ...whole,
      board: `${change([...lines]).join('\n')}\n`,
    });
    expect(faultsOf(changed((all) => all.filter((_, at) => at !== 3)))).not.toEqual(['none']);
    expect(faultsOf(changed((all) => [...all.slice(0, 2), all[1]!, ...all.slice(2)]))).not.toEqual(['none']);
    expect(faultsOf(changed((all) => [all[0]!, all[2]!, all[1]!, ...all.slice(3)]))).not.toEqual(['none']);
    expect(faultsOf({ ...whole, checkpoints: '' })).toEqual(['V-02']);
    const first = whole.checkpoints.slice(0, whole.checkpoints.indexOf('\n') + 1);
    expect(faultsOf({ ...whole, checkpoints: first })).not.toEqual(['none']);
    const found = examine(whole, quiet);
    if (!('opening' in found)) throw new Error(JSON.stringify(found));
    const announced = await inOrg(world, (tx) => openingAt(tx, vote.boxId, vote.box));
    expect(found.counted).toBe(9);
    expect(found.opening).toEqual(announced);
    expect(found.checkpoint.size).toBe(lines.findIndex((line) => line.endsWith('"type":"close"}')) + 1);
  });
  it('is opened the same by the next scrutineer, and its result signed only to the letter', async () => {
    await vote.partial(1);
    expect('opening' in examine(await fetched(), quiet)).toBe(true);
    await vote.partial(3);
    await vote.travel(world.now);
    const { result } = await vote.row();
    const whole = await fetched();
    const found = examine(whole, quiet);
    if (!result || !('opening' in found)) throw new Error('There is no result.');
    expect(isResult(whole, found, result)).toBe(true);
    expect(isResult(whole, found, result.replace('"counted":9', '"counted":10'))).toBe(false);
    expect(isResult(whole, found, result.replace('"trustees":[1,3]', '"trustees":[1,2]'))).toBe(false);
    expect(isResult(whole, found, result.replace('"trustees":[1,3]', '"trustees":[1,1]'))).toBe(false);
    expect(isResult(whole, found, '{}')).toBe(false);
    const other = { ...found, opening: { ...found.opening, slots: [...found.opening.slots].reverse() } };
    expect(isResult(whole, other, result)).toBe(false);
    expect(sameBytes(found.opening.boxHash, vote.box.paper.boxHash)).toBe(true);
  });
});
