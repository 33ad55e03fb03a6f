import { sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { readsEvidence } from './visible';

type File = { name: string; media_type: string; size: number; bytes: Uint8Array };

/** A file that shows that a point was done, for those who work with decisions and whoever sees to that point; refuses `monitor.noDecision`. */
export async function queryEvidence(
  { tx, actor }: Reader,
  id: string,
  file: string,
): Promise<File | Refusal> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const mine = readsEvidence(actor) ? sql`true` : sql`p.owner_id = ${me}`;
  const [found] = await tx.execute<File>(sql`
    select s.name, s.media_type, s.size, s.bytes from decision_point p join stored_file s on s.id = p.file_id
    where p.decision_id = ${id} and p.file_id = ${file} and ${mine}`);
  return found ?? refuse('monitor.noDecision');
}
