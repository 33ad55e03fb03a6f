// node scripts/recalculate-ranking.mjs <usage.csv> <YYYY-MM> <amount | per-visit | share:<category>>
// Ranks doctors and drugs once more from the rows of a file, without any code of the product and without its database: whoever doubts a ranking
// compares. Prints one line each: kind, department or drug, staff number, place by level, place by change ("-": none).
import { readFileSync } from 'node:fs';

const [path, month, formula = 'amount'] = process.argv.slice(2);
if (!path || !/^\d{4}-\d\d$/.test(month ?? '')) {
  console.error(
    'Say which file, month and formula: recalculate-ranking.mjs usage.csv 2026-09 share:抗菌药物',
  );
  process.exit(2);
}

const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month);
const before = number === '01' ? `${year - 1}-12` : `${year}-${String(Number(number) - 1).padStart(2, '0')}`;
const [head, ...lines] = readFileSync(path, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/);
const names = head.split(',');
const rows = lines.map((line) => {
  const cells = line.split(',');
  return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
});

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
    if (row.月份 !== of) continue;
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
  const [now, then] = [figures(month, keyOf), figures(before, keyOf)];
  const changes = new Map();
  for (const [key, [a, b]] of now) {
    const [c, d] = then.get(key) ?? [0n, 1n];
    // (a/b - c/d) / (c/d)
    if (c > 0n) changes.set(key, [a * d - c * b, c * b]);
  }
  const seen = new Set(rows.filter((row) => row.月份 === month).map(keyOf));
  for (const key of [...seen].sort())
    console.log([kind, key, place(key, now, groupOf), place(key, changes, groupOf)].join('\t'));
}

print(
  'doctor',
  (row) => `${row.科室}\t${row.工号}`,
  (key) => key.split('\t')[0],
);
print(
  'item',
  (row) => `${row.药品}\t`,
  () => '',
);
