import { eq, sql } from 'drizzle-orm';
import { revokeTokensForm } from '#app/domain/monitor/satisfaction/forms';
import { refuse } from '#app/domain/refusals';
import { satisfactionBatch } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Takes back the codes of a sheet that was lost: those not yet used open nothing any more. */
export const revokeTokens = command({
  name: 'monitor.revokeTokens',
  input: revokeTokensForm,
  load: async ({ tx }, given) => {
    const [batch] = await tx
      .select()
      .from(satisfactionBatch)
      .where(eq(satisfactionBatch.id, given.batch))
      .for('update');
    return batch ?? refuse('monitor.noTokens');
  },
  perform: async ({ tx, now }, _given, batch) => {
    const gone = await tx.execute<{ hash: string }>(
      sql`delete from satisfaction_token where batch_id = ${batch.id} and used_on is null returning hash`,
    );
    if (batch.revokedAt !== null || gone.length === 0) return refuse('monitor.tokensUsedUp');
    await tx.update(satisfactionBatch).set({ revokedAt: now }).where(eq(satisfactionBatch.id, batch.id));
    return done(
      { count: gone.length },
      { name: 'monitor.tokensRevoked', subject: batch.id, data: { count: gone.length } },
    );
  },
});
