import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { congressSession } from '#db/schema';
import { run } from '#server/platform/command';
import { sendOut } from '#server/report/send-out';
import { codeOf, granted, layBefore, look, markdown, openStage, type Stage, upload } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const send = (documentId: string, number: number, more: object = {}, actor = stage.secretary) =>
  run(stage.world.desk(actor), sendOut, { documentId, number, ...more });
const noticeFrom = async () =>
  (
    await look(stage, (tx) =>
      tx.select().from(congressSession).where(eq(congressSession.id, stage.session.id)),
    )
  )[0]!.papersOutAt;

test('only the secretary sends out, only what exists, only once and never an older version', async () => {
  const { documentId } = granted(await upload(stage, markdown('一段文字。')));
  for (const actor of [stage.manager, stage.people[0]!, stage.attendee, stage.staff])
    expect(codeOf(await send(documentId, 1, {}, actor))).toBe('platform.notAllowed');
  expect(codeOf(await send(documentId, 9))).toBe('platform.notFound');
  granted(await upload(stage, markdown('另一段文字。'), { documentId }));
  granted(await send(documentId, 2));
  expect(codeOf(await send(documentId, 2))).toBe('report.olderVersion');
  expect(codeOf(await send(documentId, 1))).toBe('report.olderVersion');
});

test('an editorial change leaves the notice time alone, a change of substance begins it again', async () => {
  const { documentId } = await layBefore(stage, markdown('夜班津贴每班一百三十元,自明年起执行。'));
  stage.world.now = new Date(stage.world.now.getTime() + 60_000);
  const before = await noticeFrom();
  expect(
    await layBefore(stage, markdown('夜班津贴每班一百三十元，自明年起执行。'), documentId),
  ).toMatchObject({ restarted: false });
  expect(await noticeFrom()).toEqual(before);
  expect(
    await layBefore(stage, markdown('夜班津贴每班一百四十元，自明年起执行。'), documentId),
  ).toMatchObject({ restarted: true });
  expect(await noticeFrom()).toEqual(stage.world.now);
  const replaced = stage.world.rung.filter((fact) => fact.name === 'report.textReplaced').at(-1);
  expect(replaced?.data).toMatchObject({ previousHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('the secretary may call an editorial change substantive', async () => {
  const { documentId } = await layBefore(stage, markdown('文字,文字。'));
  const next = granted(await upload(stage, markdown('文字，文字。'), { documentId }));
  expect(granted(await send(documentId, next.number, { substantive: 'on' })).restarted).toBe(true);
});

test('the text of a version that is stored can never change', async () => {
  await layBefore(stage, markdown('定稿。'));
  const change = stage.world.database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('app.org', '${stage.world.orgId}', true)`);
    await tx.execute(`update document_block set text = 'x'`);
  });
  await expect(change).rejects.toMatchObject({ cause: { message: 'document_block is append-only' } });
});
