import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#server/disclosure/answer';
import { support } from '#server/disclosure/support';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

const join = (question: string, who = at.people.other) => run(at.world.desk(who), support, { question });

test('counts everybody once, however often they press and at the same moment', async () => {
  const id = await at.hang();
  const question = await at.asked(id);
  const both = await Promise.all([join(question), join(question)]);
  expect(both.map((one) => value(one).supported).sort()).toEqual([false, true]);
  value(await join(question, at.people.representative));
  const [seen] = (await at.page(id, at.people.other)).questions;
  expect(seen).toMatchObject({ supporters: 2, isSupported: true });
  expect((await at.page(id)).questions[0]?.isSupported).toBe(false);
});

test('is not for the asker, not for what was answered, not for what one does not see', async () => {
  const question = await at.asked(await at.hang());
  expect(codeOf(await join(question, at.people.staff))).toBe('disclosure.ownQuestion');
  value(await run(at.world.desk(at.people.management), answer, { question, text: '下个月补上。' }));
  expect(codeOf(await join(question))).toBe('disclosure.questionStep');
  expect(codeOf(await join(randomUUID()))).toBe('disclosure.noQuestion');
  const hidden = await at.asked(await at.hang({ audience: 'leaders' }), undefined, at.people.management);
  expect(codeOf(await join(hidden))).toBe('disclosure.noQuestion');
});
