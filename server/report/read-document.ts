import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { BlockDraft, DocumentDraft } from '#app/domain/report/document';
import { cleanText, joinLines } from './document/clean-text';
import { convertWord } from './document/convert-word';
import { inspectPdf } from './document/inspect-pdf';
import { type Dropped, readHtml } from './document/read-html';
import { decodeText, readMarkdown } from './document/read-markdown';
import { refuse } from './document/refuse';
import { UNPACK_LIMITS, unpackWord } from './document/unpack-word';

export type DocumentKind = 'docx' | 'markdown' | 'pdf';

export type ReadDocument = {
  kind: DocumentKind;
  /** Null for a PDF, which is kept as its original only. */
  document: DocumentDraft | null;
  dropped: Dropped;
  /** The original itself carries macros, scripts or files; say so where it can be downloaded. */
  active: boolean;
};

const MEGABYTE = 1024 * 1024;
const MOST_BLOCKS = 10_000;
const TITLE_LENGTH = 200;
const KINDS: Readonly<Record<string, DocumentKind>> = {
  docx: 'docx',
  md: 'markdown',
  markdown: 'markdown',
  pdf: 'pdf',
};
const NOTHING: Dropped = { pictures: 0, links: 0, embedded: 0, macros: 0, formulas: 0 };

const extensionOf = (fileName: string) => /\.([^.\\/]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';

type Signature = 'zip' | 'ole' | 'pdf' | 'none';
function signatureOf(bytes: Buffer): Signature {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' && (bytes[2] ?? 255) < 9) return 'zip';
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'ole';
  return bytes.subarray(0, 1_024).includes('%PDF-') ? 'pdf' : 'none';
}

/** What stands at the head of the pages: the document's own title, its first heading or short first line, or the file's name. */
function titleOf(blocks: readonly BlockDraft[], fileName: string): string {
  const start = blocks.findIndex((block) => block.kind === 'title');
  const end = blocks.findIndex((block, at) => at > start && block.kind !== 'title');
  const own = start < 0 ? [] : blocks.slice(start, end < 0 ? undefined : end);
  const [first] = blocks;
  const named =
    first?.kind === 'heading' ||
    (first?.kind === 'paragraph' &&
      first.text.length <= 60 &&
      !/[。;!?\uff1b\uff01\uff1f]$/.test(first.text));
  const found = own.reduce((title, block) => joinLines(title, block.text), '') || (named ? first.text : '');
  const fromName = cleanText(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
  return [...(found || fromName).replace(/\s+/g, ' ').trim()].slice(0, TITLE_LENGTH).join('');
}

function draftOf(blocks: BlockDraft[], fileName: string): DocumentDraft | Refusal {
  if (blocks.length === 0) return refuse('report.noText');
  if (blocks.length > MOST_BLOCKS) return refuse('report.tooLong', { limitParagraphs: MOST_BLOCKS });
  return { title: titleOf(blocks, fileName), blocks };
}

async function readWord(bytes: Buffer, fileName: string): Promise<ReadDocument | Refusal> {
  const unpacked = await unpackWord(bytes);
  if (isRefusal(unpacked)) return unpacked;
  const converted = await convertWord(unpacked.parts);
  if (converted === 'unreadable') return refuse('report.damaged');
  if (converted === 'tooMuch') return refuse('report.tooLong', { limitMb: UNPACK_LIMITS.xml / MEGABYTE });
  const { blocks, pictures, links } = readHtml(converted.html);
  const document = draftOf(blocks, fileName);
  if (isRefusal(document)) return document;
  const { embedded, macros } = unpacked;
  const dropped = { pictures, links, embedded, macros, formulas: converted.formulas };
  return { kind: 'docx', document, dropped, active: embedded + macros > 0 };
}

function readText(bytes: Buffer, fileName: string): ReadDocument | Refusal {
  const source = decodeText(bytes);
  if (source === null) return refuse('report.notText');
  const read = readMarkdown(source);
  if (!read) return refuse('report.tooDeep');
  const { blocks, pictures, links } = read;
  const document = draftOf(blocks, fileName);
  if (isRefusal(document)) return document;
  return { kind: 'markdown', document, dropped: { ...NOTHING, pictures, links }, active: false };
}

/** Why an old or encrypted Office file, which share one container, can't be read. */
const refuseOle = (bytes: Buffer, extension: string): Refusal =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? refuse('report.encrypted')
    : bytes.includes(Buffer.from('WordDocument', 'utf16le')) || extension === 'doc'
      ? refuse('report.oldWord')
      : refuse('report.unsupported', { extension });

/**
 * Reads an uploaded report: DOCX and Markdown become plain paragraphs, a PDF is only looked over. The file's bytes must
 * agree with its name. Nothing is written; every fault is a refusal (document-refusals.ts).
 */
export async function readDocument(
  bytes: Buffer,
  fileName: string,
  { limit = 20 * MEGABYTE }: { limit?: number } = {},
): Promise<ReadDocument | Refusal> {
  if (bytes.length === 0) return refuse('report.fileEmpty');
  if (bytes.length > limit) return refuse('report.tooLarge', { limitMb: Math.floor(limit / MEGABYTE) });
  const extension = extensionOf(fileName);
  const signature = signatureOf(bytes);
  if (signature === 'ole') return refuseOle(bytes, extension);
  if (extension === 'docm' || extension === 'dotm') return refuse('report.macroFile');
  if (extension === 'doc' && signature === 'none') return refuse('report.oldWord');
  const kind = KINDS[extension];
  if (!kind) return refuse('report.unsupported', { extension });
  const actual = { zip: 'docx', pdf: 'pdf', none: 'none' }[signature];
  if (actual === 'none' && kind !== 'markdown') return refuse('report.damaged');
  if (kind !== (actual === 'none' ? 'markdown' : actual))
    return refuse('report.mismatch', { extension, actual });
  if (kind === 'markdown') return readText(bytes, fileName);
  if (kind === 'docx') return readWord(bytes, fileName);
  const pdf = inspectPdf(bytes);
  return isRefusal(pdf) ? pdf : { kind, document: null, dropped: NOTHING, active: pdf.active };
}
