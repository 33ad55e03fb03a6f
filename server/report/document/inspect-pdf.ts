import type { Refusal } from '#app/domain/refusal';
import { refuse } from './refuse';

const TAIL = 2_048;

/** Looks a PDF over without opening it: refused where it is cut off or encrypted. `active` says that it carries scripts or files. */
export function inspectPdf(bytes: Buffer): { active: boolean } | Refusal {
  const source = bytes.toString('latin1');
  if (!source.slice(-TAIL).includes('%%EOF')) return refuse('report.damaged');
  if (!/\bobj\b/.test(source)) return refuse('report.damaged');
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(source)) return refuse('report.encrypted');
  return { active: /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/.test(source) };
}
