import { eq } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { satisfactionSurvey } from '#db/schema';

type SurveyRow = typeof satisfactionSurvey.$inferSelect;

/** A version of a questionnaire, locked; refuses `monitor.noSurvey`. */
export async function lockSurvey({ tx }: { readonly tx: Tx }, id: string): Promise<SurveyRow | Refusal> {
  const [row] = await tx.select().from(satisfactionSurvey).where(eq(satisfactionSurvey.id, id)).for('update');
  return row ?? refuse('monitor.noSurvey');
}
