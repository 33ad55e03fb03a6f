import { writeMonth } from '#app/domain/monitor/indicator/period';
import type { Tx } from '#db/client';
import { drawTrend } from '../draw-trend';
import { monthsOfCut, newestCut } from '../indicator/find-dataset';
import { findGrids } from '../indicator/find-grids';

const mostMonths = 12;

/** What the whole unit used, month by month, of the newest state of the data; months whose table may not show its total are left out. Null where there is none. */
export async function readUsage(tx: Tx) {
  const cut = await newestCut(tx);
  if (!cut) return null;
  const grids = await findGrids(tx, cut.id, (await monthsOfCut(tx, cut.id)).slice(-mostMonths));
  const months = [...grids].flatMap(([month, grid]) => {
    const total = grid.figure(null, null);
    return typeof total === 'bigint' ? [{ month: writeMonth(month), wan: wanOf(total) }] : [];
  });
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
