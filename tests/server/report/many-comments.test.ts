import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { connectAsOwner, type Tx } from '#db/client';
import { queryComments } from '#server/report/queries-comments';
import { queryDocument } from '#server/report/queries-document';
import { layBefore, look, markdown, openStage, type Stage } from './stage';

let stage: Stage;
let documentId: string;
beforeAll(async () => {
  stage = await openStage();
  const lines = Array.from({ length: 2_000 }, (_, at) => `第 ${at + 1} 段的文字，说明这一件事。`);
  documentId = (await layBefore(stage, markdown(...lines))).documentId;
  await stage.world.database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('app.org', '${stage.world.orgId}', true)`);
    // A third of the comments share one moment, so that the page's border falls among equals.
    await tx.execute(`insert into comment (org_id, document_id, version_id, block_id, author_id, text, key, created_at)
      select v.org_id, v.document_id, v.id, b.block_id, '${stage.people[0]!.personId}', '意见 ' || n, gen_random_uuid(),
        timestamptz '2026-11-01' + (case when n % 3 = 0 then 0 else n end) * interval '1 second'
      from generate_series(1, 10000) n join document_version v on v.document_id = '${documentId}'
      join document_block b on b.version_id = v.id and b.ordinal = n % 2000`);
  });
  // What the database does by itself a minute later.
  const owner = connectAsOwner(stage.world.ownerUrl, 1);
  await owner.sql`analyze comment`;
  await owner.close();
});
afterAll(() => stage.close());

/** How many rows of comments the database has looked at in this transaction so far. */
async function rowsTouched(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(
    sql`select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_user_tables where relname = 'comment'`,
  );
  return row!.n;
}

test('ten thousand comments are walked page by page, each once, and the last page costs what the first does', async () => {
  const seen = new Set<string>();
  const touched: number[] = [];
  let after: string | null = null;
  do {
    const page = await look(stage, async (tx, now) => {
      const before = await rowsTouched(tx);
      const read = await queryComments({ tx, actor: stage.people[1]!, now }, documentId, after);
      touched.push((await rowsTouched(tx)) - before);
      return read;
    });
    if (isRefusal(page)) throw new Error(page.code);
    for (const comment of page.comments) seen.add(comment.id);
    after = page.older;
  } while (after !== null);
  expect(seen.size).toBe(10_000);
  expect(touched.length).toBe(200);
  expect(Math.min(...touched)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...touched)).toBeLessThan(200);
});

test('a paper of two thousand paragraphs opens with the count of each', async () => {
  const page = await look(stage, (tx, now) =>
    queryDocument({ tx, actor: stage.people[1]!, now }, documentId, {}),
  );
  if (isRefusal(page)) throw new Error(page.code);
  expect(page.blocks).toHaveLength(2_000);
  expect(Object.values(page.counts).reduce((sum, count) => sum + count, 0)).toBe(10_000);
});

test('an address with a place in the list that is none begins at the newest', async () => {
  for (const after of ['x', '2026~y', "2026-11-01 00:00:00+00~'; drop table comment", '9999-99-99 00:00~a']) {
    const page = await look(stage, (tx, now) =>
      queryComments({ tx, actor: stage.people[1]!, now }, documentId, after),
    );
    expect(isRefusal(page) ? 0 : page.comments.length).toBe(50);
  }
});
