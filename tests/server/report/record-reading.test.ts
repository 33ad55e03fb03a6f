import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor, Role } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { journal, reading } from '#db/schema';
import { run } from '#server/platform/command';
import { queryDocument } from '#server/report/queries-document';
import { queryPapers } from '#server/report/queries-papers';
import { recordReading } from '#server/report/record-reading';
import { codeOf, granted, layBefore, look, markdown, openStage, report, type Stage, upload } from './stage';

let stage: Stage;
let documentId: string;
beforeAll(async () => {
  stage = await openStage();
  documentId = (await layBefore(stage, report('work-report'))).documentId;
});
afterAll(() => stage.close());

const read = (actor: PersonActor, ranges: string, number = 1, id = documentId) =>
  run(stage.world.desk(actor), recordReading, { documentId: id, number, ranges });

describe('recording what was on screen', () => {
  test('joins the ranges, whatever their order, and counts each paragraph once', async () => {
    granted(await read(stage.people[0]!, '4-6'));
    granted(await read(stage.people[0]!, '0-4,9'));
    const [row] = await look(stage, (tx) => tx.select().from(reading));
    expect(row).toMatchObject({
      ranges: [
        [0, 6],
        [9, 9],
      ],
      blocksRead: 8,
    });
  });

  test('loses nothing when two devices report at one moment', async () => {
    await Promise.all([
      read(stage.people[1]!, '0-3'),
      read(stage.people[1]!, '10-12'),
      read(stage.people[1]!, '5'),
    ]);
    expect(granted(await read(stage.people[1]!, '')).blocksRead).toBe(8);
  });

  test('is bounded by the document and refuses what is no range', async () => {
    expect(granted(await read(stage.people[2]!, '0-999999'))).toEqual({ blocksRead: 30, of: 30 });
    for (const ranges of ['x', '3-1', '1,,2', '-1', '1'.repeat(70_000)])
      expect(codeOf(await read(stage.people[2]!, ranges))).toBe('platform.badInput');
    expect(codeOf(await read(stage.people[2]!, '0', 7))).toBe('platform.notFound');
    expect(codeOf(await read(stage.staff, '0'))).toBe('platform.notAllowed');
  });

  test('keeps as read what stands in a new version in the same words', async () => {
    const first = await layBefore(stage, markdown('# 办法', '第一条八十元。', '第二条不变。'));
    granted(await read(stage.people[0]!, '0-2', 1, first.documentId));
    await layBefore(stage, markdown('# 办法', '第一条九十元。', '第二条不变。'), first.documentId);
    const page = await look(stage, (tx, now) =>
      queryDocument({ tx, actor: stage.people[0]!, now }, first.documentId, {}),
    );
    if (isRefusal(page)) throw new Error(page.code);
    expect(page.reading).toEqual({ blocksRead: 2, of: 3 });
    expect(page.changed).toEqual({ [page.blocks[1]!.id]: 'changed' });
    expect(granted(await read(stage.people[0]!, '1', 2, first.documentId)).blocksRead).toBe(3);
  });

  test('refuses a version that is not out to a representative', async () => {
    const draft = granted(await upload(stage, markdown('草稿。')));
    expect(codeOf(await read(stage.people[0]!, '0', 1, draft.documentId))).toBe('report.notOfSession');
  });

  test('leaves no word in the journal, which others read', async () => {
    const rows = await look(stage, (tx) => tx.select().from(journal));
    expect(rows.filter((row) => row.command === 'report.recordReading')).toEqual([]);
  });
});

describe('who sees what was read', () => {
  const roles: Role[] = [
    'secretary',
    'management',
    'departmentHandler',
    'committeeMember',
    'scrutineer',
    'inspector',
    'superiorUnion',
    'representative',
    'groupLeader',
    'presidiumMember',
    'nonVotingAttendee',
  ];
  const papersFor = (actor: PersonActor) => look(stage, (tx, now) => queryPapers({ tx, actor, now }, null));

  test.each(roles)('%s never sees what another person read', async (role) => {
    const [someone] = await stage.world.people(1);
    const actor = stage.world.actor(someone!, [role], stage.people[0]!.delegationId);
    const shown = JSON.stringify([
      await papersFor(actor),
      await look(stage, (tx, now) => queryDocument({ tx, actor, now }, documentId, {})),
    ]);
    for (const person of stage.people) expect(shown).not.toContain(person.personId);
    expect(shown).not.toContain('"ranges":[[');
  });

  test('the person sees their own progress', async () => {
    const page = await look(stage, (tx, now) =>
      queryDocument({ tx, actor: stage.people[0]!, now }, documentId, {}),
    );
    expect(isRefusal(page) ? page : page.reading).toMatchObject({ blocksRead: 8 });
  });

  test('the secretary sees totals of all; management none, even when it leads or is secretary too', async () => {
    const secretary = await papersFor(stage.secretary);
    expect(secretary.papers.find((paper) => paper.id === documentId)?.totals).toEqual({
      whole: 1,
      begun: 2,
      of: 6,
    });
    const both = { ...stage.secretary, roles: [...stage.secretary.roles, 'management'] as Role[] };
    for (const actor of [stage.manager, both, stage.attendee, stage.people[1]!])
      expect((await papersFor(actor)).papers.every((paper) => paper.totals === null)).toBe(true);
  });

  test('a leader sees no total of a delegation so small that it names somebody', async () => {
    expect((await papersFor(stage.people[0]!)).papers[0]?.totals).toBeNull();
  });
});
