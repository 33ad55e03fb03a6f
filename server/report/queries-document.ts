import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Block } from '#app/domain/report/document';
import { carryReading, contains, count, type Ranges } from '#app/domain/report/ranges';
import { mayRead } from '#app/domain/report/rules';
import type { Thread } from '#app/domain/report/views';
import type { Reader } from '#server/platform/http';
import { findBlocks, findVersion, type VersionRow } from './load';
import { type OpenPaper, openPaper } from './open-paper';
import { queryThread } from './queries-thread';

export type DocumentPage = Omit<OpenPaper, 'standing'> & {
  readonly version: {
    readonly number: number;
    readonly kind: VersionRow['kind'];
    readonly outAt: Date | null;
    readonly isCurrent: boolean;
    readonly hasOriginal: boolean;
    readonly active: boolean;
  };
  readonly blocks: readonly Block[];
  /** Comments and amendments by paragraph. */
  readonly counts: Readonly<Record<string, number>>;
  /** Paragraphs that this person has not seen in their present words, of a paper they had begun to read. */
  readonly changed: Readonly<Record<string, 'changed' | 'new'>>;
  readonly reading: { readonly blocksRead: number; readonly of: number };
  readonly thread: Thread | null;
  /** Whether the person belongs to those who speak in this session, be it now or at another time. */
  readonly isSpeaker: boolean;
  readonly key: string;
};

/** A report as one person reads it. A fixed number of queries, whatever the paper's length. */
export async function queryDocument(
  reader: Reader,
  documentId: string,
  wanted: { version?: number | undefined; at?: string | null | undefined; after?: string | null | undefined },
): Promise<DocumentPage | Refusal> {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const { paper, standing, may } = opened;
  const number = wanted.version ?? paper.currentVersion ?? 1;
  const version = await findVersion(reader.tx, paper.id, number);
  if (!version || !mayRead(standing, version.outAt !== null)) return refuse('platform.notFound');
  const blocks = await findBlocks(reader.tx, version.id);
  const { ranges, changed } = await findReading(reader, version, blocks);
  const isCurrent = number === paper.currentVersion;
  const at = wanted.at && blocks.some((block) => block.id === wanted.at) ? wanted.at : null;
  return {
    paper,
    may: isCurrent ? may : { ...may, speak: false, begin: false, amend: false },
    version: {
      number,
      kind: version.kind,
      outAt: version.outAt,
      isCurrent,
      hasOriginal: version.fileId !== null,
      active: version.changes.active === true,
    },
    blocks,
    counts: await countByBlock(reader, paper.id),
    changed,
    reading: { blocksRead: count(ranges), of: version.blockCount },
    thread: at ? await queryThread(reader, opened, at, wanted.after) : null,
    isSpeaker: standing.representative || standing.attendee || standing.secretary,
    key: randomUUID(),
  };
}

/** How much hangs on each paragraph, in one query over the index of the paper. */
async function countByBlock({ tx }: Reader, documentId: string): Promise<Record<string, number>> {
  const rows = await tx.execute<{ block_id: string; number: number }>(sql`
    select block_id, sum(number)::int as number from (
      select block_id, count(*) as number from comment
      where document_id = ${documentId} and withdrawn_at is null group by block_id
      union all
      select block_id, count(*) from amendment
      where document_id = ${documentId} and state <> 'withdrawn' group by block_id
    ) counted group by block_id`);
  return Object.fromEntries(rows.map((row) => [row.block_id, row.number]));
}

type ReadingRow = { version_id: string; number: number; ranges: [number, number][] };

/** What this person has read of the version, with what stays read from the last one they read. */
async function findReading({ tx, actor }: Reader, version: VersionRow, blocks: readonly Block[]) {
  const nothing = { ranges: [] as Ranges, changed: {} };
  if (actor.kind !== 'person') return nothing;
  const rows = await tx.execute<ReadingRow>(sql`
    select v.id as version_id, v.number, r.ranges from reading r join document_version v on v.id = r.version_id
    where v.document_id = ${version.documentId} and v.number <= ${version.number}
      and r.person_id = ${actor.personId} and r.blocks_read > 0
    order by v.number desc limit 2`);
  const now = rows.find((row) => row.number === version.number);
  const before = rows.find((row) => row.number < version.number);
  if (!before) return { ...nothing, ranges: now?.ranges ?? [] };
  const old = await findBlocks(tx, before.version_id);
  const ranges = now?.ranges ?? carryReading(old, before.ranges, blocks);
  const olds = new Map(old.map((block) => [block.id, block.text]));
  const changed: Record<string, 'changed' | 'new'> = {};
  for (const block of blocks) {
    if (olds.get(block.id) === block.text || contains(ranges, block.ordinal)) continue;
    changed[block.id] = olds.has(block.id) ? 'changed' : 'new';
  }
  return { ranges, changed };
}
