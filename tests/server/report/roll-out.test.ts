import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amendment, comment, congressSession } from '#db/schema';
import { run } from '#server/platform/command';
import { answerAmendment } from '#server/report/answer-amendment';
import { coSign } from '#server/report/co-sign';
import { proposeAmendment } from '#server/report/propose-amendment';
import { rollOut } from '#server/report/roll-out';
import { withdrawAmendment } from '#server/report/withdraw-amendment';
import { withdrawCoSign } from '#server/report/withdraw-co-sign';
import { writeComment } from '#server/report/write-comment';
import { blocksOf, codeOf, granted, layBefore, look, newKey, openStage, report, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const propose = (documentId: string, blockId: string, more: object = {}, actor = stage.people[0]!) =>
  run(stage.world.desk(actor), proposeAmendment, {
    documentId,
    blockId,
    kind: 'replace',
    text: '改写后的文字。',
    reason: '更准确',
    key: newKey(),
    ...more,
  });
const answer = (amendmentId: string, answer: string, more: object = {}, actor = stage.manager) =>
  run(stage.world.desk(actor), answerAmendment, { amendmentId, answer, reason: '同意代表的意见', ...more });
const rowOf = async (id: string) =>
  (await look(stage, (tx) => tx.select().from(amendment).where(eq(amendment.id, id))))[0]!;

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
    const replace = granted(await propose(documentId, first.id, { text: `${first.text}（改）` })).amendmentId;
    const insert = granted(
      await propose(documentId, second.id, { kind: 'insertAfter', text: '新增的一段。' }, stage.people[1]!),
    ).amendmentId;
    const remove = granted(
      await propose(documentId, third.id, { kind: 'delete', text: '' }, stage.people[2]!),
    ).amendmentId;
    const left = granted(
      await propose(documentId, first.id, { text: '完全另写。' }, stage.people[3]!),
    ).amendmentId;
    granted(await run(stage.world.desk(stage.people[4]!), coSign, { amendmentId: replace }));
    granted(await answer(replace, 'accept'));
    granted(await answer(insert, 'acceptInPart', { finalText: '商定增加的一段。' }));
    granted(await answer(remove, 'accept', {}, stage.secretary));

    const before = await papersOutAt();
    stage.world.now = new Date(stage.world.now.getTime() + 3_600_000);
    const rolled = granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }));
    expect(rolled).toEqual({ number: 2, applied: 3, colliding: 0 });
    const after = await blocksOf(stage, documentId, 2);
    expect(after.length).toBe(blocks.length);
    expect(after.find((block) => block.id === first.id)?.text).toBe(`${first.text}（改）`);
    expect(after.map((block) => block.text)).toContain('商定增加的一段。');
    expect(after.some((block) => block.id === third.id)).toBe(false);
    expect(await rowOf(left)).toMatchObject({ state: 'open', collides: true, baseText: first.text });
    expect((await rowOf(insert)).state).toBe('rolledOut');
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

describe('proposing', () => {
  let documentId: string;
  let blockId: string;
  let text: string;
  beforeAll(async () => {
    documentId = (await layBefore(stage, report('pay-plan'))).documentId;
    const block = (await blocksOf(stage, documentId, 1))[3]!;
    [blockId, text] = [block.id, block.text];
  });

  test('is for representatives; attendees, management and the secretary do not amend', async () => {
    for (const actor of [stage.attendee, stage.manager, stage.secretary, stage.staff])
      expect(codeOf(await propose(documentId, blockId, {}, actor))).toBe('platform.notAllowed');
    const [outsider] = await stage.world.people(1);
    expect(
      codeOf(await propose(documentId, blockId, {}, stage.world.actor(outsider!, ['representative']))),
    ).toBe('report.notOfSession');
  });

  test('asks a reason, a change and a paragraph that is there', async () => {
    expect(codeOf(await propose(documentId, blockId, { reason: ' ' }))).toBe('platform.badInput');
    expect(codeOf(await propose(documentId, blockId, { text: ' ' }))).toBe('platform.badInput');
    expect(codeOf(await propose(documentId, blockId, { kind: 'swap' }))).toBe('platform.badInput');
    expect(codeOf(await propose(documentId, blockId, { text: ` ${text} ` }))).toBe('report.nothingChanges');
    expect(codeOf(await propose(documentId, 'gone', {}))).toBe('report.blockGone');
  });

  test('twice with one key counts once; somebody else’s key is refused', async () => {
    const key = newKey();
    const twice = await Promise.all([
      propose(documentId, blockId, { key }),
      propose(documentId, blockId, { key }),
    ]);
    expect(new Set(twice.map((outcome) => granted(outcome).amendmentId)).size).toBe(1);
    expect(codeOf(await propose(documentId, blockId, { key }, stage.people[1]!))).toBe('report.keyTaken');
  });

  test('co-signing counts a person once, never the proposer, and can be taken back while open', async () => {
    const { amendmentId } = granted(await propose(documentId, blockId));
    const other = stage.world.desk(stage.people[1]!);
    expect(codeOf(await run(stage.world.desk(stage.people[0]!), coSign, { amendmentId }))).toBe(
      'report.ownAmendment',
    );
    await Promise.all([run(other, coSign, { amendmentId }), run(other, coSign, { amendmentId })]);
    granted(await run(other, withdrawCoSign, { amendmentId }));
    granted(await run(other, withdrawCoSign, { amendmentId }));
    granted(await answer(amendmentId, 'decline'));
    expect(codeOf(await run(other, coSign, { amendmentId }))).toBe('report.amendmentSettled');
    expect(codeOf(await run(other, withdrawCoSign, { amendmentId }))).toBe('report.amendmentSettled');
  });

  test('only the proposer withdraws, and only before the answer', async () => {
    const { amendmentId } = granted(await propose(documentId, blockId));
    expect(codeOf(await run(stage.world.desk(stage.people[1]!), withdrawAmendment, { amendmentId }))).toBe(
      'platform.notAllowed',
    );
    granted(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId }));
    granted(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId }));
    expect(codeOf(await answer(amendmentId, 'accept'))).toBe('report.amendmentSettled');
    const answered = granted(await propose(documentId, blockId)).amendmentId;
    granted(await answer(answered, 'accept'));
    expect(
      codeOf(await run(stage.world.desk(stage.people[0]!), withdrawAmendment, { amendmentId: answered })),
    ).toBe('report.amendmentSettled');
  });
});

