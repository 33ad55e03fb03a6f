import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { coSign } from '#server/report/co-sign';
import { openPaper } from '#server/report/open-paper';
import { queryAmendment, queryAmendments, queryQueue } from '#server/report/queries-amendments';
import { queryDocument } from '#server/report/queries-document';
import { queryPapers } from '#server/report/queries-papers';
import { queryThread } from '#server/report/queries-thread';
import { queryDifference, queryOriginal, queryVersions } from '#server/report/queries-versions';
import { rollOut } from '#server/report/roll-out';
import { writeComment } from '#server/report/write-comment';
import {
  answer,
  blocksOf,
  granted,
  layBefore,
  look,
  markdown,
  newKey,
  openStage,
  propose,
  type Stage,
  upload,
} from './stage';

let stage: Stage;
let documentId: string;
let blockIds: string[];
beforeAll(async () => {
  stage = await openStage();
  documentId = (
    await layBefore(stage, markdown('# 方案', '第一段说八十元。', '第二段不动。', '第三段待删。'))
  ).documentId;
  blockIds = (await blocksOf(stage, documentId, 1)).map((block) => block.id);
});
afterAll(() => stage.close());

const see = <T>(actor: PersonActor, read: (reader: Reader) => Promise<T>): Promise<T> =>
  look(stage, (tx, now) => read({ tx, actor, now }));
function shown<T>(page: T | Refusal): T {
  if (isRefusal(page)) throw new Error(`refused: ${page.code}`);
  return page as T;
}
const codeOf = (page: unknown) => (isRefusal(page) ? page.code : 'shown');

describe('amendments of one paragraph', () => {
  let ids: string[];
  beforeAll(async () => {
    ids = [];
    for (const [at, text] of ['第一段说九十元。', '第一段说一百元。'].entries()) {
      stage.world.now = new Date(stage.world.now.getTime() + 60_000);
      ids.push(
        granted(await propose(stage, documentId, blockIds[1]!, { text }, stage.people[at]!)).amendmentId,
      );
    }
    granted(await run(stage.world.desk(stage.people[4]!), coSign, { amendmentId: ids[1]! }));
  });
  test('are shown together, with who co-signed, to whoever opens one of them', async () => {
    const page = shown(await see(stage.people[2]!, (reader) => queryAmendment(reader, ids[0]!)));
    expect([page.amendment.id, page.others.map((other) => other.id)]).toEqual([ids[0], [ids[1]]]);
    expect(page.others[0]?.signers.count).toBe(1);
    expect(page.answers).toEqual([]);
    const thread = await see(stage.people[2]!, async (reader) =>
      queryThread(reader, shown(await openPaper(reader, documentId)), blockIds[1]!, null),
    );
    expect(thread.amendments.map((one) => one.id).sort()).toEqual([...ids].sort());
  });
  test('wait in the queue of those who answer, oldest first, named by what they change', async () => {
    const { entries } = await see(stage.manager, (reader) => queryQueue(reader, null));
    expect(entries.map((entry) => entry.id)).toEqual(ids);
    expect(entries[0]).toMatchObject({ kind: 'replace', of: '第一段说八十元。', signers: 0 });
    const page = shown(await see(stage.manager, (reader) => queryAmendment(reader, ids[0]!)));
    expect([page.answers.length, page.nextId]).toEqual([3, ids[1]]);
  });
  test('can be narrowed to one’s own and co-signed ones', async () => {
    const mine = (actor: PersonActor) =>
      see(actor, (reader) => queryAmendments(reader, documentId, { filter: 'mine', after: null }));
    expect(shown(await mine(stage.people[4]!)).amendments.map((one) => one.id)).toEqual([ids[1]]);
    expect(shown(await mine(stage.people[5]!)).amendments).toEqual([]);
  });
});

