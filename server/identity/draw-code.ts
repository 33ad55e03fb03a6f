import { create } from 'qrcode';

/** A QR code as one SVG path on a grid of `size` units, quiet zone of 4 units included. */
export function drawCode(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const quiet = 4;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const begin = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > begin)
        runs.push(`M${begin + quiet} ${row + quiet}h${column - begin}v1h-${column - begin}z`);
    }
  }
  return { size: size + 2 * quiet, path: runs.join('') };
}
