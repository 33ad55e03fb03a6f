import { and, eq } from 'drizzle-orm';
import { audiencesSeenBy, isUndone, levelOf } from '#app/domain/disclosure/audience';
import type { DisclosureView, LegalClock } from '#app/domain/disclosure/board-views';
import { redactText } from '#app/domain/disclosure/redact';
import type { Audience, ReaderLevel } from '#app/domain/disclosure/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { disclosure, disclosureVersion, openVote, proposalReply } from '#db/schema';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { clocksOf } from '#server/resolution/clocks';
import { isId } from '#server/resolution/is-id';
import { keptUntil } from './archived';
import { chosenOf } from './decisions-behind';
import { readQuestions } from './queries-questions';
import { readVersions, rulesOf } from './read-words';

type Item = typeof disclosure.$inferSelect;
const hourMs = 3_600_000;

/** A disclosure as somebody of the unit reads it, with the questions on it and what the reader may do; what one may not see does not exist. */
export async function readDisclosure(reader: Reader, id: string) {
  const level = levelOf(reader.actor);
  const item = await readItem(reader, level, audiencesSeenBy(level), id);
  if (isRefusal(item)) return item;
  return { now: reader.now, item, ...(await readQuestions(reader, item)) };
}

/** A disclosure in the words that readers of a level get; refuses `disclosure.noDisclosure`. */
export async function readItem(
  { tx, now }: Pick<Reader, 'tx' | 'now'>,
  level: ReaderLevel,
  audiences: readonly Audience[],
  id: string,
): Promise<DisclosureView | Refusal> {
  const [row] = isId(id) ? await tx.select().from(disclosure).where(eq(disclosure.id, id)) : [];
  if (!row?.publishedAt || row.number === null || !audiences.includes(row.audience))
    return refuse('disclosure.noDisclosure');
  const rules = (await rulesOf(tx, [id])).get(id) ?? [];
  const { takenDownAt, takenDownFor, takenDownNote } = row;
  const onFile = level !== 'outside' && takenDownAt ? await keptUntil(tx, id, now) : null;
  return {
    id,
    year: row.year,
    number: row.number,
    category: row.category,
    audience: row.audience,
    source: row.source,
    origin: level === 'outside' ? null : await originOf(tx, row),
    period: row.period,
    publishedAt: row.publishedAt,
    boardUntil: row.boardUntil,
    takenDown:
      takenDownAt && takenDownFor
        ? {
            at: takenDownAt,
            reason: takenDownFor,
            note: takenDownNote && redactText(takenDownNote, rules, level),
            keptUntil: onFile,
          }
        : null,
    versions: takenDownAt && onFile === null ? [] : await readVersions(tx, id, rules, level),
    clock: await legalClock(tx, row),
  };
}

/** Where the decision behind an item can be read. */
async function originOf(
  tx: Tx,
  { id, source, sourceId, takenDownFor }: Item,
): Promise<DisclosureView['origin']> {
  if (!sourceId) {
    const { disclosureId, state, decisionKind, decisionId } = disclosureVersion;
    const [version] = await tx
      .select({ decisionKind, decisionId })
      .from(disclosureVersion)
      .where(and(eq(disclosureId, id), eq(state, 'published')));
    return version && !isUndone(takenDownFor) ? chosenOf(version) : null;
  }
  if (source === 'resolution') return { kind: 'resolution', id: sourceId };
  if (source === 'decision') return { kind: 'decision', id: sourceId };
  if (source === 'appraisal') return { kind: 'box', id: sourceId };
  if (source === 'box') {
    const [vote] = await tx.select({ id: openVote.id }).from(openVote).where(eq(openVote.id, sourceId));
    return { kind: vote ? 'vote' : 'box', id: sourceId };
  }
  if (source !== 'reply') return null;
  const [reply] = await tx
    .select({ id: proposalReply.proposalId })
    .from(proposalReply)
    .where(eq(proposalReply.id, sourceId));
  return reply ? { kind: 'proposal', id: reply.id } : null;
}

/** How many hours after the closing it went out, and by when the law wanted it (by the session's frozen rules). */
async function legalClock(tx: Tx, { sessionId, publishedAt }: Item): Promise<LegalClock | null> {
  const session = sessionId ? await findSession(tx, sessionId) : null;
  if (!session || isRefusal(session) || !session.closedAt || !publishedAt) return null;
  const clocks = clocksOf(session, publishedAt);
  if (!clocks) return null;
  return {
    session: { id: session.id, title: session.title },
    closedAt: session.closedAt,
    hours: Math.max(0, Math.floor((publishedAt.getTime() - session.closedAt.getTime()) / hourMs)),
    publishBy: clocks.publishBy,
    article: clocks.publishArticle,
    isInTime: dayInShanghai(publishedAt) <= clocks.publishBy,
  };
}
