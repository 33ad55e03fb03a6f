import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { deviceSession, notice } from '#db/schema';
import type { Reader } from '#server/platform/http';

/** One's own account: devices still signed in, this one first, and how many notices wait. */
export async function readAccount({ tx, actor, now }: Reader) {
  if (actor.kind !== 'person') return refuse('platform.signedOut') satisfies Refusal;
  const devices = await tx
    .select({ id: deviceSession.id, device: deviceSession.device, createdAt: deviceSession.createdAt })
    .from(deviceSession)
    .where(and(eq(deviceSession.personId, actor.personId), gt(deviceSession.expiresAt, now)))
    .orderBy(sql`${deviceSession.id} <> ${actor.deviceId}`, desc(deviceSession.createdAt))
    .limit(50);
  const [unread] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(notice)
    .where(and(eq(notice.personId, actor.personId), isNull(notice.readAt)));
  return {
    name: actor.name,
    staffNumber: actor.staffNumber,
    orgName: actor.orgName,
    roles: actor.roles,
    unread: unread?.count ?? 0,
    devices: devices.map((one) => ({
      id: one.id,
      device: one.device,
      since: one.createdAt.toISOString(),
      isThis: one.id === actor.deviceId,
    })),
    now: now.toISOString(),
  };
}

const pageSize = 30;

/** One's own notices, newest first, older ones by key `before` (`<moment>_<id>`). */
export async function readOwnNotices({ tx, actor, now }: Reader, before: string | null) {
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
    })),
    older: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
    now: now.toISOString(),
  };
}

/** The organisation with the names above and below it and who its secretaries are. */
export async function readOrganisation({ tx, now }: Reader) {
  const own = await tx.execute<{ name: string; kind: 'enterprise' | 'hospital' | 'school' | 'union' }>(
    sql`select name, kind from organisation`,
  );
  const relatives = await tx.execute<{ relation: string; name: string }>(
    sql`select relation, name from organisation_relatives()`,
  );
  const secretaries = await tx.execute<{ name: string; department: string | null }>(sql`
    select distinct p.name, p.department from office o join person p on p.id = o.person_id
    where o.kind = 'secretary' and p.left_on is null
      and o.starts_on <= (${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date
      and (o.ends_on is null or o.ends_on >= (${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date)
    order by p.name limit 50`);
  const organisation = own[0];
  if (!organisation) return refuse('platform.notFound') satisfies Refusal;
  return {
    name: organisation.name,
    kind: organisation.kind,
    superior: relatives.find((one) => one.relation === 'superior')?.name ?? null,
    subordinates: relatives.filter((one) => one.relation === 'subordinate').map((one) => one.name),
    secretaries: secretaries.map(({ name, department }) => ({ name, department })),
  };
}
