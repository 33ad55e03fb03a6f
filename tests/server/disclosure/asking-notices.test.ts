import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer } from '#server/disclosure/answer';
import { hideQuestion } from '#server/disclosure/hide-question';
import { rectify } from '#server/disclosure/rectify';
import { support } from '#server/disclosure/support';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { deskWith, openTestPost, turn } from '#tests/support/post';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

/** Names of the notices that each of the people got so far. */
async function told(): Promise<Record<string, string[]>> {
  await turn(deskWith(at.world, openTestPost()));
  const rows = await inOrg(at.world, (tx) =>
    tx.execute<{ person_id: string; kind: string }>(sql`select person_id, kind from notice order by kind`),
  );
  return Object.fromEntries(
    Object.entries(at.people).flatMap(([name, { personId }]) => {
      const kinds = rows
        .filter((row) => row.person_id === personId)
        .map(({ kind }) => kind.replace('notice.', ''));
      return kinds.length > 0 ? [[name, kinds]] : [];
    }),
  );
}
const hours = (n: number) => {
  at.world.now = new Date(at.world.now.getTime() + n * 3_600_000);
};

it('tells those who answer what was asked, once an hour, and who asked by name or joined what was answered', async () => {
  const id = await at.hang();
  const question = await at.asked(id);
  value(await at.askUnnamed(id));
  value(await run(at.world.desk(at.people.other), support, { question }));
  hours(1);
  value(await at.bring());
  expect(await told()).toEqual({ management: ['disclosureAsked'], editor: ['disclosureAsked'] });

  const manager = at.world.desk(at.people.management);
  value(await run(manager, answer, { question, text: '十日内办好。', rectifyBy: '2026-11-12' }));
  const after = await told();
  expect(after.staff).toEqual(['disclosureAnswered']);
  expect(after.other).toEqual(['disclosureAnswered']);
  value(await run(manager, rectify, { question, text: '已经办好了。' }));
  expect((await told()).staff).toEqual(['disclosureAnswered', 'disclosureAnswered']);
});

it('tells who asked by name that a question was hidden', async () => {
  const question = await at.asked(await at.hang(), '与本事无关的话', at.people.representative);
  value(await run(at.world.desk(at.people.approver), hideQuestion, { question, why: '与本事项无关' }));
  expect((await told()).representative).toEqual(['disclosureQuestionHidden']);
});

it('reminds those who answer within five days of the day that is owed', async () => {
  const before = (await told()).editor?.length ?? 0;
  await at.asked(await at.hang(), '三十天里会有人答复吗？');
  const due = async () =>
    ((await told()).editor ?? []).filter((kind) => kind === 'disclosureQuestionDue').length;
  hours(24 * 20);
  expect(await due()).toBe(0);
  hours(24 * 6);
  expect(await due()).toBeGreaterThan(0);
  const once = await due();
  expect(await due()).toBe(once);
  expect(before).toBeGreaterThan(0);
});
