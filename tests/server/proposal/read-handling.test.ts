import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { askExtension } from '#server/proposal/ask-extension';
import { handBack } from '#server/proposal/hand-back';
import { queryDesk } from '#server/proposal/queries-desk';
import { queryHandling } from '#server/proposal/queries-handling';
import { queryUnits } from '#server/proposal/queries-units';
import { inOrg, value } from '#tests/support/congress';
import { Handling } from './handle';
import { dissatisfied, rating } from './rating';

let at: Handling;
let ids: { fresh: string; draft: string; waiting: string; signed: string; filed: string; correction: string };
beforeAll(async () => {
  at = await Handling.open();
  ids = {
    fresh: await at.of.given('handling'),
    draft: await at.upTo('draft'),
    waiting: await at.upTo('submitted'),
    signed: await at.upTo('signed'),
    filed: await at.of.given('filed'),
    correction: await at.of.given('closed'),
  };
  value(await at.draft(ids.correction, 'catering', { text: '更正：窗口开放到凌晨一点。' }));
});
afterAll(() => at.close());

const now = () => at.of.world.now;
const desk = (actor: PersonActor, turn: string | null = null) =>
  inOrg(at.of.world, (tx) => queryDesk({ tx, actor, now: now() }, turn));
const page = (actor: PersonActor, id: string) =>
  inOrg(at.of.world, (tx) => queryHandling({ tx, actor, now: now() }, id));
const open = async (actor: PersonActor, id: string) => {
  const found = await page(actor, id);
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};
const named = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];

describe('the desk', () => {
  test('tells a department what is next with each, with its words to hand on', async () => {
    const { turn, mine, rows } = await desk(at.people.handlers.catering);
    expect([turn, mine]).toEqual(['handle', [{ turn: 'handle', count: 5 }]]);
    expect(rows.map(({ proposal, task }) => [named(proposal), task])).toEqual([
      ['fresh', 'contact'],
      ['draft', 'await'],
      ['waiting', 'sign'],
      ['signed', 'publish'],
      ['correction', 'await'],
    ]);
    expect(rows[0]).toMatchObject({ number: '2026-001', dueOn: '2026-11-23', unit: '膳食科', role: 'lead' });
    expect(rows[1]).toMatchObject({ dueOn: '2026-12-14', reply: { state: 'draft' } });
    // The case of a correction is closed: nothing is due.
    expect(rows[4]).toMatchObject({ dueOn: null, lateness: null, reply: { isCorrection: true } });
  });
  test('asks who helps along for a name or an opinion, and shows no words of the lead there', async () => {
    const { rows } = await desk(at.people.handlers.finance);
    expect(rows.map(({ proposal, task }) => [named(proposal), task])).toEqual([
      ['fresh', 'opinion'],
      ['draft', 'countersign'],
      ['waiting', 'opinion'],
      ['signed', 'opinion'],
      ['correction', 'countersign'],
    ]);
    expect(rows.every(({ reply }) => reply === null)).toBe(true);
    expect((await desk(at.people.handlers.transport)).rows).toEqual([]);
  });
  test('gives leader and publisher what waits for them', async () => {
    const { turn, rows, mine } = await desk(at.people.leader);
    expect([turn, rows.map(({ proposal }) => named(proposal))]).toEqual(['sign', ['waiting']]);
    expect(mine).toEqual([
      { turn: 'sign', count: 1 },
      { turn: 'due', count: 4 },
    ]);
    expect((await desk(at.people.management)).mine[0]).toEqual({ turn: 'sign', count: 0 });
    const publisher = await desk(at.people.publisher);
    expect([publisher.turn, publisher.rows.map(({ proposal }) => named(proposal))]).toEqual([
      'publish',
      ['signed'],
    ]);
  });
  test('shows management all that is under way, what is due first on top, and overdue as it is reckoned now', async () => {
    const { rows } = await desk(at.people.management, 'due');
    expect(rows.map(({ proposal }) => named(proposal))).toEqual(['fresh', 'draft', 'waiting', 'signed']);
    expect(rows[1]).toMatchObject({ reply: null, lateness: { kind: 'left' } });
    at.of.world.now = new Date('2026-12-15T01:00:00Z');
    expect((await desk(at.people.management, 'due')).rows[1]).toMatchObject({
      lateness: { kind: 'overdue', workingDays: 1 },
    });
    at.of.world.now = new Date('2026-11-02T01:00:00Z');
  });
  test('tells the committee what to assign and what to grant', async () => {
    const [back, late] = [await at.of.given('filed'), await at.of.given('handling')];
    value(await at.assign(back, { separate: [at.units.catering, at.units.transport] }));
    const { id: assignment } = await at.work(back);
    const reason = '不属于本科室。';
    value(await run(at.as(at.people.handlers.catering), handBack, { assignment, reason }));
    value(
      await run(at.as(at.people.handlers.catering), askExtension, {
        assignment: (await at.work(late)).id,
        reason,
      }),
    );
    const { turn, rows } = await desk(at.people.secretary);
    expect([turn, rows.map(({ task }) => task)]).toEqual(['assign', ['assign', 'reassign']]);
    expect(rows[0]).toMatchObject({ dueOn: '2026-11-09', unit: null });
    const extend = await desk(at.people.committee[1]!, 'extend');
    expect(extend.rows).toMatchObject([{ proposal: late, task: 'decide', isAsked: true, reply: null }]);
    // Decided on once more, it leaves the list.
    value(await at.assign(back, { separate: [at.units.transport] }));
    expect((await desk(at.people.secretary)).rows).toHaveLength(1);
  });
  test('is empty for whoever has no part in it', async () => {
    expect(await desk(at.people.staff)).toMatchObject({ turn: null, mine: [], rows: [] });
  });
});

