import { eq } from 'drizzle-orm';
import webPush from 'web-push';
import { afterQuiet } from '#app/domain/notice/quiet';
import { sayNotice } from '#app/i18n/say-notice';
import { serverSay } from '#app/i18n/server-say';
import { paths } from '#app/paths';
import { pushSubscription } from '#db/schema';
import { callOut } from '#server/platform/call-out';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { readScoped } from '#server/platform/scope';
import { findAddressee, stillConcerns } from './addressee';
import type { Claimed } from './claim';
import type { Outcome } from './outcome';

type Subscription = typeof pushSubscription.$inferSelect;

function judge(desk: Desk, one: Claimed): Promise<{ subscription: Subscription; message: string } | Outcome> {
  return readScoped(desk.db, one.orgId, desk.clock, async (tx, now) => {
    const [subscription] = await tx
      .select()
      .from(pushSubscription)
      .where(eq(pushSubscription.id, one.targetId ?? ''));
    const who = await findAddressee(tx, one);
    if (!who?.note || !(await stillConcerns(tx, one, who.note, now))) return { is: 'moot' };
    // The browser may have gone over to somebody else.
    if (!subscription || subscription.personId !== one.personId) return { is: 'dropped', reason: 'gone' };
    if (!one.isStatutory && !who.preference.push) return { is: 'dropped', reason: 'off' };
    const until = one.isStatutory ? now : afterQuiet(who.preference, now);
    if (until > now) return { is: 'wait', until };
    const { title } = sayNotice(serverSay(who.locale), who.locale, who.note);
    // Title and link only: what is said in the notice is read on the site.
    const message = JSON.stringify({
      title: title.slice(0, 200),
      link: who.note.link ?? paths.notices(),
      tag: one.id,
      lang: who.locale,
    });
    return { subscription, message };
  });
}

/** Sends one push message, encrypted for the browser that asked for it, to a push service that is known. */
export async function sendPush(desk: Desk, post: Post, one: Claimed): Promise<Outcome> {
  const found = await judge(desk, one);
  if ('is' in found) return found;
  const { endpoint, p256dh, auth } = found.subscription;
  if (!URL.canParse(endpoint) || !post.push.knows(new URL(endpoint).hostname))
    return { is: 'failed', reason: 'gone' };
  const { publicKey, privateKey, subject } = post.push;
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    found.message,
    {
      vapidDetails: { publicKey, privateKey, subject },
      TTL: 24 * 3600,
      urgency: one.isStatutory ? 'high' : 'normal',
    },
  );
  const text = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const called = await callOut({ url: endpoint, headers: text, body, allowPrivate: post.allowPrivate });
  if ('fault' in called) return { is: 'later', reason: called.fault };
  const { status } = called;
  if (status >= 200 && status < 300) return { is: 'sent' };
  if (status === 404 || status === 410) return { is: 'failed', reason: 'gone' };
  const reason = `http ${status}`;
  if (status === 429 || status >= 500)
    return { is: 'later', reason, ...(called.retryAfter ? { seconds: called.retryAfter } : {}) };
  return { is: 'failed', reason };
}
