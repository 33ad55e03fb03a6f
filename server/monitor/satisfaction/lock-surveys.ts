import { sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';
import type { SurveyChoice } from './prepare-surveys';

type Batch = {
  id: string;
  file_name: string;
  file: Uint8Array;
  preview_hash: string;
  summary: SurveyChoice;
};

/** Locks a preview of answers that is neither confirmed nor given up; refuses `monitor.noSurveyImport`. */
export async function lockSurveys({ tx }: Pick<Hand, 'tx'>, id: string): Promise<Batch | Refusal> {
  const [batch] = await tx.execute<Batch>(sql`
    select id, file_name, file, preview_hash, summary from import_batch
    where id = ${id} and kind = 'surveys' and state = 'previewed' for update`);
  return batch ?? refuse('monitor.noSurveyImport');
}
