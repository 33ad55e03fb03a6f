/**
 * Mends lines of delimited text whose quotation marks do not come in pairs, so that one of them can't swallow the lines after it. Works on
 * bytes: neither a mark nor a line's end is ever part of another character in UTF-8 or GB18030. Returns the line numbers, from 1.
 */
export function mendQuotes(bytes: Uint8Array): { bytes: Uint8Array; mended: ReadonlySet<number> } {
  const isOther = (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes.subarray(0, 1000).includes(0);
  const mended = new Set<number>();
  if (isOther) return { bytes, mended };
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const separators = /[,;\t]/g;
  const widthOf = (line: string | undefined) => line?.replace(/"[^"]*"/g, '').match(separators)?.length ?? 0;
  const width = Math.max(1, ...lines.slice(0, 5).map(widthOf));
  const whole = lines.map((line, at) => {
    if ((line.split('"').length - 1) % 2 === 0) return line;
    // A cell may hold a line's end; then the line after it is no row of its own.
    const after = lines[at + 1];
    const isAlone = after === undefined || after.trim() === '' || widthOf(after) >= width;
    const isFull = widthOf(line.replaceAll('"', '')) >= width;
    if (!isAlone || !isFull) return line;
    mended.add(at + 1);
    return line.replaceAll('"', '');
  });
  return mended.size === 0 ? { bytes, mended } : { bytes: Buffer.from(whole.join('\n'), 'latin1'), mended };
}
