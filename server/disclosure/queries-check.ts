import { desc, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { audiencesSeenBy } from '#app/domain/disclosure/audience';
import type { CheckPage } from '#app/domain/disclosure/desk-views';
import type { ReaderLevel } from '#app/domain/disclosure/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { disclosure, disclosureVersion, disclosureWriter, person } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { behind } from './decisions-behind';
import { sealOf } from './hash-of-version';
import { type ItemRow, openStates, type VersionRow } from './load';
import { readParts, shownTo } from './read-desk';

/** The version of an item that is on its way, or the newest one: the original, what readers of a level get, and what the reader may do. */
export async function queryCheck(
  { tx, actor, now }: Reader,
  id: string,
  level: ReaderLevel | null,
): Promise<CheckPage | Refusal> {
  const [item] = await tx.select().from(disclosure).where(eq(disclosure.id, id));
  const [version] = await tx
    .select()
    .from(disclosureVersion)
    .where(eq(disclosureVersion.disclosureId, id))
    .orderBy(
      sql`case when ${inArray(disclosureVersion.state, [...openStates])} then 0 when ${disclosureVersion.state} = 'published' then 1 else 2 end`,
      desc(disclosureVersion.number),
    )
    .limit(1);
  if (!item || !version) return refuse('disclosure.noDisclosure');
  const parts = await readParts(tx, version);
  const own = await ownOf(tx, actor, version);
  const shownLevel = level ?? lowestOf(item);
  return {
    id: item.id,
    ...{ state: version.state, revision: version.revision, number: version.number, why: version.why },
    ...{ year: item.year, itemNumber: item.number, category: item.category, audience: item.audience },
    decision: await behind(tx, version),
    ...{ source: item.source, effectiveFrom: version.effectiveFrom, effectiveTo: version.effectiveTo },
    ...{
      seal: sealOf(version),
      salt: version.salt,
      checkResult: version.checkResult,
      checkNote: version.checkNote,
    },
    ...{ sentBackWhy: version.sentBackWhy, embargoUntil: item.embargoUntil, boardUntil: item.boardUntil },
    takenDown:
      item.takenDownAt && item.takenDownFor ? { at: item.takenDownAt, reason: item.takenDownFor } : null,
    steps: await stepsOf(tx, item, version),
    ...parts,
    level: shownLevel,
    shown: audiencesSeenBy(shownLevel).includes(item.audience) ? shownTo(shownLevel, parts) : null,
    own,
    may: mayOf(actor, item, version, own),
    now,
  };
}

/** The level furthest outside that sees the item: what it gets is what matters most. */
const lowestOf = ({ audience }: ItemRow): ReaderLevel =>
  audience === 'public' || audience === 'patient' ? 'outside' : audience;

async function ownOf(tx: Tx, actor: Actor, version: VersionRow): Promise<CheckPage['own']> {
  if (actor.kind !== 'person') return null;
  const writers = await tx
    .select({ id: disclosureWriter.personId })
    .from(disclosureWriter)
    .where(eq(disclosureWriter.versionId, version.id));
  if (writers.some((one) => one.id === actor.personId)) return 'own';
  return version.checkedBy === actor.personId ? 'checkedByYou' : null;
}

/** What the rules would not refuse; the commands ask them again. */
function mayOf(
  actor: Actor,
  item: ItemRow,
  { state, authorId }: VersionRow,
  own: CheckPage['own'],
): CheckPage['may'] {
  const edits = hasRole(actor, 'affairsEditor') || hasRole(actor, 'secretary');
  const checks = hasRole(actor, 'secrecyChecker');
  const approves = hasRole(actor, 'affairsApprover');
  const isOpen = state === 'checking' || state === 'approving' || state === 'approved';
  const isUp = item.publishedAt !== null && item.takenDownAt === null;
  return {
    edit: edits && state === 'draft',
    redact: state === 'draft' ? edits || checks : checks && own !== 'own' && state !== 'dropped',
    unredact: state === 'draft' ? edits || checks : checks && own !== 'own' && state === 'checking',
    check: checks && own !== 'own' && state === 'checking',
    approve: approves && own === null && state === 'approving',
    sendBack: (checks || approves) && isOpen,
    correct:
      edits &&
      item.takenDownAt === null &&
      (state === 'published' || (state === 'dropped' && authorId === null)),
    takeDown: approves && isUp,
  };
}

async function stepsOf(tx: Tx, item: ItemRow, version: VersionRow): Promise<CheckPage['steps']> {
  const done = [
    { step: 'author' as const, by: version.authorId, at: version.submittedAt ?? item.createdAt },
    { step: 'checked' as const, by: version.checkedBy, at: version.checkedAt },
    { step: 'approved' as const, by: version.approvedBy, at: version.approvedAt },
  ];
  const ids = done.flatMap(({ by }) => (by === null ? [] : [by]));
  if (ids.length === 0) return [];
  const names = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids));
  return done.flatMap(({ step, by, at }) =>
    by === null || at === null ? [] : [{ step, at, who: names.find((one) => one.id === by)?.name ?? '' }],
  );
}
