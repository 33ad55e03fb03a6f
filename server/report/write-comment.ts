import { eq } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { writeCommentForm } from '#app/domain/report/forms';
import { mayBeginThread, mayRead, maySpeak } from '#app/domain/report/rules';
import { comment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findBlock, findVersion, holdToSpeak } from './load';

/** Writes a comment beside a paragraph, or a reply; a reply to a reply joins its thread. The same key twice counts once. */
export const writeComment = command({
  name: 'report.writeComment',
  input: writeCommentForm,
  load: async (hand, given) => {
    const held = await holdToSpeak(hand, given.documentId);
    if (isRefusal(held)) return held;
    const number = held.paper.currentVersion;
    const version = number === null ? undefined : await findVersion(hand.tx, held.paper.id, number);
    if (!version) return refuse('platform.notFound');
    const block = await findBlock(hand.tx, version.id, given.blockId);
    const [parent] = given.parentId
      ? await hand.tx.select().from(comment).where(eq(comment.id, given.parentId))
      : [];
    if (given.parentId && parent?.documentId !== held.paper.id) return refuse('platform.notFound');
    return { ...held, version, block, parent };
  },
  perform: async (hand, given, { standing, version, block, parent, paper }) => {
    if (hand.actor.kind !== 'person' || !mayRead(standing, true)) return refuse('report.notOfSession');
    const authorId = hand.actor.personId;
    // A sending repeated after the connection broke finds its comment written and is content, whatever has changed since.
    const [known] = await hand.tx.select().from(comment).where(eq(comment.key, given.key));
    if (known) {
      if (known.authorId !== authorId || known.documentId !== paper.id) return refuse('report.keyTaken');
      return done({ commentId: known.id, repeated: true });
    }
    if (!maySpeak(standing)) return refuse('report.textClosed');
    if (!parent && !mayBeginThread(standing)) return refuse('report.repliesOnly');
    if (!block && !parent) return refuse('report.blockGone');
    const [written] = await hand.tx
      .insert(comment)
      .values({
        orgId: hand.orgId,
        documentId: paper.id,
        versionId: version.id,
        blockId: parent?.blockId ?? given.blockId,
        parentId: parent ? (parent.parentId ?? parent.id) : null,
        authorId,
        text: given.text,
        key: given.key,
        createdAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: comment.id });
    if (!written) {
      const [first] = await hand.tx.select().from(comment).where(eq(comment.key, given.key));
      if (first?.authorId !== authorId) return refuse('report.keyTaken');
      return done({ commentId: first.id, repeated: true });
    }
    return done(
      { commentId: written.id, repeated: false },
      {
        name: 'report.commented',
        subject: written.id,
        session: paper.sessionId,
        data: {
          documentId: paper.id,
          blockId: parent?.blockId ?? given.blockId,
          reply: parent !== undefined,
        },
      },
    );
  },
});
