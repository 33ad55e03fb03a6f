import { sql } from 'drizzle-orm';
import { judgeMonths, lowerLimit, perMilleOf } from '#app/domain/monitor/satisfaction/chart';
import { monthsOf } from '#app/domain/monitor/satisfaction/figures';
import { type SatisfactionRules, scanSatisfactionForm } from '#app/domain/monitor/satisfaction/forms';
import { type Item, overallCode } from '#app/domain/monitor/satisfaction/item';
import { type Method, type Month, monthAfter, monthOf } from '#app/domain/monitor/satisfaction/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { type Found, raiseFindings } from '#server/monitor/case/raise-finding';
import { command, done, nothing } from '#server/platform/command';
import { rulesOf } from './rules-of';
import { readShown, type Shown } from './tally';

/** Months that are looked at: older ones have had their day. */
const lately = 3;

/**
 * Looks for departments whose share of satisfied patients fell below its control limit, or lay under its line month after month. The overall
 * question opens a case by itself; stages and details are findings for whoever looks.
 */
export const scanSatisfaction = command({
  name: 'monitor.scanSatisfaction',
  input: scanSatisfactionForm,
  load: nothing,
  perform: async (hand) => {
    const { tx, now } = hand;
    const { version, value: rules } = await rulesOf(tx);
    const to = monthAfter(monthOf(dayInShanghai(now)), -1);
    const from = monthAfter(to, 1 - rules.mostMonths - rules.run - lately);
    const used = await tx.execute<{ method: Method }>(
      sql`select distinct method from satisfaction_answer where month between ${from} and ${to}`,
    );
    const names = await tx.execute<{ id: string; name: string }>(
      sql`select id, name from monitor_department`,
    );
    const found: Found[] = [];
    for (const { method } of used) {
      const shown = await readShown(tx, { method, from, to }, rules.minCell);
      const since = monthAfter(to, 1 - lately);
      for (const { id, name } of names)
        for (const item of shown.items)
          found.push(...findFalls(shown, item, { id, name }, { method, since, rules, version }));
    }
    const facts = await raiseFindings(hand, found);
    return done({ found: facts.length }, ...facts);
  },
});

const percent = (perMille: number | null): string => `${((perMille ?? 0) / 10).toFixed(1)}%`;

function findFalls(
  shown: Shown,
  item: Item,
  department: { readonly id: string; readonly name: string },
  by: {
    readonly method: Method;
    readonly since: Month;
    readonly rules: SatisfactionRules;
    readonly version: number;
  },
): Found[] {
  const isOverall = item.code === overallCode;
  const rows = judgeMonths(monthsOf(shown.months, item.code, department.id), by.rules);
  return rows
    .filter(({ month, isBelow, endsRun }) => month >= by.since && (isBelow || (endsRun && isOverall)))
    .map(({ month, n, good, base, isBelow }) => ({
      monitor: 'satisfaction' as const,
      kind: isBelow ? (isOverall ? 'belowLimit' : 'partBelowLimit') : 'lowRun',
      // With its figures: a corrected file is judged anew, though what the wrong one found was dismissed.
      key: `${by.method}:${department.id}:${item.code}:${month}:${good}/${n}`,
      severity: isBelow && isOverall ? ('warning' as const) : ('notice' as const),
      departmentId: department.id,
      data: {
        department: department.name,
        month,
        method: by.method,
        question: item.zh,
        share: percent(perMilleOf({ n, good })),
        limit: percent(base ? lowerLimit(base, n) : null),
        answers: n,
        run: by.rules.run,
      },
      provenance: `${rows[0]!.month}—${month} · ${by.method} · v${by.version}`,
    }));
}
