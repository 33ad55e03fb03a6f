const perMonth = 12;

/** The months before this one, oldest first, as a file writes them. */
export const monthsBefore = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count + at, 1));
    return day.toISOString().slice(0, 7);
  });

export type UsageShape = { readonly months: readonly string[]; readonly doctors: number };

export const rowsOf = ({ months, doctors }: UsageShape): number => months.length * doctors * perMonth;

export const doctorNumber = (at: number): string => `D${String(at).padStart(5, '0')}`;

/** A file of invented usage, a piece for each month and hundred doctors, so that it never lies in memory as a whole. Always the same. */
export async function* usageFile({ months, doctors }: UsageShape): AsyncGenerator<Buffer> {
  let seed = 7;
  const draw = (most: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return seed % most;
  };
  yield Buffer.from('\uFEFF月份,科室,工号,医师,药品,类别,数量,金额,诊疗人次\n');
  for (const month of months)
    for (let from = 1; from <= doctors; from += 100) {
      let piece = '';
      for (let at = from; at < Math.min(from + 100, doctors + 1); at += 1)
        for (let item = 0; item < perMonth; item += 1) {
          const quantity = 1 + draw(90);
          piece += `${month},第${at % 30}科,${doctorNumber(at)},医师${at},药品${item},类别${item % 5},${quantity},${quantity * (3 + item)}.${10 + draw(89)},${1 + draw(120)}\n`;
        }
      yield Buffer.from(piece);
    }
}
