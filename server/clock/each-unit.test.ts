import { pino } from 'pino';
import { expect, it } from 'vitest';
import { refuse } from '#app/domain/refusals';
import type { Db } from '#db/client';
import type { Desk } from '#server/platform/desk';
import { openVault } from '#server/platform/vault';
import { countResting, eachUnit, eachUnitDaily } from './each-unit';

const units = ['a', 'b', 'c'].map((org_id) => ({ org_id }));
const done = { ok: true, value: null, facts: [] } as const;

/** A clock whose hands the test turns; its work never asks the database. */
function clockAt(start: string) {
  const at = { now: new Date(start) };
  const desk: Desk = {
    db: {} as Db,
    actor: async () => ({ kind: 'visitor', orgId: null }),
    clock: () => at.now,
    announce: () => {},
    log: pino({ level: 'silent' }),
    vault: openVault(new Uint8Array(32)),
  };
  return { at, desk, later: (ms: number) => (at.now = new Date(at.now.getTime() + ms)) };
}

it('does the others’ work though one fails, and leaves that one alone for a minute', async () => {
  const { desk, later } = clockAt('2026-11-02T01:00:00Z');
  const asked: string[] = [];
  const look = () =>
    eachUnit(desk, { work: 'w', rows: units, keyOf: ({ org_id }) => org_id }, async (clock, { org_id }) => {
      expect(await clock.actor()).toEqual({ kind: 'clock', orgId: org_id });
      asked.push(org_id);
      if (org_id === 'a') throw new Error('broken');
      return org_id === 'b' ? refuse('platform.databaseAway') : done;
    });
  expect(await look()).toEqual(['a', 'b']);
  expect(await look()).toEqual(['a', 'b']);
  expect(asked).toEqual(['a', 'b', 'c', 'c']);
  expect([countResting(desk, 'w'), countResting(desk, 'other')]).toEqual([2, 0]);
  later(60_000);
  expect(countResting(desk, 'w')).toBe(0);
  await look();
  expect(asked).toEqual(['a', 'b', 'c', 'c', 'a', 'b', 'c']);
});

it('lets what is refused rest too, without owing it', async () => {
  const { desk } = clockAt('2026-11-02T01:00:00Z');
  const given = { work: 'w', rows: units.slice(0, 1), keyOf: () => 'item' };
  expect(await eachUnit(desk, given, async () => refuse('platform.notFound'))).toEqual([]);
  expect(countResting(desk, 'w')).toBe(1);
});

it('ends a day only when nothing was away, and goes back only to those whose work was not done', async () => {
  const { desk, later } = clockAt('2026-11-02T01:00:00Z');
  const asked: string[] = [];
  let isAway = true;
  const find = async () => {
    asked.push('find');
    return units;
  };
  const look = (day = '2026-11-02') =>
    eachUnitDaily(desk, { work: 'daily', day, find }, async (_clock, { org_id }) => {
      asked.push(org_id);
      return org_id === 'b' && isAway ? refuse('platform.databaseAway') : done;
    });
  await look();
  await look();
  expect(asked.splice(0)).toEqual(['find', 'a', 'b', 'c']);
  later(61_000);
  await look();
  expect(asked.splice(0)).toEqual(['find', 'b']);
  isAway = false;
  later(61_000);
  await look();
  later(61_000);
  await look();
  expect(asked.splice(0)).toEqual(['find', 'b']);
  await look('2026-11-03');
  expect(asked).toEqual(['find', 'a', 'b', 'c']);
});
