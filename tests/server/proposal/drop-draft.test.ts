import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { dropDraft } from '#server/proposal/drop-draft';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const drop = (proposal: string, who = at.of.rep(3)) => run(at.of.world.desk(who), dropDraft, { proposal });

it('throws a draft away with its files', async () => {
  const id = await at.saved();
  value(await at.attach(id));
  value(await drop(id));
  expect(await at.of.rows(sql`select 1 from proposal where id = ${id}`)).toEqual([]);
  expect(await at.of.rows(sql`select 1 from stored_file`)).toEqual([]);
  expect(codeOf(await drop(id))).toBe('proposal.noProposal');
});

it('is not for others, who know of no draft, and never for what went out', async () => {
  const id = await at.saved();
  for (const who of [at.of.rep(4), at.of.people.committee[0]!])
    expect(codeOf(await drop(id, who))).toBe('proposal.noProposal');
  for (const state of ['seconding', 'submitted', 'returned', 'closed'] as const)
    expect(await drop(await at.of.given(state))).toMatchObject({ code: 'proposal.step', params: { state } });
});
