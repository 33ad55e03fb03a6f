import { and, desc, eq, gt, lt } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { recordReadingForm } from '#app/domain/report/forms';
import { carryReading, count, merge, parse } from '#app/domain/report/ranges';
import { mayRead } from '#app/domain/report/rules';
import { documentVersion, reading } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { findBlocks, findVersion, holdToSpeak, type VersionRow } from './load';

/**
 * Adds to what the person has had on screen. It writes no fact: the journal is read by others, and what somebody has
 * read is that person's own affair.
 */
export const recordReading = command({
  name: 'report.recordReading',
  input: recordReadingForm,
  load: async (hand, given) => {
    const held = await holdToSpeak(hand, given.documentId);
    if (isRefusal(held)) return held;
    const version = await findVersion(hand.tx, given.documentId, given.number);
    return version ? { ...held, version } : refuse('platform.notFound');
  },
  perform: async (hand, given, { standing, version }) => {
    if (hand.actor.kind !== 'person' || !mayRead(standing, version.outAt !== null))
      return refuse('report.notOfSession');
    const seen = parse(given.ranges, version.blockCount);
    if (seen === null)
      return refuse('platform.badInput', { fields: { ranges: ['platform:fields.invalid'] } });
    const mine = and(eq(reading.versionId, version.id), eq(reading.personId, hand.actor.personId));
    const isNew = await hand.tx
      .insert(reading)
      .values({
        orgId: hand.orgId,
        versionId: version.id,
        personId: hand.actor.personId,
        ranges: [],
        blocksRead: 0,
        at: hand.now,
      })
      .onConflictDoNothing()
      .returning({ at: reading.at });
    const kept = isNew.length > 0 ? await readBefore(hand, hand.actor.personId, version) : [];
    const [row] = await hand.tx.select().from(reading).where(mine).for('update');
    const ranges = merge(merge(row?.ranges ?? [], kept), seen).map(([from, to]): [number, number] => [
      from,
      to,
    ]);
    const blocksRead = count(ranges);
    await hand.tx.update(reading).set({ ranges, blocksRead, at: hand.now }).where(mine);
    return done({ blocksRead, of: version.blockCount });
  },
});

/** What stays read of a new version: the paragraphs that the person saw in the same words in the last version they read. */
async function readBefore(hand: Hand, personId: string, version: VersionRow) {
  const [last] = await hand.tx
    .select({ versionId: reading.versionId, ranges: reading.ranges })
    .from(reading)
    .innerJoin(documentVersion, eq(documentVersion.id, reading.versionId))
    .where(
      and(
        eq(documentVersion.documentId, version.documentId),
        lt(documentVersion.number, version.number),
        eq(reading.personId, personId),
        gt(reading.blocksRead, 0),
      ),
    )
    .orderBy(desc(documentVersion.number))
    .limit(1);
  if (!last) return [];
  return carryReading(
    await findBlocks(hand.tx, last.versionId),
    last.ranges,
    await findBlocks(hand.tx, version.id),
  );
}
