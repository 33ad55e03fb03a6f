import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { refuse } from '#app/domain/refusals';
import { assignIds } from '#app/domain/report/align';
import type { BlockDraft } from '#app/domain/report/document';
import { mayChangeText } from '#app/domain/report/rules';
import { agendaItem, document, proposalReport } from '#db/schema';
import { lockSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { newBlockId, storeVersion, textHash } from './store-version';

const input = z.object({ session: z.uuid(), item: z.uuid().nullable(), title: z.string().min(1).max(200) });

/** A paragraph for each block of lines. */
const blocksOf = (title: string, text: string): BlockDraft[] => [
  { kind: 'title', level: 0, text: title },
  ...text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph' as const, level: 0, text: part })),
];

/** Makes a paper of the report on how proposals were handled, beside its agenda item; it goes out with the others. Nothing where texts are closed already. */
export const takeHandlingReport = command({
  name: 'report.takeHandlingReport',
  input,
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, given, session) => {
    const [report] = await hand.tx
      .select()
      .from(proposalReport)
      .where(eq(proposalReport.sessionId, session.id));
    if (!report) return refuse('platform.notFound');
    if (!mayChangeText(session.state)) return done(null);
    if (given.item) {
      const [item] = await hand.tx.select().from(agendaItem).where(eq(agendaItem.id, given.item));
      if (!item) return refuse('platform.notFound');
      if (item.sessionId !== session.id) return refuse('report.itemOfOtherSession');
    }
    const createdBy = report.broughtBy;
    const [paper] = await hand.tx
      .insert(document)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        agendaItemId: given.item,
        title: given.title,
        createdBy,
        createdAt: hand.now,
      })
      .returning({ id: document.id });
    const { blocks, changes } = assignIds(null, blocksOf(given.title, report.text), newBlockId);
    const hash = textHash(blocks);
    const version = await storeVersion(
      hand,
      {
        documentId: paper!.id,
        number: 1,
        kind: 'markdown',
        fileId: null,
        substantive: true,
        changes: { ...changes },
        textHash: hash,
        createdBy,
      },
      blocks,
    );
    return done(
      { document: paper!.id },
      {
        name: 'report.versionUploaded',
        subject: paper!.id,
        session: session.id,
        data: { number: version.number, substantive: true, textHash: hash, handling: true },
      },
    );
  },
});
