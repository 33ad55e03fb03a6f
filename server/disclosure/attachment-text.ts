import { isRefusal } from '#app/domain/refusal';
import { attachmentKind } from '#server/proposal/attachment-kind';
import { decodeText } from '#server/report/document/read-markdown';
import { readDocument } from '#server/report/read-document';
import { readTable } from '#server/roster/read-table';

/** What may hang on a disclosure, and whose text is read for its readers: of pictures and PDF nobody gets more than the name. */
export const attachmentKinds = ['docx', 'xlsx', 'csv', 'txt', 'md', 'pdf', 'png', 'jpg'] as const;
type AttachmentKind = (typeof attachmentKinds)[number];

/** Readers get so many characters of a file's text at most. */
const mostCharacters = 200_000;
const textual = ['csv', 'txt', 'md'] as const;

export type ReadAttachment = { readonly kind: AttachmentKind; readonly text: string };

/** The kind of a file by what its bytes are, and its text for redaction; null where it is none of ours, or can't be read as what it claims. */
export async function readAttachment(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<ReadAttachment | null> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const extension = /\.([^.\\/]+)$/.exec(file.name.trim())?.[1]?.toLowerCase();
  const plain = textual.find((one) => one === extension);
  if (plain) {
    const text = bytes.length > 0 ? decodeText(bytes) : null;
    return text === null || text.trim() === '' ? null : { kind: plain, text: cut(text) };
  }
  const kind = await attachmentKind(file);
  if (kind === null) return null;
  if (kind === 'docx') {
    const read = await readDocument(bytes, file.name);
    // A document of pictures has no text: its readers get the name.
    if (isRefusal(read)) return read.code === 'report.noText' ? { kind, text: '' } : null;
    return { kind, text: cut((read.document?.blocks ?? []).map((block) => block.text).join('\n')) };
  }
  if (kind !== 'xlsx') return { kind, text: '' };
  const table = await readTable(file.bytes, file.name);
  if (isRefusal(table)) return { kind, text: '' };
  const rows = table.rows.map((row) =>
    row.cells
      .map((cell) => cell.text)
      .join('\t')
      .trimEnd(),
  );
  return { kind, text: cut(rows.join('\n')) };
}

/** Plain text as it can be stored and shown; what is too long ends where it is cut, and says so. */
function cut(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\ufeff/gu, '')
    .trim();
  return clean.length > mostCharacters
    ? `${clean.slice(0, mostCharacters)}\n（以下内容过长，未列出）`
    : clean;
}
