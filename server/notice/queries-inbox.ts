import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { notice } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findKind } from './kinds';

const pageSize = 30;

/** One's own notices, newest first, older ones by key `before` (`<moment>_<id>`). */
export async function readInbox({ tx, actor, now }: Reader, before: string | null) {
  if (actor.kind !== 'person') return refuse('platform.signedOut') satisfies Refusal;
  const [moment = '', id = ''] = (before ?? '').split('_');
  const isKey = !Number.isNaN(Date.parse(moment)) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const at = isKey ? new Date(moment) : null;
  const older = at && or(lt(notice.at, at), and(eq(notice.at, at), lt(notice.id, id)));
  const rows = await tx
    .select()
    .from(notice)
    .where(and(eq(notice.personId, actor.personId), older ?? undefined))
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    notices: shown.map((one) => ({
      id: one.id,
      kind: one.kind,
      params: JSON.parse(one.params) as Record<string, string | number>,
      at: one.at.toISOString(),
      isUnread: one.readAt === null,
      leads: one.link !== null,
      isStatutory: findKind(one.kind.replace('notice.', ''))?.statutory ?? false,
    })),
    isOlder: at !== null,
    older: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
    now: now.toISOString(),
  };
}
