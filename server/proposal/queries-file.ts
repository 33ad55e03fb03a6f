import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { findReadable } from './find-readable';

type Stored = { name: string; media_type: string; size: number; bytes: Uint8Array };

/** One attachment, to whoever may read the proposal it belongs to. */
export async function queryFile(reader: Reader, id: string, attachment: string) {
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  if (!/^[0-9a-f-]{36}$/i.test(attachment)) return refuse('proposal.noAttachment');
  const [file] = await reader.tx.execute<Stored>(sql`
    select f.name, f.media_type, f.size, f.bytes from proposal_attachment a join stored_file f on f.id = a.file_id
    where a.id = ${attachment} and a.proposal_id = ${found.row.id}`);
  return file ?? refuse('proposal.noAttachment');
}
