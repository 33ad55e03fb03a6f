import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { assignIds } from '#app/domain/report/align';
import { difference } from '#app/domain/report/difference';
import type { Block, BlockDraft } from '#app/domain/report/document';
import { mayChangeText } from '#app/domain/report/rules';
import { isSubstantive, substance } from '#app/domain/report/substantive';
import { agendaItem, document, storedFile } from '#db/schema';
import { lockSession, type SessionRow } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { type DocumentRow, findBlocks, findNewest, findVersion, holdDocument, type VersionRow } from './load';
import { type DocumentKind, type ReadDocument, readDocument } from './read-document';
import { newBlockId, storeVersion, textHash } from './store-version';

const mediaTypes: Readonly<Record<DocumentKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
};

const input = z
  .object({
    sessionId: z.uuid().optional(),
    agendaItemId: z.uuid().nullish(),
    documentId: z.uuid().optional(),
    fileName: z.string().min(1).max(200),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** What readDocument made of exactly these bytes, before the transaction. */
    parsed: z.custom<ReadDocument>((value) => typeof value === 'object' && value !== null),
    substantive: z.boolean().default(false),
  })
  .refine((given) => given.documentId || given.sessionId, { path: ['sessionId'] });

export type UploadInput = z.input<typeof input>;

type State = {
  session: SessionRow;
  paper: DocumentRow | null;
  newest: VersionRow | undefined;
  current: VersionRow | undefined;
};

async function load(hand: Hand, given: z.output<typeof input>): Promise<State | Refusal> {
  const found = given.documentId
    ? (await hand.tx.select().from(document).where(eq(document.id, given.documentId)))[0]
    : undefined;
  if (given.documentId && !found) return refuse('platform.notFound');
  const session = await lockSession(hand, found?.sessionId ?? given.sessionId ?? '');
  if (isRefusal(session)) return session;
  if (!found) return { session, paper: null, newest: undefined, current: undefined };
  const paper = await holdDocument(hand, found.id, 'update');
  if (isRefusal(paper)) return paper;
  const newest = await findNewest(hand.tx, paper.id);
  const current = paper.currentVersion
    ? await findVersion(hand.tx, paper.id, paper.currentVersion)
    : undefined;
  return { session, paper, newest, current };
}

/** A PDF has no paragraphs to show: one that names it carries what is said about it. */
const draftsOf = ({ document: read }: ReadDocument, title: string): readonly BlockDraft[] =>
  read?.blocks ?? [{ kind: 'title', level: 0, text: title }];

const bare = (fileName: string) => fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || fileName;

async function createPaper(hand: Hand, given: z.output<typeof input>, session: SessionRow, title: string) {
  if (given.agendaItemId) {
    const [item] = await hand.tx.select().from(agendaItem).where(eq(agendaItem.id, given.agendaItemId));
    if (!item) return refuse('platform.notFound');
    if (item.sessionId !== session.id) return refuse('report.itemOfOtherSession');
  }
  const rows = await hand.tx
    .insert(document)
    .values({
      orgId: hand.orgId,
      sessionId: session.id,
      agendaItemId: given.agendaItemId ?? null,
      title,
      createdBy: personOf(hand),
      createdAt: hand.now,
    })
    .returning();
  return rows[0]!;
}

const personOf = (hand: Hand): string =>
  hand.actor.kind === 'person' ? hand.actor.personId : '00000000-0000-0000-0000-000000000000';

/** Stores an uploaded report as the next version of a paper, or as a new paper's first; nobody else sees it until it is sent out. */
export const uploadVersion = command({
  name: 'report.uploadVersion',
  input,
  load,
  perform: async (hand, given, { session, paper: known, newest, current }) => {
    if (!mayChangeText(session.state)) return refuse('report.textClosed');
    const title = given.parsed.document?.title || bare(given.fileName);
    const paper = known ?? (await createPaper(hand, given, session, title));
    if (isRefusal(paper)) return paper;

    const [file] = await hand.tx
      .insert(storedFile)
      .values({
        orgId: hand.orgId,
        name: given.fileName,
        mediaType: mediaTypes[given.parsed.kind],
        size: given.bytes.length,
        sha256: createHash('sha256').update(given.bytes).digest('hex'),
        bytes: given.bytes,
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: storedFile.id, sha256: storedFile.sha256 });

    const previous = newest ? await findBlocks(hand.tx, newest.id) : null;
    const { blocks, changes } = assignIds(previous, draftsOf(given.parsed, title), newBlockId);
    const hash = given.parsed.kind === 'pdf' ? file!.sha256 : textHash(blocks);
    const substantive = await judge(hand, current ?? newest, { blocks, hash }, given);
    const version = await storeVersion(
      hand,
      {
        documentId: paper.id,
        number: (newest?.number ?? 0) + 1,
        kind: given.parsed.kind,
        fileId: file!.id,
        substantive,
        changes: { ...changes, dropped: given.parsed.dropped, active: given.parsed.active },
        textHash: hash,
        createdBy: personOf(hand),
      },
      blocks,
    );
    return done(
      { documentId: paper.id, number: version.number, substantive },
      {
        name: 'report.versionUploaded',
        subject: paper.id,
        session: session.id,
        data: { number: version.number, substantive, textHash: hash },
      },
    );
  },
});

/** A first version is news to everyone; a PDF's words can't be compared, so another file is another text. */
async function judge(
  hand: Hand,
  before: VersionRow | undefined,
  after: { blocks: readonly Block[]; hash: string },
  given: z.output<typeof input>,
): Promise<boolean> {
  if (!before) return true;
  if (before.kind === 'pdf' || given.parsed.kind === 'pdf') return before.textHash !== after.hash;
  const judged = substance(difference(await findBlocks(hand.tx, before.id), after.blocks));
  return isSubstantive(judged, given.substantive);
}

/** Reads an upload outside any transaction and makes the order's input of it; every fault of the file is a refusal. */
export async function prepareUpload(
  file: { name: string; bytes: Uint8Array },
  fields: Pick<UploadInput, 'sessionId' | 'agendaItemId' | 'documentId' | 'substantive'>,
  limit: number,
): Promise<UploadInput | Refusal> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const parsed = await readDocument(bytes, file.name, { limit });
  if (isRefusal(parsed)) return parsed;
  return { ...fields, fileName: [...file.name].slice(0, 200).join(''), bytes: file.bytes, parsed };
}
