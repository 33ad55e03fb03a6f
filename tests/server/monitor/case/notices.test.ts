import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeAction } from '#server/monitor/case/agree-action';
import type { NoticeName, Of } from '#server/notice/kind';
import { findKind } from '#server/notice/kinds';
import { value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
let names: Map<string, string>;
beforeAll(async () => {
  at = await Docket.open();
  const { experts, ...others } = at.people;
  names = new Map([
    ...Object.entries(others).map(([name, { personId }]) => [personId, name] as const),
    ...experts.map(({ personId }, index) => [personId, `expert ${index}`] as const),
  ]);
});
afterAll(() => at.close());

const of = (subject: string, now = at.at.world.now): Of => ({
  subject,
  data: {},
  purpose: '',
  session: null,
  at: now,
  now,
});
const who = async (name: NoticeName, subject: string) => {
  const rows = await at.rows<{ person_id: string }>(
    sql`select distinct person_id from (${findKind(name)!.to(of(subject))}) w(person_id)`,
  );
  return rows.map(({ person_id }) => names.get(person_id) ?? '?').sort();
};
const about = async (name: NoticeName, subject: string, now?: Date) =>
  (await at.rows<Record<string, unknown>>(sql`${findKind(name)!.about(of(subject, now))}`))[0];
const queued = async (kind: string, subject: string) =>
  (await at.rows(sql`select 1 from notice_due where kind = ${kind} and subject = ${subject}`)).length;

test('each step tells those whose turn it is, and nobody else', async () => {
  const asked = await at.upTo('stating');
  expect(await queued('caseStatementAsked', asked)).toBe(1);
  expect(await who('caseStatementAsked', asked)).toEqual(['lungsHead']);
  expect(await about('caseStatementAsked', asked)).toMatchObject({
    number: '2026-001',
    statementBy: '2026-11-09',
  });
  const stated = await at.upTo('stated');
  expect(await who('caseStatementGiven', stated)).toEqual(['inspector']);
  const panel = await at.upTo('panel');
  expect(await queued('casePanelAsked', panel)).toBe(1);
  expect(await who('casePanelAsked', panel)).toEqual(['expert 0', 'expert 1']);
  const acting = await at.upTo('acting');
  expect(await who('caseActionAgreed', acting)).toEqual(['lungsHead']);
  expect(await queued('caseStatementGiven', acting)).toBe(1);
  const done = await at.upTo('done');
  expect(await who('caseActionReported', done)).toEqual(['inspector']);
  const closed = await at.upTo('closed');
  expect(await who('caseClosed', closed)).toEqual(['lungsHead']);
  // What is over is not told any more.
  expect(await about('caseStatementAsked', closed)).toBeUndefined();
});

test('whoever sees to an action beside the head is told too; an opened case only where no person opened it', async () => {
  const id = await at.upTo('stated');
  value(await at.step(at.people.management, agreeAction, id, { day: '2026-11-20', owner: '00009' }));
  expect(await who('caseActionAgreed', id)).toEqual(['lungsHead', 'staff']);
  expect(await about('caseOpened', await at.opened())).toBeUndefined();
});

test('what is owed is said the day before and once it is over', async () => {
  const id = await at.upTo('stating');
  const due = async (now: Date) => {
    const rows = await at.rows<{ subject: string; purpose: string }>(
      sql`${findKind('caseDue')!.before!(now)}`,
    );
    return rows.filter(({ subject }) => subject === id).map(({ purpose }) => purpose);
  };
  expect(await due(at.at.world.now)).toEqual([]);
  expect(await due(new Date('2026-11-08T01:00:00Z'))).toEqual(['due@2026-11-09']);
  expect(await due(new Date('2026-11-10T01:00:00Z'))).toEqual(['over@2026-11-09']);
  expect(await who('caseDue', id)).toEqual(['lungsHead']);
  expect(await about('caseDue', id, new Date('2026-11-10T01:00:00Z'))).toMatchObject({ day: '2026-11-09' });
});
