import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comment, congressSession } from '#db/schema';
import { run } from '#server/platform/command';
import { coSign } from '#server/report/co-sign';
import { rollOut } from '#server/report/roll-out';
import { writeComment } from '#server/report/write-comment';
import {
  amendmentOf,
  answer,
  blocksOf,
  codeOf,
  granted,
  layBefore,
  look,
  newKey,
  openStage,
  propose,
  report,
  type Stage,
} from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['work-report', 'pay-plan'] as const)('the %s of a hospital', (name) => {
  test('goes through upload, comment, amendment, answer and roll-out without losing a word', async () => {
    const { documentId } = await layBefore(stage, report(name));
    const blocks = await blocksOf(stage, documentId, 1);
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
    const [first, second, third] = [paragraphs[1]!, paragraphs[2]!, paragraphs[3]!];
    const said = await Promise.all(
      [first, third].map((block, index) =>
        run(stage.world.desk(stage.people[index]!), writeComment, {
          documentId,
          blockId: block.id,
          text: `对第 ${block.ordinal} 段的意见`,
          key: newKey(),
        }),
      ),
    );
    const replace = granted(
      await propose(stage, documentId, first.id, { text: `${first.text}（改）` }),
    ).amendmentId;
    const insert = granted(
      await propose(
        stage,
        documentId,
        second.id,
        { kind: 'insertAfter', text: '新增的一段。' },
        stage.people[1]!,
      ),
    ).amendmentId;
    const remove = granted(
      await propose(stage, documentId, third.id, { kind: 'delete', text: '' }, stage.people[2]!),
    ).amendmentId;
    const left = granted(
      await propose(stage, documentId, first.id, { text: '完全另写。' }, stage.people[3]!),
    ).amendmentId;
    granted(await run(stage.world.desk(stage.people[4]!), coSign, { amendmentId: replace }));
    granted(await answer(stage, replace, 'accept'));
    granted(await answer(stage, insert, 'acceptInPart', { finalText: '商定增加的一段。' }));
    granted(await answer(stage, remove, 'accept', {}, stage.secretary));

    const before = await papersOutAt();
    stage.world.now = new Date(stage.world.now.getTime() + 3_600_000);
    const rolled = granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }));
    expect(rolled).toEqual({ number: 2, applied: 3, colliding: 0 });
    const after = await blocksOf(stage, documentId, 2);
    expect(after.length).toBe(blocks.length);
    expect(after.find((block) => block.id === first.id)?.text).toBe(`${first.text}（改）`);
    expect(after.map((block) => block.text)).toContain('商定增加的一段。');
    expect(after.some((block) => block.id === third.id)).toBe(false);
    expect(await amendmentOf(stage, left)).toMatchObject({
      state: 'open',
      collides: true,
      baseText: first.text,
    });
    expect((await amendmentOf(stage, insert)).state).toBe('rolledOut');
    const carried = await look(stage, (tx) =>
      tx.select().from(comment).where(eq(comment.documentId, documentId)),
    );
    expect(carried).toHaveLength(said.length);
    expect(carried.every((row) => row.collides && after.some((block) => block.id === row.blockId))).toBe(
      true,
    );
    expect((await papersOutAt())!.getTime()).toBeGreaterThan(before!.getTime());
    const told = stage.world.rung.slice(-4).map((fact) => fact.name);
    expect(told).toEqual([
      'report.rolledOut',
      'report.sentOut',
      'report.textReplaced',
      'report.papersRestarted',
    ]);
  });
});

const papersOutAt = async () =>
  (
    await look(stage, (tx) =>
      tx.select().from(congressSession).where(eq(congressSession.id, stage.session.id)),
    )
  )[0]!.papersOutAt;

describe('rolling out', () => {
  test('leaves contradicting amendments accepted and marked, to be answered again', async () => {
    const { documentId } = await layBefore(stage, report('pay-plan'));
    const blocks = await blocksOf(stage, documentId, 1);
    const [one, two] = [
      granted(await propose(stage, documentId, blocks[3]!.id, { text: '甲说的文字。' })).amendmentId,
      granted(await propose(stage, documentId, blocks[3]!.id, { text: '乙说的文字。' }, stage.people[1]!))
        .amendmentId,
    ];
    const clear = granted(
      await propose(stage, documentId, blocks[4]!.id, { text: '另一段的文字。' }),
    ).amendmentId;
    for (const id of [one, two]) granted(await answer(stage, id, 'accept'));
    expect(codeOf(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toBe(
      'report.nothingToRollOut',
    );
    granted(await answer(stage, clear, 'accept'));
    expect(granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toEqual({
      number: 2,
      applied: 1,
      colliding: 2,
    });
    expect(await amendmentOf(stage, one)).toMatchObject({ state: 'accepted', collides: true });
    expect(codeOf(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toBe(
      'report.textMoved',
    );
    granted(await answer(stage, one, 'decline'));
    expect(
      granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 2 })),
    ).toMatchObject({ number: 3, applied: 1 });
    expect((await amendmentOf(stage, two)).state).toBe('rolledOut');
    for (const actor of [stage.manager, stage.people[0]!])
      expect(codeOf(await run(stage.world.desk(actor), rollOut, { documentId, from: 3 }))).toBe(
        'platform.notAllowed',
      );
  });

  test('two roll-outs at one moment make one version', async () => {
    const { documentId } = await layBefore(stage, report('pay-plan'));
    const block = (await blocksOf(stage, documentId, 1))[3]!;
    granted(await answer(stage, granted(await propose(stage, documentId, block.id)).amendmentId, 'accept'));
    const desk = stage.world.desk(stage.secretary);
    const both = await Promise.all([
      run(desk, rollOut, { documentId, from: 1 }),
      run(desk, rollOut, { documentId, from: 1 }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['not refused', 'report.textMoved']);
  });
});
