import fs from 'node:fs';

/**
 * The accounts that the seed has written (a list of rows with the same words as keys) as lines of an aligned table; none if there are none.
 * @param {string} file
 * @returns {string[]}
 */
export function accountLines(file) {
  if (!fs.existsSync(file)) return [];
  const rows = JSON.parse(fs.readFileSync(file, 'utf8')).map((row) => Object.values(row).map(String));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell) + 2))
      .join('')
      .trimEnd(),
  );
}

/** In a terminal a Chinese character takes two columns. */
function widthOf(text) {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(sign) ? 2 : 1),
    0,
  );
}
