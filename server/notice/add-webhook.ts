import { count, isNull } from 'drizzle-orm';
import { addWebhookForm, mostWebhooks } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { webhook } from '#db/schema';
import { personOf } from '#server/congress/load';
import { judgeAddress } from '#server/platform/call-out';
import { command, done } from '#server/platform/command';
import { lockRobot } from './post/send-webhook';

/** Lets a group chat hear what concerns everybody. Address and secret are locked at once; the address must lead out of the own network. */
export const addWebhook = command({
  name: 'notice.addWebhook',
  input: addWebhookForm,
  weigh: async (desk, _orgId, given) => {
    const url = judgeAddress(given.address, desk.post?.allowPrivate ?? false);
    return typeof url === 'string' ? refuse('notice.webhookAddress') : { host: url.host };
  },
  load: async (hand) => {
    const [held] = await hand.tx.select({ count: count() }).from(webhook).where(isNull(webhook.removedAt));
    return { held: held?.count ?? 0 };
  },
  perform: async (hand, given, { held }, { host }) => {
    if (held >= mostWebhooks) return refuse('notice.tooManyWebhooks', { params: { count: mostWebhooks } });
    const id = crypto.randomUUID();
    const { name, dialect, address, secret } = given;
    await hand.tx.insert(webhook).values({
      id,
      orgId: hand.orgId,
      name,
      dialect,
      locked: lockRobot(hand.vault, id, { address, secret }),
      host,
      createdBy: personOf(hand),
      createdAt: hand.now,
    });
    return done({ webhook: id }, { name: 'notice.webhookAdded', subject: id, data: { name, dialect, host } });
  },
});
