import { sql } from 'drizzle-orm';
import type { OfficeKind, Role } from '#app/domain/actor';
import { holdOffice } from '#db/seed/unit';
import { Browser } from '../browser';
import { freePeople } from './roll-up';
import { reading, type SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { Day } from './time';

/** Somebody who works on the monitors, with the browser that is theirs. */
export type Worker = {
  readonly personId: string;
  readonly staffNumber: string;
  readonly browser: Browser;
};

export type MonitorCast = {
  readonly officer: Worker;
  readonly inspector: Worker;
  readonly expert: Worker;
  readonly approver: Worker;
  /** Answers for every department of the files. */
  readonly head: Worker;
};

const offices: readonly (OfficeKind & Role)[] = ['monitorOfficer', 'inspector', 'expert', 'affairsApprover'];

/** Appoints people from departments that no file names, so that nobody works on a case at home. */
export async function castMonitors(
  day: Day,
  ready: Ready,
  wards: readonly string[],
  signUp: SignUp,
): Promise<MonitorCast> {
  const rows = await reading(ready.unit, (tx) =>
    tx.execute<{ id: string; department: string | null }>(sql`select id, department from person`),
  );
  const home = new Map(rows.map(({ id, department }) => [id, department ?? '']));
  const free = (await freePeople(ready)).filter(({ id }) => !wards.includes(home.get(id) ?? ''));
  const people = free.slice(0, offices.length + 1);
  if (people.length <= offices.length) throw new Error('Nobody is left to work on the monitors.');
  const workers: Worker[] = [];
  for (const [place, { id: personId, staffNumber }] of people.entries()) {
    const kind = offices[place];
    day.unit.hand.now = new Date();
    if (kind) await holdOffice(day.unit, personId, kind, day.unit.hand.now.toISOString().slice(0, 10));
    const browser = new Browser(day.base);
    await signUp(day, browser, { personId, staffNumber });
    workers.push({ personId, staffNumber, browser });
  }
  const [officer, inspector, expert, approver, head] = workers as [Worker, Worker, Worker, Worker, Worker];
  return { officer, inspector, expert, approver, head };
}
