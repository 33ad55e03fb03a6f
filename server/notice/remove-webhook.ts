import { and, eq, isNull } from 'drizzle-orm';
import { webhookForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { webhook } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Takes a chat robot away; its address and secret are forgotten, what it was sent stays in the ledger. */
export const removeWebhook = command({
  name: 'notice.removeWebhook',
  input: webhookForm,
  load: nothing,
  perform: async (hand, given) => {
    const removed = await hand.tx
      .update(webhook)
      .set({ removedAt: hand.now, locked: '' })
      .where(and(eq(webhook.id, given.webhook), isNull(webhook.removedAt)))
      .returning({ name: webhook.name });
    if (!removed[0]) return refuse('notice.noWebhook');
    return done(
      { removed: true },
      { name: 'notice.webhookRemoved', subject: given.webhook, data: { name: removed[0].name } },
    );
  },
});
