import { sql } from 'drizzle-orm';
import { writeMonth } from '#app/domain/monitor/indicator/period';
import { minCell } from '#app/domain/statute/affairs';
import type { Tx } from '#db/client';
import { drawTrend } from '../draw-trend';
import { newestCut } from '../indicator/find-dataset';

const mostMonths = 12;

/** What the whole unit used, month by month, of the newest state of the data; months of few doctors are left out. Null where there is none. */
export async function readUsage(tx: Tx) {
  const cut = await newestCut(tx);
  if (!cut) return null;
  const rows = await tx.execute<{ month: number; amount: string }>(sql`
    select m.month, sum(s.amount)::text as amount from indicator_cut_month m
    join indicator_doctor_sum s on s.dataset_id = m.dataset_id and s.month = m.month
    where m.cut_id = ${cut.id} group by m.month having count(distinct s.person_id) >= ${minCell.value}
    order by m.month desc limit ${mostMonths}`);
  const months = [...rows]
    .reverse()
    .map(({ month, amount }) => ({ month: writeMonth(month), wan: wanOf(BigInt(amount)) }));
  const last = months.at(-1);
  if (!last) return null;
  return {
    cut: cut.number,
    last,
    months,
    drawing: drawTrend(months.map(({ month, wan }) => ({ label: month, value: Number(wan) }))),
  };
}

/** Fen as ten thousands of yuan with one decimal, cut off and not rounded up. */
function wanOf(fen: bigint): string {
  const tenths = fen / 100_000n;
  return `${tenths / 10n}.${tenths % 10n}`;
}
