import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { withdrawAmendment } from '#server/report/withdraw-amendment';
import { answer, codeOf, granted, layParagraph, openStage, propose, type Stage } from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
beforeAll(async () => {
  stage = await openStage();
  ({ documentId, blockId } = await layParagraph(stage));
});
afterAll(() => stage.close());

test('only the proposer withdraws, and only before the answer', async () => {
  const { amendmentId } = granted(await propose(stage, documentId, blockId));
  expect(codeOf(await run(stage.world.desk(stage.people[1]!), withdrawAmendment, { amendmentId }))).toBe(
    'platform.notAllowed',
  );
  granted(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId }));
  granted(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId }));
  expect(codeOf(await answer(stage, amendmentId, 'accept'))).toBe('report.amendmentSettled');
  const answered = granted(await propose(stage, documentId, blockId)).amendmentId;
  granted(await answer(stage, answered, 'accept'));
  expect(
    codeOf(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId: answered })),
  ).toBe('report.amendmentSettled');
});
