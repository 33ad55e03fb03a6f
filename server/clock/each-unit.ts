import { isRefusal } from '#app/domain/refusal';
import type { Db } from '#db/client';
import type { Outcome } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** How long rests what could not be done: the clock looks each second, and a defect does not go away by asking again at once. */
const restMs = 60_000;

/** What rests, with the moment until when. */
const resting = new WeakMap<Db, Map<string, number>>();

type Unit = { readonly org_id: string };
type Work<Row> = (clock: Desk, row: Row) => Promise<Outcome<unknown>>;

const nowOf = (desk: Desk): number => (desk.clock?.() ?? new Date()).getTime();

function restOf(desk: Desk): Map<string, number> {
  const rest = resting.get(desk.db) ?? new Map<string, number>();
  resting.set(desk.db, rest);
  for (const [key, until] of rest) if (until <= nowOf(desk)) rest.delete(key);
  return rest;
}

/** How many things of a work rest: so many more are asked for, so that they hold up no other. */
export const countResting = (desk: Desk, work: string): number =>
  [...restOf(desk).keys()].filter((key) => key.startsWith(`${work} `)).length;

/**
 * Does the clock's work for each row as the clock of its organisation. What fails or is refused for one is logged, rests for a minute and
 * holds up no other. Returns the keys of what is not done: it failed, rests, or the database was away.
 */
export async function eachUnit<Row extends Unit>(
  desk: Desk,
  { work, rows, keyOf }: { work: string; rows: readonly Row[]; keyOf: (row: Row) => string },
  perform: Work<Row>,
): Promise<string[]> {
  const left: string[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const rest = restOf(desk);
    if (rest.has(`${work} ${key}`)) {
      left.push(key);
      continue;
    }
    try {
      const outcome = await perform(seat(desk, { kind: 'clock', orgId: row.org_id }), row);
      if (!isRefusal(outcome)) continue;
      desk.log.warn({ work, unit: row.org_id, code: outcome.code }, 'the clock was refused');
      rest.set(`${work} ${key}`, nowOf(desk) + restMs);
      if (outcome.code === 'platform.databaseAway') left.push(key);
    } catch (err) {
      desk.log.error({ err, work, unit: row.org_id }, 'the clock could not do its work for a unit');
      rest.set(`${work} ${key}`, nowOf(desk) + restMs);
      left.push(key);
    }
  }
  return left;
}

type Kept = { day: string; done: Set<string>; isOver: boolean; again: number };
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * Does a work once a day for each organisation that `find` names. The day is over when it was done for all; those for which it could not be
 * done are tried again after their rest, the others are left alone.
 */
export async function eachUnitDaily<Row extends Unit>(
  desk: Desk,
  { work, day, find }: { work: string; day: string; find: () => Promise<readonly Row[]> },
  perform: Work<Row>,
): Promise<void> {
  const works = kept.get(desk.db) ?? new Map<string, Kept>();
  kept.set(desk.db, works);
  const before = works.get(work);
  const today = before?.day === day ? before : { day, done: new Set<string>(), isOver: false, again: 0 };
  if (today.isOver || today.again > nowOf(desk)) return;
  const rows = (await find()).filter(({ org_id }) => !today.done.has(org_id));
  const left = await eachUnit(desk, { work, rows, keyOf: ({ org_id }) => org_id }, perform);
  for (const { org_id } of rows) if (!left.includes(org_id)) today.done.add(org_id);
  works.set(work, { ...today, isOver: left.length === 0, again: nowOf(desk) + restMs });
}
