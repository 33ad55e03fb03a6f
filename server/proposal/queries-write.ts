import { sql } from 'drizzle-orm';
import { coreOf } from '#app/domain/proposal/alike';
import type { CallsNow, WritePage } from '#app/domain/proposal/draft-views';
import type { Alike } from '#app/domain/proposal/review-views';
import type { ProposalState } from '#app/domain/proposal/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { type AlikeRow, rankAlike } from './find-alike';
import { findCalls, rulesOfDraft } from './find-call';
import { findReadable } from './find-readable';
import { isOwn } from './hold-draft';
import { readFiles } from './read-files';
import { rulesToday } from './rules-of';
import { standingOf } from './standing';
import { visibleTo } from './visible';

/**
 * What somebody needs to write a proposal: the draft or an empty sheet, what else they have in hand, the call, and earlier ones like it. Without a
 * mandate nothing new is begun, but what was returned is still mended.
 */
export async function queryWrite(reader: Reader, id: string | null): Promise<WritePage | Refusal> {
  const { tx, now, actor } = reader;
  const who = await standingOf(tx, actor);
  if (actor.orgId === null) return refuse('proposal.notRepresentative');
  const draft = id === null ? null : await readDraft(reader, id);
  if (isRefusal(draft)) return draft;
  if (draft?.state === 'draft' && !who.isRepresentative) return refuse('proposal.notRepresentative');
  const { termId } = who;
  const rules =
    termId === null
      ? await rulesToday(tx, actor.orgId)
      : await rulesOfDraft(tx, { callId: null, orgId: actor.orgId, termId }, now);
  const others = await tx.execute<{ id: string; title: string; state: ProposalState; at: string }>(sql`
    select id, title, state, started_at as at from proposal
    where proposer_id = ${who.personId} and state in ('draft', 'seconding', 'returned') and id is distinct from ${id}::uuid
    order by started_at desc limit 50`);
  return {
    now,
    draft,
    newKey: crypto.randomUUID(),
    owner: who.personId,
    others: others.map(({ at, ...row }) => ({ ...row, startedAt: new Date(at) })),
    calls: termId === null ? { open: null, over: null } : await callsNow(tx, termId, now),
    mayBegin: who.isRepresentative,
    mayCollective: who.leadsDelegation && rules.collective,
    secondersLeast: rules.secondersLeast,
    similar: draft ? await querySimilar(reader, draft.title, draft.id) : [],
  };
}

async function readDraft(reader: Reader, id: string) {
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row } = found;
  if (!isOwn({ proposal: row, ...found })) return refuse('proposal.noProposal');
  if (row.state !== 'draft' && row.state !== 'returned')
    return refuse('proposal.step', { params: { state: row.state } });
  const { key, kind, state, revision, title, reasons, suggestions, category } = row;
  const [back] = await reader.tx.execute<{ reason: string | null }>(sql`
    select reason from proposal_event where proposal_id = ${row.id} and kind = 'sentBack' order by seq desc limit 1`);
  return {
    ...{ id: row.id, key, kind, state, revision, title, reasons, suggestions, category },
    files: await readFiles(reader.tx, row.id),
    sentBack: state === 'returned' ? (back?.reason ?? null) : null,
  };
}

/** The call of a term that is open, or the one that was last, as pages say it. */
export async function callsNow(tx: Tx, termId: string, now: Date): Promise<CallsNow> {
  const { open, over } = await findCalls(tx, termId, now);
  const span = (call: typeof open) => call && { title: call.title, closesAt: call.closesAt };
  return { open: span(open), over: span(over) };
}

/** Earlier proposals whose titles share pairs of characters with this one, the most alike first; only what the reader may see. Served by the GIN index `proposal_title_grams`. */
export async function querySimilar(
  reader: Reader,
  title: string,
  self: string | null = null,
): Promise<Alike[]> {
  const words = title.trim().slice(0, 100);
  if ([...words].length < 2) return [];
  const who = await standingOf(reader.tx, reader.actor);
  const rows = await reader.tx.execute<AlikeRow>(sql`
    select p.id, p.year, p.number, p.title, p.state, p.standing, p.code
    from proposals_alike(${coreOf(words)}, 30) a join proposal p on p.id = a.id
    where p.id is distinct from ${self}::uuid and ${visibleTo(who)}`);
  return rankAlike(words, [...rows], 6);
}
