import { isRefusal, type Refusal } from '#app/domain/refusal';
import { readDocument } from './read-document';
import type { UploadInput } from './upload-version';

/** Reads an upload outside any transaction and makes the order's input of it; every fault of the file is a refusal. */
export async function prepareUpload(
  file: { name: string; bytes: Uint8Array },
  fields: Pick<UploadInput, 'sessionId' | 'agendaItemId' | 'documentId' | 'substantive'>,
  limit: number,
): Promise<UploadInput | Refusal> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const parsed = await readDocument(bytes, file.name, { limit });
  if (isRefusal(parsed)) return parsed;
  return { ...fields, fileName: [...file.name].slice(0, 200).join(''), bytes: file.bytes, parsed };
}
