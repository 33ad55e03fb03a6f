import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { run } from '#server/platform/command';
import { editComment } from '#server/report/edit-comment';
import { withdrawComment } from '#server/report/withdraw-comment';
import { writeComment } from '#server/report/write-comment';
import { codeOf, granted, layParagraph, look, newKey, openStage, type Stage } from './stage';

let stage: Stage;
let commentId: string;
beforeAll(async () => {
  stage = await openStage();
  const { documentId, blockId } = await layParagraph(stage);
  const order = { documentId, blockId, text: '原来的话', key: newKey() };
  commentId = granted(await run(stage.world.desk(stage.people[0]!), writeComment, order)).commentId;
});
afterAll(() => stage.close());

const stored = async () =>
  (await look(stage, (tx) => tx.select().from(comment).where(eq(comment.id, commentId))))[0];

test('one rewords only what is one’s own, with a trace, and nothing that is withdrawn', async () => {
  const own = stage.world.desk(stage.people[0]!);
  const order = { commentId, text: '改过的话' };
  for (const actor of [stage.people[1]!, stage.secretary, stage.manager])
    expect(codeOf(await run(stage.world.desk(actor), editComment, order))).toBe('platform.notAllowed');
  granted(await run(own, editComment, order));
  expect(await stored()).toMatchObject({ text: '改过的话', editedAt: stage.world.now });
  expect(codeOf(await run(own, editComment, { commentId, text: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await run(own, editComment, { commentId: newKey(), text: '又改' }))).toBe(
    'platform.notFound',
  );
  granted(await run(own, withdrawComment, { commentId }));
  expect(codeOf(await run(own, editComment, { commentId, text: '又改' }))).toBe(
    'report.commentWithdrawnAlready',
  );
});
