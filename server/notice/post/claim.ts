import { sql } from 'drizzle-orm';
import type { Db } from '#db/client';
import { enter } from '#server/platform/scope';

/** A message that this process has in hand until `claimedUntil`. */
export type Claimed = {
  readonly id: string;
  readonly orgId: string;
  readonly noticeId: string | null;
  readonly personId: string | null;
  readonly channel: 'mail' | 'push' | 'webhook' | 'digest';
  readonly targetId: string | null;
  readonly isStatutory: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
  /** This one counted. */
  readonly attempts: number;
  readonly createdAt: Date;
};

/** Longer than the slowest batch takes: a process that died loses its messages to the others only after it. */
export const claimMinutes = 5;

type Row = {
  id: string;
  notice_id: string | null;
  person_id: string | null;
  channel: Claimed['channel'];
  target_id: string | null;
  is_statutory: boolean;
  payload: Record<string, unknown>;
  attempts: number;
  created_at: string;
};

/**
 * Takes up to `most` messages of an organisation that are due and in nobody's hand. The claim is committed before anything is sent: a crash in
 * between costs a delay, a crash between sending and marking a second sending (with the same message id), and nothing is lost.
 * (The list stands before the update: within it the database may draw it up again and take more than was asked for.)
 */
export async function claim(
  db: Db,
  orgId: string,
  at: { now: Date; clock?: (() => Date) | undefined },
  most: number,
  channels: readonly Claimed['channel'][],
): Promise<Claimed[]> {
  const now = at.now.toISOString();
  const rows = await db.transaction(async (tx) => {
    await enter(tx, orgId, at.clock);
    return tx.execute<Row>(sql`
      with taken as materialized (select d.id from delivery d where d.state = 'queued' and d.due_at <= ${now}::timestamptz and d.channel in ${channels}
        and (d.claimed_until is null or d.claimed_until < ${now}::timestamptz) order by d.is_statutory desc, d.due_at limit ${most} for update skip locked)
      update delivery d set claimed_until = ${now}::timestamptz + make_interval(mins => ${claimMinutes}), attempts = attempts + 1
      from taken t where d.id = t.id
      returning d.id, d.notice_id, d.person_id, d.channel, d.target_id, d.is_statutory, d.payload, d.attempts, d.created_at`);
  });
  return rows.map((row) => ({
    id: row.id,
    orgId,
    noticeId: row.notice_id,
    personId: row.person_id,
    channel: row.channel,
    targetId: row.target_id,
    isStatutory: row.is_statutory,
    payload: row.payload,
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
  }));
}
