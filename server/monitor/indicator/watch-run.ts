import { sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import type { Period } from '#app/domain/monitor/indicator/period';
import { toDecimal } from '#app/domain/monitor/indicator/rational';
import { isSuspectSwing, type Method } from '#app/domain/monitor/indicator/reckon';
import { serverSay } from '#app/i18n/server-say';
import type { Hand } from '#server/platform/command';
import { type Found, raiseFindings } from '../case/raise-finding';
import { findDepartments, findItems } from './find-words';
import type { Entry } from './reckon-run';

type Watched = {
  readonly indicator: { readonly id: string; readonly name: string };
  readonly run: string;
  readonly version: number;
  readonly cut: number;
  readonly period: Period;
  readonly method: Method;
};

type Suspicion = {
  readonly found: Found;
  readonly kind: Entry['kind'];
  readonly ordinals: readonly number[];
};

const percentOf = ({ change }: Entry): string =>
  change ? toDecimal({ n: change.n * 100n, d: change.d }, 1) : '';

/**
 * Raises what the watch found: for doctors one finding a department with how many, for departments and items one each. A finding names nobody;
 * which lines of the run it is about stands apart. The same period is found once, however often it is ranked again.
 */
export async function watchRun(
  hand: Hand,
  entries: readonly Entry[],
  of: Watched,
): Promise<Fact<'monitor.found'>[]> {
  const { tx, orgId } = hand;
  const departments = await findDepartments(tx);
  const items = await findItems(tx);
  const placed = entries.map((entry, ordinal) => ({ entry, ordinal }));
  const { watch } = of.method;
  const provenance = serverSay('zh-CN')('monitor:indicator.provenance', { cut: of.cut, version: of.version });
  const suspicion = (
    kind: string,
    about: readonly { readonly entry: Entry; readonly ordinal: number }[],
    severity: Found['severity'],
    data: Found['data'],
  ): Suspicion => {
    const first = about[0]!.entry;
    return {
      kind: first.kind,
      ordinals: about.map(({ ordinal }) => ordinal),
      found: {
        monitor: 'indicator',
        kind,
        key: `${of.indicator.id} ${of.period.key} ${first.department ?? first.item}`,
        severity,
        subjectId: of.run,
        departmentId: first.department === null ? null : (departments.get(first.department)?.id ?? null),
        data: { indicator: of.indicator.name, period: of.period.key, ...data },
        provenance,
      },
    };
  };
  const ofKind = (kind: Entry['kind'], test: (entry: Entry) => boolean) =>
    placed.filter(({ entry }) => entry.kind === kind && test(entry));
  const byDepartment = (some: typeof placed) =>
    [...new Set(some.map(({ entry }) => entry.department))].map((department) =>
      some.filter(({ entry }) => entry.department === department),
    );
  const nameOf = ({ department, item }: Entry): string =>
    (department === null ? items.get(item ?? 0)?.name : departments.get(department)?.name) ?? '';
  const all: Suspicion[] = [
    ...byDepartment(ofKind('doctor', ({ isRun }) => isRun)).map((some) =>
      suspicion('doctorRun', some, 'warning', {
        department: nameOf(some[0]!.entry),
        count: some.length,
        topN: watch.topN,
        length: watch.runLength,
      }),
    ),
    ...byDepartment(ofKind('doctor', (entry) => isSuspectSwing(entry, of.method))).map((some) =>
      suspicion('doctorSwing', some, 'notice', {
        department: nameOf(some[0]!.entry),
        count: some.length,
        percent: watch.swingPercent,
      }),
    ),
    ...ofKind('item', ({ isRun }) => isRun).map((one) =>
      suspicion('itemRun', [one], 'warning', {
        item: nameOf(one.entry),
        topN: watch.topN,
        length: watch.runLength,
      }),
    ),
    ...ofKind('item', ({ isSwing, open }) => isSwing && open).map((one) =>
      suspicion('itemSwing', [one], 'notice', { item: nameOf(one.entry), change: percentOf(one.entry) }),
    ),
    ...ofKind('department', ({ isSwing, open }) => isSwing && open).map((one) =>
      suspicion('departmentSwing', [one], 'notice', {
        department: nameOf(one.entry),
        change: percentOf(one.entry),
      }),
    ),
  ];
  const rows = all.flatMap(({ found, kind, ordinals }) =>
    ordinals.map((ordinal) => ({ finding_kind: found.kind, finding_key: found.key, kind, ordinal })),
  );
  await tx.execute(sql`
    insert into indicator_suspect (org_id, run_id, finding_kind, finding_key, kind, ordinal)
    select ${orgId}::uuid, ${of.run}::uuid, s.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      s(finding_kind text, finding_key text, kind text, ordinal int)`);
  return raiseFindings(
    hand,
    all.map(({ found }) => found),
  );
}
