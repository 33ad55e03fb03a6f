import { type Cleaned, cleanText, isPlaceholder } from './clean';
import type { Cell } from './table';

const pad = (value: number) => String(value).padStart(2, '0');

function isoOf(year: number, month: number, day: number): string | null {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const longest = lengths[month - 1];
  if (year < 1900 || year > 2100 || longest === undefined || day < 1 || day > longest) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const unreadable = (text: string): Cleaned<string> => ({
  value: null,
  reasons: [{ code: 'dateUnreadable', params: { text: text.slice(0, 40) } }],
});

/** An Excel day number that has lost its date format; day 60 is the leap day of 1900 that never was. */
function fromSerial(serial: number, text: string): Cleaned<string> {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { value: date, reasons: [{ code: 'serialDate', params: { text, date } }] };
}

/** Year and month: the first of the month stands for it, and the warning says so. */
function fromMonth(year: number, month: number, cell: Cell, text: string): Cleaned<string> {
  const date = isoOf(year, month, 1);
  if (date === null) return unreadable(text);
  // A number cell shows 1976.10 as 1976.1, so October and January can't be told apart.
  if (cell.kind === 'number' && /\.1$/u.test(text)) {
    return { value: date, reasons: [{ code: 'monthAmbiguous', params: { text, date } }] };
  }
  return { value: date, reasons: [{ code: 'dayMissing', params: { date } }] };
}

/**
 * A calendar day as `YYYY-MM-DD` from an Excel date or the usual texts: 1976.5, 1976.05, 1988-3-4, 1990年7月,
 * 1990/07/01, 19900701, 199007. Two-digit years and day-first dates are refused rather than guessed.
 */
export function readDate(cell: Cell): Cleaned<string> {
  const text = cleanText(cell.text);
  if (text === '' || isPlaceholder(text)) return { value: null, reasons: [] };
  const bare = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '').replaceAll(' ', '');
  const parts =
    /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?$/u.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})?$/u.exec(bare);
  if (parts) {
    const [year, month] = [Number(parts[1]), Number(parts[2])];
    if (parts[3] === undefined) return fromMonth(year, month, cell, bare);
    const value = isoOf(year, month, Number(parts[3]));
    return value === null ? unreadable(text) : { value, reasons: [] };
  }
  if (cell.kind === 'number' && /^[1-6]\d{4}$/u.test(bare)) return fromSerial(Number(bare), bare);
  return unreadable(text);
}
