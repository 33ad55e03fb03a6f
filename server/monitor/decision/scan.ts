import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import { findingsOf, findSplits, pointDue, type Watched } from '#app/domain/monitor/decision/findings';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { decision, monitorFinding } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import { groupBy } from './group';
import { asPath, type DecisionRow, decisionRulesOf, readPoints } from './load';
import { adoptionDays, findBinding, lawOf } from './matters';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Scanning = Pick<Hand, 'tx' | 'orgId' | 'now'>;

/** Looks at decisions and raises what is late, missing, out of order or not adopted; what was found before is not found again. A handful of statements however many. */
export async function scanDecisions(
  hand: Scanning,
  rows: readonly DecisionRow[],
): Promise<Fact<'monitor.found'>[]> {
  if (rows.length === 0) return [];
  const { version, value: rules } = await decisionRulesOf(hand.tx);
  const today = dayInShanghai(hand.now);
  const watched = await watch(hand, rows);
  const kin = await sameSuppliers(hand, rows);
  const siblings = await watch(hand, kin);
  // A split is found at the first of its group, which need not be one of those that are looked at.
  const department = new Map([...rows, ...kin].map(({ id, departmentId }) => [id, departmentId]));
  const provenance = serverSay('zh-CN')(
    version === 0 ? 'monitor:decision.provenanceUsual' : 'monitor:decision.provenance',
    { version, day: today },
  );
  const found = [...watched.flatMap((one) => findingsOf(one, today)), ...findSplits(siblings, rules, digest)];
  return raiseFindings(
    hand,
    found.map(({ about: subjectId, ...finding }) => ({
      ...finding,
      monitor: 'decision' as const,
      subjectId,
      departmentId: department.get(subjectId) ?? null,
      provenance,
    })),
  );
}

/** Every decision on the suppliers of these, themselves included; what was withdrawn buys nothing. */
async function sameSuppliers({ tx }: Scanning, rows: readonly DecisionRow[]): Promise<DecisionRow[]> {
  const suppliers = [...new Set(rows.flatMap(({ supplierId }) => supplierId ?? []))];
  if (suppliers.length === 0) return [];
  return tx
    .select()
    .from(decision)
    .where(and(inArray(decision.supplierId, suppliers), ne(decision.state, 'withdrawn')))
    .orderBy(asc(decision.startedOn), asc(decision.id))
    .limit(2_000);
}

async function watch(hand: Scanning, rows: readonly DecisionRow[]): Promise<Watched[]> {
  if (rows.length === 0) return [];
  const { tx, orgId } = hand;
  const ids = rows.map(({ id }) => id);
  const law = await lawOf(tx, orgId);
  const adopted = await adoptionDays(
    tx,
    rows.flatMap(({ itemId }) => itemId ?? []),
  );
  const points = groupBy(await readPoints(tx, ids), ({ decisionId }) => decisionId);
  const missing = groupBy(await missingOf(hand, ids), ({ subjectId }) => subjectId!);
  return rows.map((row) => ({
    ...row,
    mustAdopt: findBinding(law, row.matter) !== null,
    adoptedOn: (row.itemId && adopted.get(row.itemId)) || null,
    path: asPath(points.get(row.id) ?? []),
    foundMissing: new Set(
      (missing.get(row.id) ?? []).map(({ data }) => pointDue(String(data.point), String(data.dueOn))),
    ),
  }));
}

const missingOf = ({ tx }: Scanning, ids: readonly string[]) =>
  tx
    .select({ subjectId: monitorFinding.subjectId, data: monitorFinding.data })
    .from(monitorFinding)
    .where(
      and(
        eq(monitorFinding.monitor, 'decision'),
        eq(monitorFinding.kind, 'pointMissing'),
        isNotNull(monitorFinding.subjectId),
        inArray(monitorFinding.subjectId, [...ids]),
      ),
    );
