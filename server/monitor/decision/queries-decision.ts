import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { daysLate, isLarge, nextPoint, standingsOf } from '#app/domain/monitor/decision/path';
import type { DecisionPage, PointView } from '#app/domain/monitor/decision/views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { decision } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { listFindings } from '../case/queries-findings';
import { blockedOn } from '../supplier/status-on';
import { asPath, type DecisionRow, decisionRulesOf, type PointRow, passedOn, readPoints } from './load';
import { adoptionDays, findBinding, lawOf } from './matters';
import { readLinks } from './read-links';
import { keepsLedger, readsEvidence, visibleDecisions } from './visible';

/** One decision with its path, what was found at it and what the reader may do; refuses `monitor.noDecision` to whoever may not read it. */
export async function queryDecision({ tx, actor, now }: Reader, id: string): Promise<DecisionPage | Refusal> {
  const [seen] = await tx.execute(
    sql`select 1 from decision d where d.id = ${id} and ${visibleDecisions(actor)}`,
  );
  const [row] = seen ? await tx.select().from(decision).where(sql`${decision.id} = ${id}`) : [];
  if (!row) return refuse('monitor.noDecision');
  const today = dayInShanghai(now);
  const points = await readPoints(tx, [row.id]);
  const law = await lawOf(tx, row.orgId);
  const matter = findBinding(law, row.matter);
  const around = await readAround(tx, row);
  return {
    ...{ id: row.id, code: row.code, class: row.class, title: row.title, state: row.state },
    ...{
      revision: row.revision,
      amount: row.amount,
      startedOn: row.startedOn,
      rulesVersion: row.rulesVersion,
    },
    today,
    finishedOn: row.finishedAt && (passedOn(points) ?? dayInShanghai(row.finishedAt)),
    department: around.department,
    departmentId: row.departmentId,
    withdrawn: row.withdrawnAt && {
      on: dayInShanghai(row.withdrawnAt),
      why: row.withdrawnWhy ?? '',
    },
    // What was withdrawn stands as it did on that day: it grows no later.
    points: await viewPoints(
      tx,
      actor,
      row,
      points,
      row.withdrawnAt ? dayInShanghai(row.withdrawnAt) : today,
    ),
    current: row.state === 'running' ? nextPoint(asPath(points)) : null,
    matter: matter && { id: matter.id, name: matter.phrase.zh, article: matter.article },
    item:
      row.itemId && around.item
        ? {
            id: row.itemId,
            title: around.item,
            adoptedOn: (await adoptionDays(tx, [row.itemId])).get(row.itemId) ?? null,
          }
        : null,
    supplier:
      row.supplierId && around.supplier
        ? {
            id: row.supplierId,
            name: around.supplier,
            isBlocked: (await blockedOn(tx, row.supplierId, today)) !== null,
          }
        : null,
    disclosure: around.disclosure,
    findings: readsEvidence(actor)
      ? await listFindings(tx, sql`f.monitor = 'decision' and f.subject_id = ${row.id}`, 100)
      : [],
    links: keepsLedger(actor) && row.state === 'running' ? await readLinks(tx, law) : null,
  };
}

async function readAround(tx: Tx, row: DecisionRow) {
  const [found] = await tx.execute<
    Record<'department' | 'item' | 'supplier' | 'disclosure', string | null>
  >(sql`
    select (select name from monitor_department where id = ${row.departmentId}) as department,
      (select title from agenda_item where id = ${row.itemId}) as item,
      (select name from supplier where id = ${row.supplierId}) as supplier,
      (select d.id from disclosure d where d.source = 'decision' and d.source_id = ${row.id} limit 1) as disclosure`);
  return found!;
}

type Named = { point: string; owner: string | null; number: string | null; file: string | null };

/** The points in order; evidence, files and names only to those who work with the decision or see to that point. */
async function viewPoints(
  tx: Tx,
  actor: Actor,
  row: DecisionRow,
  points: readonly PointRow[],
  today: string,
): Promise<PointView[]> {
  const { value: rules } = await decisionRulesOf(tx);
  const isSmall = !isLarge(rules, row.class, row.amount);
  const names = await tx.execute<Named>(sql`
    select p.point, o.name as owner, o.staff_number as number, s.name as file from decision_point p
    left join person o on o.id = p.owner_id left join stored_file s on s.id = p.file_id where p.decision_id = ${row.id}`);
  const paths = asPath(points);
  const standings = standingsOf(paths, today);
  return points.map((one, at) => {
    const named = names.find(({ point }) => point === one.point);
    const isOwner = actor.kind === 'person' && one.ownerId === actor.personId;
    const isInside = readsEvidence(actor) || isOwner;
    const isOpen = row.state === 'running' && one.doneOn === null && one.skippedAt === null;
    return {
      point: one.point,
      standing: standings[at]!,
      dueOn: one.dueOn,
      doneOn: one.doneOn,
      recordedOn: isInside && one.doneAt ? dayInShanghai(one.doneAt) : null,
      days: standings[at] === 'open' ? 0 : daysLate(paths[at]!, today),
      owner: [one.ownerWords, isInside ? named?.owner : null].filter(Boolean).join(' · '),
      ownerNumber: (keepsLedger(actor) && named?.number) || '',
      skippedWhy: one.skippedWhy,
      evidence: isInside ? one.evidence : null,
      file: isInside && one.fileId ? { id: one.fileId, name: named?.file ?? '' } : null,
      corrections: isInside
        ? one.corrections.map(({ at: when, doneOn, evidence, why }) => ({
            ...{ doneOn, evidence, why },
            on: dayInShanghai(new Date(when)),
          }))
        : [],
      mayCorrect: row.state === 'running' && one.doneOn !== null && keepsLedger(actor),
      mayComplete: isOpen && (keepsLedger(actor) || isOwner),
      maySkip: isOpen && keepsLedger(actor) && one.maySkip && isSmall,
    };
  });
}