describe('answering and rolling out', () => {
  test('wants a reason, a wording for a part, and nobody else’s answer in between', async () => {
    const { documentId } = await layBefore(stage, report('pay-plan'));
    const block = (await blocksOf(stage, documentId, 1))[3]!;
    const { amendmentId } = granted(await propose(documentId, block.id));
    for (const actor of [stage.people[0]!, stage.attendee])
      expect(codeOf(await answer(amendmentId, 'accept', {}, actor))).toBe('platform.notAllowed');
    expect(codeOf(await answer(amendmentId, 'accept', { reason: '' }))).toBe('platform.badInput');
    expect(codeOf(await answer(amendmentId, 'acceptInPart', { finalText: ' ' }))).toBe(
      'report.finalTextMissing',
    );
    granted(await answer(amendmentId, 'accept', { seen: 'open' }));
    expect(codeOf(await answer(amendmentId, 'decline', { seen: 'open' }))).toBe('report.answeredMeanwhile');
  });

  test('leaves contradicting amendments accepted and marked, to be answered again', async () => {
    const { documentId } = await layBefore(stage, report('pay-plan'));
    const blocks = await blocksOf(stage, documentId, 1);
    const [one, two] = [
      granted(await propose(documentId, blocks[3]!.id, { text: '甲说的文字。' })).amendmentId,
      granted(await propose(documentId, blocks[3]!.id, { text: '乙说的文字。' }, stage.people[1]!))
        .amendmentId,
    ];
    const clear = granted(await propose(documentId, blocks[4]!.id, { text: '另一段的文字。' })).amendmentId;
    for (const id of [one, two]) granted(await answer(id, 'accept'));
    expect(codeOf(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toBe(
      'report.nothingToRollOut',
    );
    granted(await answer(clear, 'accept'));
    expect(granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toEqual({
      number: 2,
      applied: 1,
      colliding: 2,
    });
    expect(await rowOf(one)).toMatchObject({ state: 'accepted', collides: true });
    expect(codeOf(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 1 }))).toBe(
      'report.textMoved',
    );
    granted(await answer(one, 'decline'));
    expect(
      granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId, from: 2 })),
    ).toMatchObject({ number: 3, applied: 1 });
    expect((await rowOf(two)).state).toBe('rolledOut');
    for (const actor of [stage.manager, stage.people[0]!])
      expect(codeOf(await run(stage.world.desk(actor), rollOut, { documentId, from: 3 }))).toBe(
        'platform.notAllowed',
      );
  });

  test('two roll-outs at one moment make one version', async () => {
    const { documentId } = await layBefore(stage, report('pay-plan'));
    const block = (await blocksOf(stage, documentId, 1))[3]!;
    granted(await answer(granted(await propose(documentId, block.id)).amendmentId, 'accept'));
    const desk = stage.world.desk(stage.secretary);
    const both = await Promise.all([
      run(desk, rollOut, { documentId, from: 1 }),
      run(desk, rollOut, { documentId, from: 1 }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['not refused', 'report.textMoved']);
  });
});
