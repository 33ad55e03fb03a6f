import { and, desc, eq } from 'drizzle-orm';
import type { Stage } from '#app/domain/congress/states';
import type { Tx } from '#db/client';
import { stageWindow } from '#db/schema';
import type { WindowRow } from '#server/congress/load';

/** The sitting of a stage that counts (the last one); undefined where none is planned. */
export async function windowOfStage(
  tx: Tx,
  sessionId: string,
  stage: Stage | string,
): Promise<WindowRow | undefined> {
  const rows = await tx
    .select()
    .from(stageWindow)
    .where(and(eq(stageWindow.sessionId, sessionId), eq(stageWindow.stage, stage)))
    .orderBy(desc(stageWindow.ordinal))
    .limit(1);
  return rows[0];
}
