import { useEffect, useState } from 'react';
import { classes } from '../../classes';
import css from './qr-code.module.css';

/** The dark squares of a QR code, row by row. */
export type Squares = { readonly size: number; readonly isDark: (row: number, column: number) => boolean };

/** The drawing of QR codes is fetched when the first is needed. */
export async function squaresOf(text: string): Promise<Squares> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: text.length > 200 ? 'L' : 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

const pathOf = ({ size, isDark }: Squares): string => {
  const runs: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (isDark(row, column)) runs.push(`M${column + 4} ${row + 4}h1v1h-1z`);
  return runs.join('');
};

/** A QR code with its quiet border; `label` says what is in it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [squares, setSquares] = useState<Squares | null>(null);
  useEffect(() => {
    let isGone = false;
    squaresOf(text).then(
      (found) => isGone || setSquares(found),
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [text]);
  const side = (squares?.size ?? 33) + 8;
  return (
    <svg
      className={classes(css.code, text.length > 200 && css.long)}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {squares && <path d={pathOf(squares)} fill="currentColor" />}
    </svg>
  );
}
