import { createHash } from 'node:crypto';
import { type Actor, hasRole } from '#app/domain/actor';
import { completePointForm } from '#app/domain/monitor/decision/forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { storedFile } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { attachmentKind, attachmentTypes } from '#server/proposal/attachment-kind';
import { findAtPoint } from './find-at-point';
import { faultOfGate } from './gate';
import { lockPoint, type PointRow, writePoint } from './load';
import { scanDecisions } from './scan';

export const mostMegabytes = 10;

/** Whoever sees to a point completes it, or the monitoring officer and the union office for them. */
const mayComplete = (actor: Actor, { ownerId }: PointRow): boolean =>
  hasRole(actor, 'monitorOfficer') ||
  hasRole(actor, 'secretary') ||
  (actor.kind === 'person' && actor.personId === ownerId);

async function keepFile(hand: Hand, name: string, bytes: Uint8Array, mediaType: string): Promise<string> {
  const [file] = await hand.tx
    .insert(storedFile)
    .values({
      orgId: hand.orgId,
      name,
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      createdBy: personOf(hand),
      createdAt: hand.now,
    })
    .returning({ id: storedFile.id });
  return file!.id;
}

/** A point is done, with what shows it. What the congress must adopt, and what a blocked supplier would deliver, stops at the meeting. Out of turn it is done all the same, and found. */
export const completePoint = command({
  name: 'monitor.completePoint',
  input: completePointForm,
  weigh: async (_desk, _orgId, { name, bytes }) => {
    if (!bytes?.length) return null;
    if (bytes.length > mostMegabytes * 1_048_576)
      return refuse('monitor.evidenceTooLarge', { params: { megabytes: mostMegabytes } });
    return (await attachmentKind({ name, bytes })) ?? refuse('monitor.evidenceKind', { params: { name } });
  },
  load: lockPoint,
  perform: async (hand, given, held, kind) => {
    const { row, at } = held;
    if (!mayComplete(hand.actor, at)) return refuse('monitor.notPointOwner');
    if (given.doneOn > dayInShanghai(hand.now))
      return refuse('monitor.dayAhead', { fields: { doneOn: ['monitor:refusals.dayAhead'] } });
    const fault = await faultOfGate(hand, held, given.doneOn);
    if (fault) return fault;
    const fileId =
      kind && given.bytes ? await keepFile(hand, given.name, given.bytes, attachmentTypes[kind]) : null;
    await writePoint(hand, held, {
      doneOn: given.doneOn,
      evidence: given.evidence,
      fileId,
      doneBy: personOf(hand),
      doneAt: hand.now,
    });
    return done(
      { decision: row.id },
      {
        name: 'monitor.pointCompleted',
        subject: row.id,
        data: { code: row.code, point: at.point, doneOn: given.doneOn },
      },
      ...(await scanDecisions(hand, [row])),
      ...(await findAtPoint(hand, held, given.doneOn)),
    );
  },
});
