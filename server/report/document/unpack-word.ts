import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from './refuse';

const MEGABYTE = 1024 * 1024;
/** What a file may unpack to; far above any real report and far below what hurts the server. */
export const UNPACK_LIMITS = {
  total: 100 * MEGABYTE,
  entries: 2_000,
  /** From 10 MB on, a file may unpack to so many times its size; XML is packed about 10 to 30 times. */
  ratio: 150,
  ratioFrom: 10 * MEGABYTE,
  /** The XML that is read, all parts together: one megabyte takes the converter about a second. */
  xml: 8 * MEGABYTE,
} as const;

/** The parts that hold text, by path, and what else the archive carries. */
export type Unpacked = { parts: Map<string, Buffer>; embedded: number; macros: number };

const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml)$/;
const EMBEDDED =
  /^word\/(?:embeddings\/[^/]+|charts\/chart\d+\.xml|diagrams\/data\d+\.xml|activeX\/[^/]+\.bin)$/;

const tooLarge = () => refuse('report.unpacksTooLarge', { limitMb: UNPACK_LIMITS.total / MEGABYTE });

/** Reads an entry to its end, counting; gives up as soon as `most` bytes are passed. */
async function read(
  stream: Readable,
  most: number,
  keep: boolean,
): Promise<{ size: number; bytes: Buffer } | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    if (keep) chunks.push(chunk);
  }
  return { size, bytes: Buffer.concat(chunks) };
}

async function unpackEntries(archive: ZipFile, packedSize: number): Promise<Unpacked | Refusal> {
  if (archive.entryCount > UNPACK_LIMITS.entries) return tooLarge();
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) return refuse('report.encrypted');
    declared += entry.uncompressedSize;
    entries.push(entry);
    if (declared > UNPACK_LIMITS.total || entries.length > UNPACK_LIMITS.entries) return tooLarge();
  }
  // Every entry is unpacked once, kept or not: sizes declared in an archive are only a claim.
  const most = Math.min(
    UNPACK_LIMITS.total,
    Math.max(UNPACK_LIMITS.ratioFrom, packedSize * UNPACK_LIMITS.ratio),
  );
  const unpacked: Unpacked = { parts: new Map(), embedded: 0, macros: 0 };
  let total = 0;
  let xml = 0;
  for (const entry of entries) {
    const keep = TEXT_PART.test(entry.fileName);
    const content = await read(await archive.openReadStreamPromise(entry), most - total, keep);
    if (content === null) return tooLarge();
    total += content.size;
    if (EMBEDDED.test(entry.fileName)) unpacked.embedded++;
    if (/(?:^|\/)vbaProject\.bin$/i.test(entry.fileName)) unpacked.macros++;
    if (!keep) continue;
    xml += content.size;
    if (xml > UNPACK_LIMITS.xml) return refuse('report.tooLong', { limitMb: UNPACK_LIMITS.xml / MEGABYTE });
    unpacked.parts.set(entry.fileName, content.bytes);
  }
  const isWord = [...unpacked.parts.keys()].some((path) => /^word\/document\d*\.xml$/.test(path));
  return isWord ? unpacked : refuse('report.notWord');
}

/**
 * Opens a DOCX with its sizes watched and returns only the parts that hold text, so that nothing else is ever unpacked
 * again. Bombs, encrypted and damaged archives and archives that hold no Word document are refused.
 */
export async function unpackWord(bytes: Buffer): Promise<Unpacked | Refusal> {
  let archive: ZipFile | undefined;
  try {
    archive = await fromBufferPromise(bytes, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
    const unpacked = await unpackEntries(archive, bytes.length);
    if (
      !isRefusal(unpacked) &&
      [...unpacked.parts.values()].some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1')))
    )
      return refuse('report.damaged');
    return unpacked;
  } catch {
    // yauzl throws for every fault of the archive: a cut end, wrong sizes, paths that climb out of it.
    return refuse('report.damaged');
  } finally {
    archive?.close();
  }
}
