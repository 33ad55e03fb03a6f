import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, codeOf, granted, layParagraph, openStage, propose, type Stage } from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
beforeAll(async () => {
  stage = await openStage();
  ({ documentId, blockId } = await layParagraph(stage));
});
afterAll(() => stage.close());

test('wants a reason, a wording for a part, and nobody else’s answer in between', async () => {
  const { amendmentId } = granted(await propose(stage, documentId, blockId));
  for (const actor of [stage.people[0]!, stage.attendee])
    expect(codeOf(await answer(stage, amendmentId, 'accept', {}, actor))).toBe('platform.notAllowed');
  expect(codeOf(await answer(stage, amendmentId, 'accept', { reason: '' }))).toBe('platform.badInput');
  expect(codeOf(await answer(stage, amendmentId, 'acceptInPart', { finalText: ' ' }))).toBe(
    'report.finalTextMissing',
  );
  granted(await answer(stage, amendmentId, 'accept', { seen: 'open' }));
  expect(codeOf(await answer(stage, amendmentId, 'decline', { seen: 'open' }))).toBe(
    'report.answeredMeanwhile',
  );
});
