import { webhookForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { serverSay } from '#app/i18n/server-say';
import { command, done, nothing } from '#server/platform/command';
import { findRobot, speak } from './post/send-webhook';

/** Says one sentence in a group chat, now, so that a wrong address or secret shows before it matters. */
export const testWebhook = command({
  name: 'notice.testWebhook',
  input: webhookForm,
  weigh: async (desk, orgId, given) => {
    const found = await findRobot(desk, orgId, given.webhook);
    if (!found || !desk.post) return refuse('notice.noWebhook');
    const say = serverSay('zh-CN');
    const { organisation, dialect, robot, now } = found;
    const words = { title: say('notice:test.title'), body: say('notice:test.body') };
    const said = {
      id: crypto.randomUUID(),
      kind: 'notice.test',
      organisation,
      ...words,
      link: null,
      at: now,
    };
    const outcome = await speak(desk.post, dialect, robot, said, now);
    if (outcome.is === 'sent') return { arrived: true };
    const reason = 'reason' in outcome ? outcome.reason : outcome.is;
    return refuse('notice.webhookUnreachable', { params: { reason } });
  },
  load: nothing,
  perform: async (_hand, given) =>
    done({ tested: true }, { name: 'notice.webhookTested', subject: given.webhook }),
});
