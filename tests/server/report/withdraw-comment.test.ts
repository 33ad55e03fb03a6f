import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { run } from '#server/platform/command';
import { queryComments } from '#server/report/queries-comments';
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

test('one withdraws only what is one’s own; the place stays and the words are shown to nobody', async () => {
  for (const actor of [stage.people[1]!, stage.secretary, stage.manager])
    expect(codeOf(await run(stage.world.desk(actor), withdrawComment, { commentId }))).toBe(
      'platform.notAllowed',
    );
  const own = stage.world.desk(stage.people[0]!);
  granted(await run(own, withdrawComment, { commentId }));
  granted(await run(own, withdrawComment, { commentId }));
  const row = await stored();
  expect(row).toMatchObject({ withdrawnAt: stage.world.now });
  const page = await look(stage, (tx, now) =>
    queryComments({ tx, actor: stage.people[1]!, now }, row!.documentId, null),
  );
  expect(page).toMatchObject({ comments: [{ id: commentId, text: null }] });
});
