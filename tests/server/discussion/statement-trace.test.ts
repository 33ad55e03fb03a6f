import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryStatement } from '#server/discussion/queries-statement';
import { value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

test('a statement shows what became of it, without the leader’s draft and without how far an answer has come', async () => {
  const source = await world.say(0, 3, '班车太少');
  const trace = async (who: PersonActor) =>
    shown(await read(world.congress, who, (reader) => queryStatement(reader, world.rooms[0]!, source)))
      .questions;
  const member = await world.member(9);
  const draft = value(await world.gather(0, [source], { text: '还没送出的问题？' })).groupQuestion;
  expect(await trace(member)).toMatchObject([{ text: null, state: 'draft', question: null }]);
  expect(await trace(world.leaders[0]!)).toMatchObject([{ text: '还没送出的问题？' }]);
  await world.send(draft);
  expect(await trace(member)).toMatchObject([{ text: '还没送出的问题？', state: 'sent' }]);
  const { question, number } = value(await world.place([draft], { text: '大会的问题？' }));
  const waiting = [{ state: 'placed', question: { id: question, number, isAnswered: false } }];
  value(await world.draft(question, { text: '起草中的答复' }));
  expect(await trace(member)).toMatchObject(waiting);
  value(await world.review(question));
  expect(await trace(member)).toMatchObject(waiting);
  value(await world.publish(question));
  expect(await trace(member)).toMatchObject([{ question: { isAnswered: true } }]);
});
