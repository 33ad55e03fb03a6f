import { desc, eq, sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { standing } from '#app/domain/congress/gates';
import { noticeEnds } from '#app/domain/congress/gates-launch';
import { nextStep } from '#app/domain/congress/next-step';
import { quorumStages, type Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { quorum } from '#app/domain/statute/quorum';
import type { Tx } from '#db/client';
import { gateOverride, person } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { collectEvidence } from './evidence';
import { currentSession, findItems, findSession, findWindows, type SessionRow } from './load';
import { figuresOf, headOf } from './queries';

/** The secretary's day: where the session stands, what blocks the next step, who is there, what comes next. Fixed number of queries. */
export async function readChair(reader: Reader, id: string | undefined) {
  const { tx, now, actor } = reader;
  const session = id ? await findSession(tx, id) : await currentSession(tx, actor);
  if (isRefusal(session)) return session;
  if (!session) return { session: null };
  const evidence = await collectEvidence(tx, session, now);
  const overrides = await findOverrides(tx, session.id);
  const overridden = new Set(overrides.filter((one) => one.confirmedBy).map((one) => one.gate));
  const windows = await findWindows(tx, session.id);
  const step = nextStep(session.state, evidence.windows);
  const me = actor.kind === 'person' ? actor.personId : '';
  return {
    session: headOf(session),
    now,
    me,
    isSecretary: hasRole(actor, 'secretary'),
    step,
    gates: step ? standing(step, evidence, overridden) : [],
    windows,
    items: await findItems(tx, session.id),
    overrides,
    present: await presentNow(tx, session, windows, evidence.presentNow),
    earliest: noticeEnds(evidence),
    rules: figuresOf(thawProfile(session.profile)),
  };
}
/** The sitting that is open, with who is there by the minute; null where nothing is open or the roll is not frozen. */
async function presentNow(
  tx: Tx,
  session: SessionRow,
  windows: Awaited<ReturnType<typeof findWindows>>,
  present: number,
) {
  const open = windows.find((window) => window.state === 'open' && window.stage !== 'presidium');
  if (!open || session.rollSize === null) return null;
  const curve = await tx.execute<{ at: string; n: number }>(sql`
    select to_char(date_trunc('minute', a.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, count(*)::int as n
    from attendance a where a.window_id = ${open.id} and a.formal group by 1 order by 1`);
  let sum = 0;
  return {
    window: open,
    present,
    entitled: session.rollSize,
    needed: quorumStages.includes(open.stage as Stage)
      ? quorum(thawProfile(session.profile), session.rollSize)
      : null,
    points: curve.map((one) => {
      sum += one.n;
      return { at: one.at, count: sum };
    }),
  };
}

const findOverrides = (tx: Tx, sessionId: string) =>
  tx
    .select({
      id: gateOverride.id,
      gate: gateOverride.gate,
      step: gateOverride.step,
      reason: gateOverride.reason,
      askedBy: gateOverride.askedBy,
      askedByName: person.name,
      askedAt: gateOverride.askedAt,
      confirmedBy: gateOverride.confirmedBy,
      confirmedByName: sql<
        string | null
      >`(select name from person c where c.id = ${gateOverride.confirmedBy})`,
      confirmedAt: gateOverride.confirmedAt,
    })
    .from(gateOverride)
    .leftJoin(person, eq(person.id, gateOverride.askedBy))
    .where(eq(gateOverride.sessionId, sessionId))
    .orderBy(desc(gateOverride.askedAt));
