import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';

export type TextKind = {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly separator: string;
};

const sampleSize = 65_536;

/** Whether every byte of the file is UTF-8, read piece by piece; null where it holds NUL and so is no text. */
async function isUtf8(path: string): Promise<boolean | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces = createReadStream(path, { highWaterMark: 1 << 20 });
  let isValid = true;
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    if (piece.includes(0)) return null;
    if (!isValid) continue;
    try {
      decoder.decode(piece, { stream: true });
    } catch {
      isValid = false;
    }
  }
  return isValid;
}

async function head(path: string): Promise<Buffer> {
  for await (const piece of createReadStream(path, { end: sampleSize - 1, highWaterMark: sampleSize }))
    return piece as Buffer;
  return Buffer.alloc(0);
}

/** The separator that stands most often in the first line that has any. */
function separatorOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/u).find((one) => /[,;\t]/u.test(one)) ?? '';
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

/**
 * In which encoding a file of text is written, by its mark, else strictly UTF-8, else GB18030, and what separates its cells. Refuses what is no text
 * (`monitor.datasetNotCsv`), nothing (`monitor.datasetEmpty`) or in no encoding we know (`monitor.datasetEncoding`).
 */
export async function detectText(path: string, name: string): Promise<TextKind | Refusal> {
  const start = await head(path);
  if (start.length === 0) return refuse('monitor.datasetEmpty', { params: { name } });
  const notCsv = () => refuse('monitor.datasetNotCsv', { params: { name } });
  const marked =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : null;
  if (marked) return { encoding: marked, separator: separatorOf(iconv.decode(start, marked)) };
  if (start.subarray(0, 4).toString('latin1').startsWith('PK\u0003\u0004')) return notCsv();
  const utf8 = await isUtf8(path);
  if (utf8 === null) return notCsv();
  const encoding = utf8 ? 'utf-8' : 'gb18030';
  const text = iconv.decode(start, encoding);
  if (/^\s*<(?:!doctype|html|\?xml|table|meta)|^%PDF|^\{\\rtf/iu.test(text)) return notCsv();
  const broken = text.match(/[\uFFFD\u0080-\u009F]/gu)?.length ?? 0;
  if (!utf8 && broken * 100 > text.length) return refuse('monitor.datasetEncoding', { params: { name } });
  return { encoding, separator: separatorOf(text) };
}
