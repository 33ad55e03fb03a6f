import { eq, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { blockersOf } from '#app/domain/ballot/blockers';
import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import type { BoxView, ItemResult, JointScore, PaperItem, ScrutineerView } from '#app/domain/ballot/box-view';
import { gradeShares, isProtected, jointShares, shownTurnout } from '#app/domain/ballot/disclosure';
import { votersOf } from '#app/domain/ballot/electorate';
import { fingerprint } from '#app/domain/ballot/sealed/code';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { Rule } from '#app/domain/ballot/sealed/rule';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { quorum } from '#app/domain/statute/quorum';
import type { Tx } from '#db/client';
import { document, documentVersion, sealedItem } from '#db/schema';
import { findSession, type SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findClasses, readSetting } from './box-evidence';
import { type Boxed, findBoxed, verdictsOf } from './boxed-items';
import { type BoxRow, findBox } from './load-box';
import { liveCeremony } from './load-ceremony';
import { findTrustees } from './load-trustee';

/** One box for everybody of the session: what is voted on, how it stands, who still owes what, the result. A fixed number of queries. */
export async function readBoxPage({ tx, actor, now }: Reader, boxId: string): Promise<BoxView | Refusal> {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  const session = await findSession(tx, row.sessionId);
  if (isRefusal(session)) return session;
  const mayRun = hasRole(actor, 'secretary');
  const isAhead = row.state === 'planned' || row.state === 'prepared';
  const setting = mayRun && isAhead ? await readSetting(tx, session, row, now) : null;
  if (isRefusal(setting)) return setting;
  const classes = await findClasses(tx, session.id);
  const entitled = votersOf(row.electorate, classes);
  const found = await findFigures(tx, row, actor);
  const isOpen = row.state === 'open' && row.opensAt <= now && now < row.closesAt;
  const { threshold, scrutineers } = await findScrutineerViews(tx, session, row);
  return {
    now,
    session: { id: session.id, title: session.title },
    box: shownBox(row),
    items: await findPaper(tx, row.id),
    entitled,
    quorumNeeded: entitled > 0 ? quorum(thawProfile(session.profile), entitled) : 0,
    turnout: row.counted ?? (found.voted === null ? null : shownTurnout(found.voted)),
    isOpen,
    mayVote: isOpen && found.is_voter,
    isDisputed: found.is_disputed,
    threshold,
    scrutineers,
    hasResult: row.result !== null,
    results: verdictsOf(row).map(resultOf),
    joint: row.state === 'counted' ? jointOf(await findBoxed(tx, session.id), row) : [],
    blockers: setting ? blockersOf(setting.evidence) : [],
    mayRun,
  };
}

const shownBox = (row: BoxRow): BoxView['box'] => ({
  id: row.id,
  title: row.title,
  stage: row.stage as Stage,
  state: row.state,
  electorate: row.electorate,
  weight: row.weight,
  revote: row.revote,
  code: row.boxHash && fingerprint(row.boxHash),
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  holdUntil: row.closedAt && new Date(row.closedAt.getTime() + row.holdSeconds * 1000),
  countedAt: row.countedAt,
  remindedAt: row.remindedAt,
  voidReason: row.voidReason,
});

type Figures = { voted: number | null; is_voter: boolean; is_disputed: boolean };

/** Turnout comes from the board alone: what waits for it is nobody's to see (SCV1 2.15). */
async function findFigures(tx: Tx, { id }: BoxRow, actor: Actor): Promise<Figures> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const rows = await tx.execute<Figures>(sql`
    select (select voted from board_head where box_id = ${id}) as voted,
      exists (select 1 from pseudonym_holder where box_id = ${id} and person_id = ${me}::uuid) as is_voter,
      exists (select 1 from box_complaint where box_id = ${id}) as is_disputed`);
  return rows[0]!;
}

