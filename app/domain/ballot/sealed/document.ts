import { utf8 } from './bytes';
import { h32 } from './transcript';

/** What a document may hold (SCV1 2.1): no floats, no null. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Documents whose hash others refer to. */
export type DocumentType = 'org' | 'keyset' | 'roll' | 'box' | 'close' | 'result';

const isAscii = (key: string) => /^[\x20-\x7e]*$/.test(key);

function text(value: string): string {
  if (value !== value.normalize('NFC') || /\p{Cs}/u.test(value)) throw new TypeError('Text not in NFC');
  return JSON.stringify(value);
}

/** RFC 8785 restricted as in SCV1 2.1. Throws TypeError on what a document may not hold. */
export function canonical(value: Json): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('Not an exact integer');
    return String(value);
  }
  if (typeof value !== 'object' || value === null) throw new TypeError('Not a document');
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`;
  const fields = value as { readonly [key: string]: Json };
  const keys = Object.keys(fields).sort();
  if (!keys.every(isAscii)) throw new TypeError('Key outside ASCII');
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key]!)}`).join(',')}}`;
}

/** The value, or null where the text is not already canonical: other order, spaces, 1.0, double keys, escapes (SCV1 5, case 36). */
export function readCanonical(source: string): Json | null {
  try {
    const value = JSON.parse(source) as Json;
    return canonical(value) === source ? value : null;
  } catch {
    return null;
  }
}

/** The name by which other documents know this one; `source` is its canonical text. */
export const docHash = (type: DocumentType, source: string): Uint8Array => h32(`SCV1/${type}`, utf8(source));
