import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { afterCaseStep, type CaseState, type CaseStep } from '#app/domain/monitor/case/states';
import { acceptStatement } from '#server/monitor/case/accept-statement';
import { agreeAction } from '#server/monitor/case/agree-action';
import { askStatement } from '#server/monitor/case/ask-statement';
import { checkData } from '#server/monitor/case/check-data';
import { clearCase } from '#server/monitor/case/clear-case';
import { confirmAction } from '#server/monitor/case/confirm-action';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { referToPanel } from '#server/monitor/case/refer-to-panel';
import { reportAction } from '#server/monitor/case/report-action';
import { sendBackAction } from '#server/monitor/case/send-back-action';
import { sendBackStatement } from '#server/monitor/case/send-back-statement';
import { stateView } from '#server/monitor/case/state-view';
import type { AnyCommand } from '#server/platform/command';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

/** The same run of chance every time: a failure can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const orders: readonly [AnyCommand, CaseStep | 'opinion'][] = [
  [checkData, 'check'],
  [clearCase, 'clear'],
  [askStatement, 'askStatement'],
  [stateView, 'state'],
  [sendBackStatement, 'sendBackStatement'],
  [referToPanel, 'refer'],
  [giveOpinion, 'opinion'],
  [agreeAction, 'agree'],
  [acceptStatement, 'accept'],
  [reportAction, 'report'],
  [sendBackAction, 'sendBackAction'],
  [confirmAction, 'confirm'],
];
/** Steps that only the department itself takes. */
const departments = new Set(['state', 'report']);

type Line = { kind: string; by_id: string; revision: number; text: string };

async function checkStory(
  id: string,
  said: readonly string[],
  insiders: ReadonlySet<string>,
): Promise<CaseState> {
  const row = await at.case(id);
  const lines = await at.rows<Line>(
    sql`select kind, by_id, revision, text from monitor_case_event where case_id = ${id} order by revision`,
  );
  const kinds = lines.map(({ kind }) => kind);
  // One order, one revision, one line; nothing that was said is gone or changed.
  expect(lines.map(({ revision }) => revision)).toEqual(lines.map((_line, at) => at + 1));
  expect(row.revision).toBe(lines.length);
  expect(lines.slice(1).map(({ text }) => text)).toEqual(said);
  // The timeline told again by the table of steps ends where the case stands.
  let state: CaseState = 'opened';
  for (const kind of kinds.slice(1))
    if (kind !== 'opinion') state = afterCaseStep(state, kind as CaseStep) ?? 'opened';
  expect(row.state).toBe(state);
  if (state === 'closed') {
    if (row.outcome === 'dataFault') expect(kinds).toContain('check');
    else expect(kinds.lastIndexOf('state')).toBeGreaterThan(kinds.lastIndexOf('askStatement'));
    if (row.outcome === 'remedied')
      expect(kinds.lastIndexOf('report')).toBeGreaterThan(kinds.lastIndexOf('agree'));
  }
  kinds.forEach((kind, index) => {
    if (kind === 'refer') expect(['opinion', undefined]).toContain(kinds[index + 1]);
  });
  for (const { kind, by_id: by } of lines) expect(insiders.has(by)).toBe(departments.has(kind));
  return state;
}

test('whatever several people order at once, a case keeps its law', { timeout: 400_000 }, async () => {
  const { world, people } = { world: at.at.world, people: at.people };
  const [member] = await world.people(1, { department: '呼吸内科' });
  // The head and a colleague hold every office there is: it helps them nothing at home.
  const all = ['inspector', 'monitorOfficer', 'management', 'expert'] as const;
  const head = world.actor(people.lungsHead.personId, [...all]);
  const insider = world.actor(member!, [...all]);
  const crowd: readonly PersonActor[] = [
    ...[head, head, head, insider, people.inspector, people.officer, people.management],
    ...[...people.experts, people.surgeryHead, people.staff, people.secretary],
  ];
  const insiders = new Set([head.personId, insider.personId]);
  const reached = new Set<string>();
  for (let seed = 1; seed <= 24; seed += 1) {
    const roll = dice(seed);
    const id = await at.opened();
    const said: string[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const state = (await at.case(id)).state as CaseState;
      const fitting = orders.filter(([, step]) =>
        step === 'opinion' ? state === 'panel' : afterCaseStep(state, step) !== null,
      );
      // Mostly what the state allows, now and then anything; two or three at the same moment.
      const at_once = await Promise.all(
        Array.from({ length: 1 + roll(3) }, async (_none, nth) => {
          const from = fitting.length > 0 && roll(5) > 0 ? fitting : orders;
          const [order] = from[roll(from.length)]!;
          const who = crowd[roll(crowd.length)]!;
          const text = `第${turn}轮第${nth}句`;
          const outcome = await at.step(who, order, id, {
            ...{ text, day: '2026-12-01', opinion: 'partly' },
            ...(roll(8) === 0 ? { seen: 1 + roll(9) } : {}),
          });
          return 'ok' in outcome ? text : null;
        }),
      );
      const performed = at_once.filter((text) => text !== null);
      // Of those who read the same revision one alone is heard; another may have read the next one.
      const fresh = await at.rows<{ text: string }>(sql`
        select text from monitor_case_event where case_id = ${id} and revision > ${said.length + 1} order by revision`);
      expect(fresh.map(({ text }) => text).toSorted()).toEqual(performed.toSorted());
      said.push(...fresh.map(({ text }) => text));
      const now = await checkStory(id, said, insiders);
      reached.add(now);
      if (now === 'closed') {
        reached.add(String((await at.case(id)).outcome));
        break;
      }
    }
  }
  // The dice did go everywhere.
  expect([...reached].toSorted()).toEqual([
    'acting',
    'checking',
    'closed',
    'dataFault',
    'done',
    'explained',
    'opened',
    'panel',
    'remedied',
    'stated',
    'stating',
  ]);
});
