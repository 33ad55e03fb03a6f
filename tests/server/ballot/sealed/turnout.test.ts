import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shownTurnout } from '#app/domain/ballot/disclosure';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { placeBallots } from '#server/ballot/place-ballots';
import { readBoxPage } from '#server/ballot/queries-box';
import { keepBoxes } from '#server/clock/boxes';
import { run } from '#server/platform/command';
import { value } from '#tests/support/congress';
import { Field } from '#tests/support/field';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

let fresh: FreshDatabase;
let field: Field;
const firsts: Posted[] = [];
const vote = (index: number) => {
  firsts[index] = field.seal(index);
  return field.cast(index, firsts[index]);
};
beforeAll(async () => {
  fresh = await freshDatabase();
  field = await Field.open(fresh.url, { voters: 44 });
});
afterAll(async () => {
  await field.close();
  await fresh.close();
});

/** What can be seen of a turnout after the clock has done its work: the board's, and that of the page for secretary and voter. */
async function seen(): Promise<{ board: number; pages: (number | null)[] }> {
  await keepBoxes(field.desk());
  return field.inOrg(async (tx) => {
    const [head] = await tx.execute<{ voted: number }>(
      sql`select voted from board_head where box_id = ${field.boxId}`,
    );
    const now = new Date();
    const actors = [field.person(field.people[0]!, ['staff', 'secretary']), field.voter(1)];
    const pages: (number | null)[] = [];
    for (const actor of actors) {
      const page = await readBoxPage({ tx, actor, now }, field.boxId);
      if (!('turnout' in page)) throw new Error('There is no page.');
      pages.push(page.turnout);
    }
    return { board: head!.voted, pages };
  });
}

it('stays as it was while twelve people vote one after the other, however they are watched', async () => {
  for (let index = 0; index < 12; index += 1) {
    value(await vote(index));
    expect(await seen(), `after voter ${index + 1}`).toEqual({ board: 0, pages: [0, 0] });
  }
});

it('grows by eight people or more at once, and by nobody who replaces a ballot', async () => {
  let before = 0;
  const steps: number[] = [];
  for (let index = 12; index < 36; index += 1) {
    value(await vote(index));
    const { board, pages } = await seen();
    expect(pages).toEqual([shownTurnout(board), shownTurnout(board)]);
    // Some of those who have voted are always not to be seen yet.
    expect(index + 1 - board).toBeGreaterThanOrEqual(8);
    if (board !== before) steps.push(board - before);
    before = board;
  }
  expect(steps.length).toBeGreaterThan(1);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(8);
  for (let index = 0; index < 30; index += 1)
    value(await field.cast(index, field.seal(index, 1, firsts[index])));
  expect((await seen()).board).toBe(before);
  value(await run(field.desk(), placeBallots, { box: field.boxId }));
  expect((await seen()).board).toBe(before);
});
