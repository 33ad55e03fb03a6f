import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { removeAttachment } from '#server/proposal/remove-attachment';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const remove = (proposal: string, attachment: string, who = at.of.rep(3)) =>
  run(at.of.world.desk(who), removeAttachment, { proposal, attachment });

it('takes a file off for good, once', async () => {
  const id = await at.saved();
  const { attachment } = value(await at.attach(id));
  const other = await at.saved();
  expect(codeOf(await remove(other, attachment))).toBe('proposal.noAttachment');
  expect(codeOf(await remove(id, attachment, at.of.rep(4)))).toBe('proposal.noProposal');
  value(await remove(id, attachment));
  expect(await at.of.rows(sql`select 1 from stored_file`)).toEqual([]);
  expect((await at.of.proposal(id)).revision).toBe(3);
  expect(codeOf(await remove(id, attachment))).toBe('proposal.noAttachment');
});
