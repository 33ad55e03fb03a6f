import { asc, eq, sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { difference } from '#app/domain/report/difference';
import type { Block } from '#app/domain/report/document';
import { mayChangeText, mayRead } from '#app/domain/report/rules';
import { substance } from '#app/domain/report/substantive';
import type { Comparison } from '#app/domain/report/views';
import { congressSession, documentVersion, storedFile } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { compareVersions } from './compare-versions';
import { findBlocks, findVersion, type VersionRow } from './load';
import { type OpenPaper, openPaper } from './open-paper';
import { planRollOut } from './plan-roll-out';

export type VersionEntry = Pick<
  VersionRow,
  'number' | 'kind' | 'blockCount' | 'substantive' | 'createdAt' | 'outAt'
> & { readonly hasOriginal: boolean; readonly dropped: Readonly<Record<string, number>> };

export type VersionsPage = Pick<OpenPaper, 'paper' | 'may'> & {
  readonly versions: readonly VersionEntry[];
  readonly isOpen: boolean;
  readonly papersAreOut: boolean;
  /** What rolling out would do now; null where nothing is accepted. */
  readonly plan: {
    readonly applied: number;
    readonly colliding: readonly string[];
    readonly substantive: boolean;
    readonly changes: readonly Comparison[];
  } | null;
  readonly open: number;
};

/** Versions of a paper for those who prepare it, with the preview of a roll-out. Seven queries. */
export async function queryVersions(reader: Reader, documentId: string): Promise<VersionsPage | Refusal> {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const { paper, may, standing } = opened;
  if (!may.prepare) return refuse('platform.notAllowed');
  const rows = await reader.tx
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, paper.id))
    .orderBy(asc(documentVersion.number));
  const current = rows.find((row) => row.number === paper.currentVersion);
  const [session] = await reader.tx
    .select({ papersOutAt: congressSession.papersOutAt })
    .from(congressSession)
    .where(eq(congressSession.id, paper.sessionId));
  const [waiting] = await reader.tx.execute<{ open: number }>(
    sql`select count(*)::int as open from amendment where document_id = ${paper.id} and state = 'open'`,
  );
  return {
    paper,
    may,
    versions: rows.map((row) => ({
      number: row.number,
      kind: row.kind,
      blockCount: row.blockCount,
      substantive: row.substantive,
      createdAt: row.createdAt,
      outAt: row.outAt,
      hasOriginal: row.fileId !== null,
      dropped: (row.changes.dropped ?? {}) as Record<string, number>,
    })),
    isOpen: mayChangeText(standing.state),
    papersAreOut: session?.papersOutAt != null,
    plan: current ? await preview(reader, paper.id, await findBlocks(reader.tx, current.id)) : null,
    open: waiting?.open ?? 0,
  };
}

async function preview({ tx }: Reader, documentId: string, blocks: readonly Block[]) {
  let made = 0;
  const plan = await planRollOut(tx, documentId, blocks, () => `new-${++made}`);
  if (plan.rows.length === 0) return null;
  const changes = compareVersions(blocks, plan.blocks).filter((one) => one.status !== 'same' || one.moved);
  return {
    applied: plan.applied.length,
    colliding: plan.colliding.map((one) => one.id),
    substantive: substance(difference(blocks, plan.blocks)).substantive,
    changes,
  };
}

export type DifferencePage = Pick<OpenPaper, 'paper'> & {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
  readonly comparison: readonly Comparison[];
};

/** Two versions side by side in one reading order; without numbers the current one against the one before. Six queries. */
export async function queryDifference(
  reader: Reader,
  documentId: string,
  wanted: { from: number | null; to: number | null },
): Promise<DifferencePage | Refusal> {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const { paper, standing } = opened;
  const rows = await reader.tx
    .select({ number: documentVersion.number, outAt: documentVersion.outAt })
    .from(documentVersion)
    .where(eq(documentVersion.documentId, paper.id))
    .orderBy(asc(documentVersion.number));
  const numbers = rows.filter((row) => mayRead(standing, row.outAt !== null)).map((row) => row.number);
  const to = wanted.to ?? paper.currentVersion ?? numbers.at(-1) ?? 1;
  const from = wanted.from ?? numbers.filter((number) => number < to).at(-1) ?? to;
  if (!numbers.includes(from) || !numbers.includes(to)) return refuse('platform.notFound');
  const [older, newer] = [
    await findVersion(reader.tx, paper.id, from),
    await findVersion(reader.tx, paper.id, to),
  ];
  if (!older || !newer) return refuse('platform.notFound');
  return {
    paper,
    from,
    to,
    numbers,
    comparison: compareVersions(await findBlocks(reader.tx, older.id), await findBlocks(reader.tx, newer.id)),
  };
}

/** The original of a version, for download only. */
export async function queryOriginal(reader: Reader, documentId: string, number: number) {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const version = await findVersion(reader.tx, opened.paper.id, number);
  if (!version?.fileId || !mayRead(opened.standing, version.outAt !== null))
    return refuse('platform.notFound');
  const [file] = await reader.tx.select().from(storedFile).where(eq(storedFile.id, version.fileId));
  return file ?? refuse('platform.notFound');
}
