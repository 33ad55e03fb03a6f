import { fromBufferPromise } from 'yauzl';

/** What may be attached: by what the bytes are, not by what the name claims. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const;
export type AttachmentKind = keyof typeof attachmentTypes;

const mostEntries = 5_000;
const starts = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
const extensionOf = (name: string) => /\.([^.\\/]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/** The kind of an attachment; null where the bytes are none of ours, or the name says something else than they do. */
export async function attachmentKind(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<AttachmentKind | null> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const kind = await kindOfBytes(bytes);
  const extension = extensionOf(file.name);
  return kind === (extension === 'jpeg' ? 'jpg' : extension) ? kind : null;
}

async function kindOfBytes(bytes: Buffer): Promise<AttachmentKind | null> {
  if (starts(bytes, '89504e470d0a1a0a')) return 'png';
  if (starts(bytes, 'ffd8ff')) return 'jpg';
  if (bytes.subarray(0, 1_024).includes('%PDF-')) return 'pdf';
  return starts(bytes, '504b0304') ? kindOfArchive(bytes) : null;
}

/** Word and Excel files are archives whose parts tell them apart; with macros, or under a password, they are none of ours. */
async function kindOfArchive(bytes: Buffer): Promise<AttachmentKind | null> {
  const parts = new Set<string>();
  try {
    const archive = await fromBufferPromise(bytes);
    if (archive.entryCount > mostEntries) return null;
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted() || parts.size > mostEntries) return null;
      parts.add(entry.fileName);
    }
  } catch {
    return null;
  }
  const hasMacros = [...parts].some((part) => /vbaProject\.bin$/i.test(part));
  if (hasMacros || !parts.has('[Content_Types].xml')) return null;
  if (parts.has('word/document.xml')) return 'docx';
  return parts.has('xl/workbook.xml') ? 'xlsx' : null;
}
