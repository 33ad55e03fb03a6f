import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendmentSigner } from '#db/schema';
import { run } from '#server/platform/command';
import { coSign } from '#server/report/co-sign';
import { answer, codeOf, granted, layParagraph, look, openStage, propose, type Stage } from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
beforeAll(async () => {
  stage = await openStage();
  ({ documentId, blockId } = await layParagraph(stage));
});
afterAll(() => stage.close());

test('counts a person once, never the proposer, and only while it is open', async () => {
  const { amendmentId } = granted(await propose(stage, documentId, blockId));
  const other = stage.world.desk(stage.people[1]!);
  expect(codeOf(await run(stage.world.desk(stage.people[0]!), coSign, { amendmentId }))).toBe(
    'report.ownAmendment',
  );
  await Promise.all([run(other, coSign, { amendmentId }), run(other, coSign, { amendmentId })]);
  const rows = await look(stage, (tx) => tx.select().from(amendmentSigner));
  expect(rows.filter((row) => row.amendmentId === amendmentId)).toHaveLength(1);
  for (const actor of [stage.attendee, stage.manager])
    expect(codeOf(await run(stage.world.desk(actor), coSign, { amendmentId }))).toBe('platform.notAllowed');
  granted(await answer(stage, amendmentId, 'decline'));
  expect(codeOf(await run(stage.world.desk(stage.people[2]!), coSign, { amendmentId }))).toBe(
    'report.amendmentSettled',
  );
});
