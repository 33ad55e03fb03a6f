import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ReviewPage } from '#app/domain/proposal/review-views';
import { thawProfile } from '#app/domain/statute/profile';
import { mattersFor, suggestMatters } from '#app/domain/statute/route';
import type { Tx } from '#db/client';
import { congressSession, organisation } from '#db/schema';
import type { ProposalRow } from './load';

/**
 * The session on whose agenda a proposal could go as a bill: the newest of its term whose agenda is open; null where there is none. With the
 * matters that need no names, those first that the title's words point to.
 */
export async function findBill(tx: Tx, row: ProposalRow): Promise<ReviewPage['bill']> {
  const [session] = await tx
    .select({ id: congressSession.id, title: congressSession.title, profile: congressSession.profile })
    .from(congressSession)
    .where(
      and(
        eq(congressSession.termId, row.termId),
        ne(congressSession.kind, 'rehearsal'),
        inArray(congressSession.state, ['draft', 'planned', 'launched']),
      ),
    )
    .orderBy(desc(congressSession.createdAt), desc(congressSession.id))
    .limit(1);
  if (!session) return null;
  const [org] = await tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(sql`${organisation.id} = app_org()`);
  const unit = org?.kind === 'hospital' || org?.kind === 'school' ? org.kind : 'enterprise';
  const profile = thawProfile(session.profile);
  const likely = suggestMatters(profile, row.title, unit);
  const all = mattersFor(profile, unit);
  return {
    session: session.id,
    title: session.title,
    matters: [...likely, ...all.filter((one) => !likely.includes(one))]
      .filter((one) => one.procedure !== 'elect' && one.procedure !== 'appraise')
      .map(({ id, phrase, procedure }) => ({ id, phrase, procedure })),
  };
}
