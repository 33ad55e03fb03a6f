import { and, eq, isNull } from 'drizzle-orm';
import type { WebhookDialect } from '#app/domain/notice/forms';
import { sayNotice } from '#app/i18n/say-notice';
import { serverSay } from '#app/i18n/server-say';
import { organisation, webhook } from '#db/schema';
import { callOut } from '#server/platform/call-out';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { readScoped } from '#server/platform/scope';
import type { Vault } from '#server/platform/vault';
import type { Claimed } from './claim';
import { dialects, type Robot, type Said } from './dialects';
import type { Outcome } from './outcome';

const aboutRobot = (id: string) => `webhook ${id}`;

/** Address and secret of a chat robot as they are stored. */
export const lockRobot = (vault: Vault, id: string, robot: Robot): string =>
  Buffer.from(vault.lock(aboutRobot(id), Buffer.from(JSON.stringify(robot)))).toString('base64url');

const unlockRobot = (vault: Vault, id: string, locked: string): Robot =>
  JSON.parse(
    Buffer.from(vault.unlock(aboutRobot(id), Buffer.from(locked, 'base64url'))).toString('utf8'),
  ) as Robot;

/** Says something in one group chat and understands what the tool answers. */
export async function speak(
  post: Post,
  dialect: WebhookDialect,
  robot: Robot,
  said: Said,
  now: Date,
): Promise<Outcome> {
  const { write, read } = dialects[dialect];
  const called = await callOut({ ...write(said, robot, now), allowPrivate: post.allowPrivate });
  if ('fault' in called) {
    if (called.fault === 'private' || called.fault === 'address') return { is: 'failed', reason: 'private' };
    return { is: 'later', reason: called.fault };
  }
  const { status, text, retryAfter } = called;
  const seconds = retryAfter ? { seconds: retryAfter } : {};
  if (status === 429 || status >= 500) return { is: 'later', reason: `http ${status}`, ...seconds };
  if (status < 200 || status >= 300) return { is: 'failed', reason: `http ${status}` };
  const verdict = read(parse(text));
  if (verdict === 'fine') return { is: 'sent' };
  return verdict === 'tooFast' ? { is: 'later', reason: 'tooFast' } : { is: 'failed', reason: verdict };
}

function parse(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

type Spoken = { kind: string; params: Record<string, unknown>; link: string | null; title?: never };

/** A chat robot with its secrets, for who is about to use it; null where it was removed. */
export function findRobot(desk: Desk, orgId: string, id: string) {
  return readScoped(desk.db, orgId, desk.clock, async (tx, now) => {
    const [row] = await tx
      .select({ locked: webhook.locked, dialect: webhook.dialect, name: organisation.name })
      .from(webhook)
      .innerJoin(organisation, eq(organisation.id, webhook.orgId))
      .where(and(eq(webhook.id, id), isNull(webhook.removedAt)));
    if (!row) return null;
    return {
      dialect: row.dialect,
      organisation: row.name,
      robot: unlockRobot(desk.vault, id, row.locked),
      now,
    };
  });
}

/** Sends one message to a chat robot, in Chinese: a group has no language of its own. */
export async function sendWebhook(desk: Desk, post: Post, one: Claimed): Promise<Outcome> {
  const found = await findRobot(desk, one.orgId, one.targetId ?? '');
  if (!found) return { is: 'dropped', reason: 'removed' };
  const { kind, params, link } = one.payload as Spoken;
  const { title, body } = sayNotice(serverSay('zh-CN'), 'zh-CN', { kind, params });
  const address = link && post.origin ? post.origin + link : null;
  const { organisation: name, now } = found;
  const said: Said = { id: one.id, kind, organisation: name, title, body, link: address, at: one.createdAt };
  return speak(post, found.dialect, found.robot, said, now);
}