describe('the page of handling', () => {
  test('offers each hand what is its turn', async () => {
    const may = async (actor: PersonActor, id: string, item = 0) =>
      Object.entries((await open(actor, id)).work[item]!.may)
        .filter(([, value]) => value)
        .map(([key]) => key);
    const { catering, finance } = at.people.handlers;
    expect(await may(catering, ids.fresh)).toEqual(['handBack', 'contact', 'extend', 'draft']);
    expect(await may(finance, ids.fresh, 1)).toEqual(['handBack', 'contact', 'extend', 'opinion']);
    expect(await may(catering, ids.draft)).toEqual(['handBack', 'contact', 'extend', 'draft']);
    expect(await may(finance, ids.draft)).toEqual(['countersign']);
    expect(await may(catering, ids.waiting)).toEqual(['handBack', 'contact', 'extend', 'sendBack']);
    expect(await may(at.people.leader, ids.waiting)).toEqual(['sign', 'sendBack']);
    expect(await may(at.people.management, ids.waiting)).toEqual([]);
    expect(await may(at.people.publisher, ids.signed)).toEqual(['publish', 'sendBack']);
    expect(await may(catering, ids.correction)).toEqual(['draft']);
    expect(await may(at.people.secretary, ids.fresh)).toEqual([]);
  });
  test('shows the words of a reply on its way only to those through whose hands it goes', async () => {
    const words = async (actor: PersonActor, id: string) =>
      (await open(actor, id)).work[0]!.reply?.text ?? null;
    const text = '夜间窗口自下月起开放到凌晨两点。';
    expect(await words(at.people.handlers.catering, ids.draft)).toBe(text);
    expect(await words(at.people.handlers.finance, ids.draft)).toBe(text);
    for (const who of [
      at.people.handlers.transport,
      at.people.leader,
      at.people.publisher,
      at.people.secretary,
    ])
      expect(await words(who, ids.draft)).toBeNull();
    expect(await words(at.people.leader, ids.waiting)).toBe(text);
    expect(await words(at.people.publisher, ids.waiting)).toBeNull();
    expect(await words(at.people.publisher, ids.signed)).toBe(text);
    expect((await open(at.people.secretary, ids.draft)).work[0]).toMatchObject({
      replyState: 'draft',
      reply: null,
    });
  });
  test('lets the committee assign, not one with a part in it', async () => {
    const of = await open(at.people.committee[0]!, ids.filed);
    expect(of.assign).toMatchObject({ chosen: [], by: '2026-11-09', isOwnInterest: false });
    expect(of.assign?.units.map(({ name }) => name)).toHaveLength(3);
    const own = await at.of.given('filed', { seconders: [20, 5] });
    expect((await open(at.people.committee[0]!, own)).assign).toMatchObject({ isOwnInterest: true });
    expect((await open(at.people.handlers.catering, ids.filed)).assign).toBeNull();
    expect((await open(at.people.secretary, ids.correction)).assign).toBeNull();
  });
  test('is nobody else’s, and no page of what is not accepted', async () => {
    for (const who of [at.of.rep(3), at.people.staff]) {
      const found = await page(who, ids.fresh);
      expect(isRefusal(found) && found.code).toBe('proposal.noProposal');
    }
    for (const id of [await at.of.given('submitted'), await at.of.given('draft'), 'x', crypto.randomUUID()]) {
      const found = await page(at.people.secretary, id);
      expect(isRefusal(found) && found.code).toBe('proposal.noProposal');
    }
  });
});

test('the departments come with their leaders, people and work', async () => {
  const found = await inOrg(at.of.world, (tx) => queryUnits({ tx }));
  expect(found.units.find(({ id }) => id === at.units.catering)).toMatchObject({
    name: '膳食科',
    leader: { id: at.people.leader.personId },
    handlers: [{ id: at.people.handlers.catering.personId }],
  });
  expect(found.leaders).toHaveLength(2);
  expect(found.dissolved).toEqual([]);
});

test('a department that has a proposal again reads why the last round did not satisfy', async () => {
  const again = await at.of.given('replied');
  const before = await open(at.people.handlers.catering, again);
  expect(before.lacking).toEqual([]);
  value(await rating(at.of, at.of.rep(3), again, dissatisfied));
  const after = await open(at.people.handlers.catering, again);
  expect(after.proposal.round).toBe(2);
  expect(after.lacking).toMatchObject([{ role: 'proposer', comment: dissatisfied.comment }]);
});
