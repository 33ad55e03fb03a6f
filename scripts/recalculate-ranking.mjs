// node scripts/recalculate-ranking.mjs <usage.csv> <YYYY-MM | YYYY-Qn> <amount | per-visit | share:<category>> [<groups.csv>]
// Ranks doctors, drugs and departments once more from the rows of a file, without any code of the product and without its database: whoever doubts a
// ranking compares. The second file says which departments are compared with each other, two columns: 科室,比较组; without it doctors are compared
// within their department and all departments with each other. Prints one line each: kind, department or drug, staff number, place by level, place
// by change ("-": none).
import { readFileSync } from 'node:fs';

const [path, period, formula = 'amount', groupsPath] = process.argv.slice(2);
const asked = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(period ?? '');
if (!path || !asked) {
  console.error(
    'Say which file, period and formula: recalculate-ranking.mjs usage.csv 2026-09 share:抗菌药物',
  );
  process.exit(2);
}

/** Month so many of all that ever were, as it is written in a file. */
const monthNamed = (count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
const [, year, number, quarter] = asked;
const long = quarter ? 3 : 1;
const first = Number(year) * 12 + (quarter ? (Number(quarter) - 1) * 3 : Number(number) - 1);
const monthsFrom = (start) => new Set(Array.from({ length: long }, (_, at) => monthNamed(start + at)));
const [months, monthsBefore] = [monthsFrom(first), monthsFrom(first - long)];

/** The rows of a file by the names of its columns. */
function read(file) {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}
const rows = read(path);
const groups = new Map(groupsPath ? read(groupsPath).map((row) => [row.科室, row.比较组]) : []);

/** Yuan with two decimals as fen. */
const fen = (text) => {
  const [yuan, cents = ''] = text.split('.');
  return BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0'));
};

/** What a formula is above its line and below it. */
const parts = (row) => {
  const amount = fen(row.金额);
  if (formula === 'per-visit') return [amount, BigInt(row.诊疗人次)];
  if (formula.startsWith('share:')) return [row.类别 === formula.slice(6) ? amount : 0n, amount];
  return [amount, null];
};

/** Sums above and below the line for whatever `keyOf` tells apart. */
function figures(of, keyOf) {
  const sums = new Map();
  for (const row of rows) {
    if (!of.has(row.月份)) continue;
    const key = keyOf(row);
    const sum = sums.get(key) ?? [0n, 0n];
    const [above, below] = parts(row);
    sums.set(key, [sum[0] + above, below === null ? 1n : sum[1] + below]);
  }
  return new Map([...sums].filter(([, [, below]]) => below !== 0n));
}

const isAbove = ([a, b], [c, d]) => a * d > c * b;

/** One more than how many of the same group stand above. */
function place(key, all, groupOf) {
  const own = all.get(key);
  if (!own) return '-';
  let above = 0;
  for (const [other, figure] of all) if (groupOf(other) === groupOf(key) && isAbove(figure, own)) above += 1;
  return above + 1;
}

function print(kind, keyOf, groupOf) {
  const [now, then] = [figures(months, keyOf), figures(monthsBefore, keyOf)];
  const changes = new Map();
  for (const [key, [a, b]] of now) {
    const [c, d] = then.get(key) ?? [0n, 1n];
    // (a/b - c/d) / (c/d)
    if (c > 0n) changes.set(key, [a * d - c * b, c * b]);
  }
  const seen = new Set(rows.filter((row) => months.has(row.月份)).map(keyOf));
  for (const key of [...seen].sort())
    console.log([kind, key, place(key, now, groupOf), place(key, changes, groupOf)].join('\t'));
}

print(
  'doctor',
  (row) => `${row.科室}\t${row.工号}`,
  (key) => groups.get(key.split('\t')[0]) || key.split('\t')[0],
);
print(
  'item',
  (row) => `${row.药品}\t`,
  () => '',
);
print(
  'department',
  (row) => `${row.科室}\t`,
  (key) => groups.get(key.split('\t')[0]) || '',
);
