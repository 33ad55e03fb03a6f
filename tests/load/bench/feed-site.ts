import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type postgres from 'postgres';
import { newSessionId } from '#server/identity/lucia';
import type { CrowdOrder, CrowdReport } from './feed-crowd';
import { fill } from './fill';

/** A filled congress with everybody signed in, and a room in which everybody has a seat. */
export async function fillFeed(sql: postgres.Sql, people: number) {
  const { orgId } = await fill(sql, { representatives: people, items: 5, comments: 20, amendments: 2 });
  const all = await sql`select id from person order by staff_number`;
  const sessions = all.map(({ id }) => ({ id: id as string, session: newSessionId(orgId) }));
  const rows = sessions.map(({ id, session }) => ({
    id: createHash('sha256').update(session).digest('hex'),
    org_id: orgId,
    person_id: id,
    device: 'bench',
    created_at: new Date(),
    expires_at: new Date(Date.now() + 13 * 86_400_000),
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await sql`insert into device_session ${sql(rows.slice(from, from + 1000))}`;
  const room = randomUUID();
  await sql`insert into discussion_room (id, org_id, session_id, kind, name, created_at) select ${room}, ${orgId}, id, 'plenary', '全体', now() from congress_session`;
  await sql`vacuum analyze`;
  return { orgId, room, cookies: sessions.map(({ session }) => `gongyi=${session}`) };
}

/** Listeners in processes of their own, so that what they cost is not the server's. */
export class Crowd {
  private readonly seatedOf = new Set<string>();
  private constructor(
    private readonly children: readonly ChildProcess[],
    readonly size: number,
  ) {}

  static async gather(
    origin: string,
    cookies: readonly string[],
    room?: string,
    processes = 2,
  ): Promise<Crowd> {
    const children = Array.from({ length: processes }, () =>
      fork('tests/load/bench/feed-crowd.ts', { execArgv: ['--import', 'tsx'] }),
    );
    const crowd = new Crowd(children, cookies.length);
    for (const [at, child] of children.entries()) {
      child.on('message', (said: { seated?: number }) => {
        if (said.seated !== undefined) crowd.seatedOf.add(`${at} ${said.seated}`);
      });
      const mine = cookies.filter((_cookie, place) => place % processes === at);
      const order: CrowdOrder = { kind: 'come', origin, cookies: mine, ...(room ? { room } : {}) };
      child.send(order);
    }
    return crowd;
  }

  seated = () => this.seatedOf.size;

  /** What all have heard since the last report; `count` leaves the bells where they are. */
  async report(kind: 'report' | 'count' = 'report'): Promise<CrowdReport> {
    const all = await Promise.all(
      this.children.map(
        (child) =>
          new Promise<CrowdReport>((resolve) => {
            const hear = (said: { report?: CrowdReport }) => {
              if (!said.report) return;
              child.off('message', hear);
              resolve(said.report);
            };
            child.on('message', hear);
            child.send({ kind });
          }),
      ),
    );
    return {
      live: all.reduce((sum, one) => sum + one.live, 0),
      lastLive: Math.max(...all.map((one) => one.lastLive)),
      heard: all.reduce((sum, one) => sum + one.heard, 0),
      bells: all.flatMap((one, at) =>
        one.bells.map(
          ([listener, id, number, when]) => [listener * this.children.length + at, id, number, when] as const,
        ),
      ),
    };
  }

  leave(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }
}

/** Memory that a process holds, in kilobytes; 0 where the system does not say. */
export function residentOf(child: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Milliseconds that a process has computed, whatever else the machine does; 0 where the system does not say. */
export function computedBy(child: ChildProcess): number {
  try {
    const fields = fs.readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it holds, at most so long; says whether it does. */
export async function until(holds: () => boolean | Promise<boolean>, within = 60_000): Promise<boolean> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > within) return false;
    await pause(100);
  }
  return true;
}