/** The items of a box with the texts that were fixed for it. */
async function findPaper(tx: Tx, boxId: string): Promise<PaperItem[]> {
  const rows = await tx
    .select({ item: sealedItem, document, version: documentVersion })
    .from(sealedItem)
    .leftJoin(documentVersion, eq(documentVersion.id, sealedItem.versionId))
    .leftJoin(document, eq(document.id, documentVersion.documentId))
    .where(eq(sealedItem.boxId, boxId))
    .orderBy(sealedItem.ordinal);
  return rows.map(({ item, document: of, version }) => {
    const rule = item.rule as Rule;
    return {
      ordinal: item.ordinal,
      title: item.title,
      question: item.question as Question,
      seats: rule.kind === 'elect-majority-all' ? rule.seats : null,
      text: of && version ? { documentId: of.id, title: of.title, number: version.number } : null,
    };
  });
}

type Done = {
  i: number;
  signed_box: boolean;
  has_right: boolean;
  has_wrong: boolean;
  signed_result: boolean;
};

/** The scrutineers with what each has done; before the preparation those of the session. */
async function findScrutineerViews(
  tx: Tx,
  session: SessionRow,
  { id, ceremonyId }: BoxRow,
): Promise<{ threshold: number; scrutineers: ScrutineerView[] }> {
  const ceremony = ceremonyId ?? (await liveCeremony(tx, session.id))?.id;
  if (!ceremony) return { threshold: 0, scrutineers: [] };
  const people = await findTrustees(tx, ceremony);
  const [head] = await tx.execute<{ threshold: number }>(
    sql`select threshold from key_ceremony where id = ${ceremony}`,
  );
  const done = await tx.execute<Done>(sql`
    select t.i,
      exists (select 1 from box_signature s where s.box_id = ${id} and s.purpose = 'box-ok' and s.i = t.i) as signed_box,
      exists (select 1 from board_partial p where p.box_id = ${id} and p.i = t.i and p.is_right) as has_right,
      exists (select 1 from board_partial p where p.box_id = ${id} and p.i = t.i and not p.is_right) as has_wrong,
      exists (select 1 from box_signature s where s.box_id = ${id} and s.purpose = 'result-ok' and s.i = t.i) as signed_result
    from trustee t where t.ceremony_id = ${ceremony}`);
  const scrutineers = people.map(({ i, name }): ScrutineerView => {
    const own = done.find((row) => row.i === i);
    const share = own?.has_right ? 'right' : own?.has_wrong ? 'wrong' : 'none';
    return {
      i,
      name,
      signedBox: own?.signed_box === true,
      share,
      signedResult: own?.signed_result === true,
    };
  });
  return { threshold: head!.threshold, scrutineers };
}

/** Exact counts of an appraisal by few people stay in the papers for the inspectors. */
function resultOf(verdict: ItemVerdict): ItemResult {
  if (verdict.kind !== 'appraisal') return { ...verdict, isProtected: false, shares: [] };
  const hidden = verdict.counts.some(isProtected);
  return {
    ...verdict,
    isProtected: hidden,
    counts: hidden ? [] : verdict.counts,
    shares: verdict.counts.map(gradeShares),
  };
}

/** Scores over classes of raters, for each appraisal of the box that every weighted class has finished. */
function jointOf(boxed: readonly Boxed[], box: BoxRow): JointScore[] {
  return boxed.flatMap(({ boxId, about, verdict }) => {
    const parts = boxed.filter((other) => other.about === about && other.weight !== null);
    if (boxId !== box.id || verdict?.kind !== 'appraisal' || parts.length < 2) return [];
    if (parts.some((part) => part.verdict === null)) return [];
    const persons = verdict.subjects.map((name, at) => ({
      name,
      shares: jointShares(
        parts.map((part) => ({
          weight: part.weight!,
          counts: part.verdict!.counts[at] ?? [],
        })),
      ),
    }));
    return [{ title: verdict.title, grades: verdict.options, persons }];
  });
}
