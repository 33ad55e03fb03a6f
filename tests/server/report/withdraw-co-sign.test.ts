import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendmentSigner } from '#db/schema';
import { run } from '#server/platform/command';
import { coSign } from '#server/report/co-sign';
import { withdrawCoSign } from '#server/report/withdraw-co-sign';
import { answer, codeOf, granted, layParagraph, look, openStage, propose, type Stage } from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
beforeAll(async () => {
  stage = await openStage();
  ({ documentId, blockId } = await layParagraph(stage));
});
afterAll(() => stage.close());

test('a name is taken back while the amendment is open, and not after the answer', async () => {
  const { amendmentId } = granted(await propose(stage, documentId, blockId));
  const other = stage.world.desk(stage.people[1]!);
  granted(await run(other, coSign, { amendmentId }));
  granted(await run(other, withdrawCoSign, { amendmentId }));
  granted(await run(other, withdrawCoSign, { amendmentId }));
  expect(await look(stage, (tx) => tx.select().from(amendmentSigner))).toEqual([]);
  granted(await answer(stage, amendmentId, 'decline'));
  expect(codeOf(await run(other, withdrawCoSign, { amendmentId }))).toBe('report.amendmentSettled');
});