describe('a version that is not out yet', () => {
  test('is a draft for those who prepare it and does not exist for anybody else', async () => {
    const { number } = granted(
      await upload(stage, markdown('# 方案', '第一段说八十元。', '草稿里的话。'), { documentId }),
    );
    const draft = (actor: PersonActor) =>
      see(actor, (reader) => queryDocument(reader, documentId, { version: number }));
    for (const actor of [stage.secretary, stage.manager]) expect(codeOf(await draft(actor))).toBe('shown');
    for (const actor of [stage.people[0]!, stage.attendee]) {
      expect(codeOf(await draft(actor))).toBe('platform.notFound');
      expect(codeOf(await see(actor, (reader) => queryOriginal(reader, documentId, number)))).toBe(
        'platform.notFound',
      );
      const wanted = { from: 1, to: number };
      expect(codeOf(await see(actor, (reader) => queryDifference(reader, documentId, wanted)))).toBe(
        'platform.notFound',
      );
      expect(codeOf(await see(actor, (reader) => queryVersions(reader, documentId)))).toBe(
        'platform.notAllowed',
      );
    }
  });
});

describe('a new version', () => {
  test('shows every difference, and carries open amendments and comments along or marks them', async () => {
    const text = ['# 办法', '第一条说八十元。', '第二条不动。', '第三条待删。'];
    const paper = (await layBefore(stage, markdown(...text))).documentId;
    const [, first, second, third] = (await blocksOf(stage, paper, 1)).map((block) => block.id);
    const wanted = granted(await propose(stage, paper, first!, { text: '第一条说九十元。' })).amendmentId;
    const gone = granted(await propose(stage, paper, third!, { kind: 'delete', text: '' })).amendmentId;
    const kept = granted(
      await propose(stage, paper, second!, { text: '第二条动一动。' }, stage.people[1]!),
    ).amendmentId;
    const hit = granted(
      await propose(stage, paper, third!, { text: '第三条要留。' }, stage.people[1]!),
    ).amendmentId;
    for (const blockId of [second!, third!])
      granted(
        await run(stage.world.desk(stage.people[1]!), writeComment, {
          documentId: paper,
          blockId,
          text: '一条意见',
          key: newKey(),
        }),
      );
    for (const id of [wanted, gone]) granted(await answer(stage, id, 'accept'));
    granted(await run(stage.world.desk(stage.secretary), rollOut, { documentId: paper, from: 1 }));

    const page = shown(
      await see(stage.people[2]!, (reader) => queryDifference(reader, paper, { from: null, to: null })),
    );
    expect([page.from, page.to, page.numbers]).toEqual([1, 2, [1, 2]]);
    const of = (status: string) => page.comparison.filter((one) => one.status === status).length;
    expect([of('changed'), of('removed'), of('added'), of('same')]).toEqual([1, 1, 0, 2]);

    const list = shown(
      await see(stage.people[2]!, (reader) =>
        queryAmendments(reader, paper, { filter: 'open', after: null }),
      ),
    );
    const collides = Object.fromEntries(list.amendments.map((one) => [one.id, one.collides]));
    expect(collides).toEqual({ [kept]: false, [hit]: true });
    const now = shown(await see(stage.people[2]!, (reader) => queryDocument(reader, paper, {})));
    expect(now.version).toMatchObject({ number: 2, isCurrent: true });
    expect(Object.values(now.counts).reduce((sum, count) => sum + count, 0)).toBe(6);
  });
});

test('papers are listed for those they are laid before; whoever holds no mandate is told so', async () => {
  const mine = await see(stage.people[0]!, (reader) => queryPapers(reader, null));
  expect([mine.isReader, mine.papers.length > 0]).toEqual([true, true]);
  expect(mine.agenda).toMatchObject([{ ordinal: 1, title: '审议报告', procedure: 'advise', secret: false }]);
  const theirs = await see(stage.staff, (reader) => queryPapers(reader, null));
  expect(theirs).toMatchObject({ isReader: false, papers: [], agenda: [], session: null, prepares: false });
});
