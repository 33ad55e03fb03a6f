import { isRefusal } from '#app/domain/refusal';
import type { BlockDraft } from '#app/domain/report/document';
import { type ReadDocument, readDocument } from '#server/report/read-document';
import { type ZipEntry, zip } from './zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document's main part around the XML of its paragraphs. */
export const wordBody = (xml: string) =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${xml}</w:body></w:document>`;

export const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The least archive that is a Word document, with further files beside it. */
export const wordArchive = (xml: string, ...more: ZipEntry[]) =>
  zip([{ name: 'word/document.xml', data: wordBody(xml) }, ...more]);

/** Reads a document that must be readable. */
export async function readWell(bytes: Buffer, name = 'report.docx'): Promise<ReadDocument> {
  const result = await readDocument(bytes, name);
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`);
  return result;
}

export const blocksOf = async (bytes: Buffer, name?: string): Promise<BlockDraft[]> =>
  (await readWell(bytes, name)).document?.blocks ?? [];
