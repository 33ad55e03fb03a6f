import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect, connectAsOwner, type Tx } from '#db/client';
import { isDatabaseAway } from '#server/platform/away';
import { freshDatabase } from '#tests/support/fresh-database';

let owner: Connection;
let database: Connection;
beforeAll(async () => {
  const fresh = await freshDatabase();
  owner = connectAsOwner(fresh.ownerUrl, 2);
  // One connection: whatever a lost one leaves behind meets the next order.
  database = connect(fresh.url, 1);
  await owner.sql`create table lost_mark (of text)`;
  await owner.sql`grant all on lost_mark to gongyi_app`;
});
afterAll(async () => {
  await database.close();
  await owner.close();
});

// An uncaught exception fails the whole run by itself; here it also names the case.
const uncaught: unknown[] = [];
const hear = (error: unknown) => void uncaught.push(error);
beforeEach(() => void process.on('uncaughtException', hear));
afterEach(async () => {
  await pause(50);
  process.off('uncaughtException', hear);
  expect(uncaught.splice(0)).toEqual([]);
});

const mark = (tx: Tx, of: string) => tx.execute(sql`insert into lost_mark values (${of})`);
const marked = async (of: string) => (await owner.sql`select 1 from lost_mark where of = ${of}`).length;
async function lose(tx: Tx): Promise<void> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await owner.sql`select pg_terminate_backend(${row!.pid})`;
}
/** The failure of a transaction that loses its connection; the next one must come through. */
async function failureOf(work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const failure = await database.db.transaction(work).then(
    () => 'came through',
    (error: unknown) => error,
  );
  const [next] = await database.db.transaction((tx) => tx.execute<{ n: number }>(sql`select 1 as n`));
  expect(next?.n).toBe(1);
  return failure;
}

describe('a transaction whose connection is lost', () => {
  it('fails as "away" when its next statement finds out', async () => {
    const failure = await failureOf(async (tx) => {
      await mark(tx, 'a');
      await lose(tx);
      await mark(tx, 'a');
    });
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await marked('a')).toBe(0);
  });
  it('fails as "away" when it was busy with something else meanwhile and goes on writing', async () => {
    const failure = await failureOf(async (tx) => {
      await mark(tx, 'b');
      await lose(tx);
      await pause(100);
      await mark(tx, 'b');
    });
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await marked('b')).toBe(0);
  });
  it('writes nothing into the transaction that has its connection by now', async () => {
    let later: Promise<unknown> = Promise.resolve();
    const lost = database.db.transaction(async (tx) => {
      await lose(tx);
      await pause(100);
      later = pause(200).then(() => mark(tx, 'stray'));
      later.catch(() => {});
      return later;
    });
    await expect(lost).rejects.toThrow();
    await database.db.transaction(async (tx) => {
      await mark(tx, 'heir');
      await pause(400);
      await mark(tx, 'heir');
    });
    await expect(later).rejects.toThrow();
    expect([await marked('stray'), await marked('heir')]).toEqual([0, 2]);
  });
  it('does not come through when it ends without a further statement', async () => {
    const failure = await failureOf(async (tx) => {
      await mark(tx, 'c');
      await lose(tx);
      await pause(100);
    });
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await marked('c')).toBe(0);
  });
  it('fails as "away" inside a savepoint, and when many statements are under way', async () => {
    const nested = await failureOf(async (tx) => {
      await lose(tx);
      await tx.transaction((inner) => mark(inner as Tx, 'd')).catch(() => {});
      await pause(50);
      await mark(tx, 'd');
    });
    const many = await failureOf(async (tx) => {
      const all = Array.from({ length: 30 }, () => mark(tx, 'd'));
      const gone = lose(tx);
      await Promise.all([...all, gone]);
      await Promise.all(Array.from({ length: 30 }, () => mark(tx, 'd')));
      await pause(50);
    });
    expect([isDatabaseAway(nested), isDatabaseAway(many), await marked('d')]).toEqual([true, true, 0]);
  });
  it('leaves its own refusals as they are', async () => {
    await expect(
      database.db.transaction(async (tx) => {
        await mark(tx, 'e');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await marked('e')).toBe(0);
    await database.db.transaction((tx) => mark(tx, 'f'));
    expect(await marked('f')).toBe(1);
  });
});
