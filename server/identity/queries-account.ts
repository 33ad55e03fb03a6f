import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
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
