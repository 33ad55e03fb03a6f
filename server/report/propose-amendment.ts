import { and, eq, inArray, sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposeAmendmentForm } from '#app/domain/report/forms';
import { MOST_AMENDMENTS_EACH, mayAmend, mayRead } from '#app/domain/report/rules';
import { pendingStates } from '#app/domain/report/states';
import { amendment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findBlock, findVersion, holdToSpeak } from './load';

/** Proposes to change one paragraph, with a reason; it keeps the wording it was written to. The same key twice counts once. */
export const proposeAmendment = command({
  name: 'report.proposeAmendment',
  input: proposeAmendmentForm,
  load: async (hand, given) => {
    const held = await holdToSpeak(hand, given.documentId);
    if (isRefusal(held)) return held;
    const number = held.paper.currentVersion;
    const version = number === null ? undefined : await findVersion(hand.tx, held.paper.id, number);
    if (!version) return refuse('platform.notFound');
    return { ...held, version, block: await findBlock(hand.tx, version.id, given.blockId) };
  },
  perform: async (hand, given, { standing, version, block, paper }) => {
    if (hand.actor.kind !== 'person' || !mayRead(standing, true)) return refuse('report.notOfSession');
    const authorId = hand.actor.personId;
    const known = (await hand.tx.select().from(amendment).where(eq(amendment.key, given.key)))[0];
    if (known && (known.authorId !== authorId || known.documentId !== paper.id))
      return refuse('report.keyTaken');
    if (known) return done({ amendmentId: known.id, repeated: true });
    if (!standing.representative) return refuse('report.notAmending');
    if (!mayAmend(standing)) return refuse('report.textClosed');
    if (!block) return refuse('report.blockGone');
    if (version.kind === 'pdf') return refuse('report.notAmending');
    if (given.kind === 'replace' && given.text === block.text.trim()) return refuse('report.nothingChanges');
    const [mine] = await hand.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(amendment)
      .where(
        and(
          eq(amendment.documentId, paper.id),
          eq(amendment.authorId, authorId),
          inArray(amendment.state, [...pendingStates]),
        ),
      );
    if ((mine?.count ?? 0) >= MOST_AMENDMENTS_EACH)
      return refuse('report.tooManyAmendments', { params: { most: MOST_AMENDMENTS_EACH } });
    const [written] = await hand.tx
      .insert(amendment)
      .values({
        orgId: hand.orgId,
        documentId: paper.id,
        versionId: version.id,
        blockId: given.blockId,
        kind: given.kind,
        baseText: block.text,
        text: given.text,
        reason: given.reason,
        authorId,
        state: 'open',
        key: given.key,
        createdAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: amendment.id });
    if (!written) {
      const [first] = await hand.tx.select().from(amendment).where(eq(amendment.key, given.key));
      if (first?.authorId !== authorId) return refuse('report.keyTaken');
      return done({ amendmentId: first.id, repeated: true });
    }
    return done(
      { amendmentId: written.id, repeated: false },
      {
        name: 'report.amendmentProposed',
        subject: written.id,
        session: paper.sessionId,
        data: { documentId: paper.id, blockId: given.blockId, kind: given.kind },
      },
    );
  },
});
