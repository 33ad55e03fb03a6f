import { asc, eq, sql } from 'drizzle-orm';
import { type GateState, standing } from '#app/domain/congress/gates';
import { presidiumOpen } from '#app/domain/congress/presidium';
import { isRefusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { presidiumSizes } from '#app/domain/statute/seats';
import { congressSession, presidiumMember, term } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findOverridden } from './check-gates';
import { collectEvidence } from './evidence';
import { findEligible } from './find-candidates';
import { findSession } from './load';
import { figuresOf, headOf } from './queries';

const setupSteps = ['plan', 'launch', 'sendPapers', 'openPreparatory'] as const;

/** The way from a draft to papers out: every condition of the four steps, and the rules the session is held under. */
export async function readSetup({ tx, now }: Reader, id: string) {
  const session = await findSession(tx, id);
  if (isRefusal(session)) return session;
  const [found] = await tx.select({ name: term.name }).from(term).where(eq(term.id, session.termId));
  const evidence = await collectEvidence(tx, session, now);
  const overridden = await findOverridden(tx, id);
  return {
    session: headOf(session),
    term: found?.name ?? '',
    rules: figuresOf(thawProfile(session.profile)),
    steps: setupSteps.map((step) => ({ step, gates: standing(step, evidence, overridden) as GateState[] })),
    items: evidence.items.length,
    presidium: evidence.presidium.size,
  };
}

/** Who may sit on the presidium, who does, and what the rules want of its size and make-up. */
export async function readPresidium({ tx }: Reader, id: string) {
  const session = await findSession(tx, id);
  if (isRefusal(session)) return session;
  const eligible = await findEligible(tx, session);
  const members = await tx
    .select({ id: presidiumMember.personId, chair: presidiumMember.executiveChair })
    .from(presidiumMember)
    .where(eq(presidiumMember.sessionId, id));
  const rules = thawProfile(session.profile);
  const seats = session.rollSize ?? eligible.length;
  const { sizes, mainBody } = rules.presidium;
  return {
    session: headOf(session),
    eligible,
    members,
    mayChange: presidiumOpen.includes(session.state),
    seats,
    sizes: seats > 0 ? presidiumSizes(rules, seats) : [],
    sizeArticle: sizes.article,
    mainBody: { of: mainBody.value.of, share: mainBody.value.share, article: mainBody.article },
  };
}

/** The rehearsal that is set up, if there is one. */
export async function readRehearsal({ tx }: Reader) {
  const rows = await tx
    .select({
      id: congressSession.id,
      title: congressSession.title,
      state: congressSession.state,
      people: sql<number>`(select count(*)::int from representative r where r.term_id = congress_session.term_id)`,
    })
    .from(congressSession)
    .where(eq(congressSession.kind, 'rehearsal'))
    .orderBy(asc(congressSession.createdAt))
    .limit(1);
  return { rehearsal: rows[0] ?? null };
}
