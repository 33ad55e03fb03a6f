import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Db, Tx } from '#db/client';
import { deviceSession } from '#db/schema';
import { enter } from '#server/platform/scope';

/** The cookie holds `<organisation>.<secret>`; the database only the hash of the secret, under that organisation's row-level security. */
const organisationOf = (sessionId: string): string | null => {
  const org = sessionId.split('.')[0] ?? '';
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(org) ? org : null;
};
const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** A new session id for a person of the organisation: 160 random bits. */
export const newSessionId = (orgId: string): string => `${orgId}.${randomBytes(20).toString('hex')}`;

const sessionLife = new TimeSpan(14, 'd');

/** Opens a session of a person within an order's transaction; returns what the cookie shall hold. */
export async function openSession(
  tx: Tx,
  of: { orgId: string; personId: string; device: string; now: Date },
): Promise<string> {
  const sessionId = newSessionId(of.orgId);
  await tx.insert(deviceSession).values({
    id: hashOf(sessionId),
    orgId: of.orgId,
    personId: of.personId,
    device: of.device,
    createdAt: of.now,
    expiresAt: new Date(of.now.getTime() + sessionLife.milliseconds()),
  });
  return sessionId;
}

/** Ends one session by its stored id; ending it twice changes nothing. */
export async function closeSession(tx: Tx, deviceId: string): Promise<void> {
  await tx.delete(deviceSession).where(eq(deviceSession.id, deviceId));
}

/** What the database says of the holder of a session: the person and every standing held today (Asia/Shanghai). */
export type Holder = {
  org_id: string;
  org_name: string;
  person_id: string;
  device: string;
  expires_at: string;
  name: string;
  staff_number: string;
  left_on: string | null;
  offices: string[];
  delegation_id: string | null;
  leader: boolean;
  attendee: boolean;
  presidium: boolean;
};

/** Lucia's view of our table: ids are hashed before they touch the database. */
function adapter(db: Db): Adapter {
  const within = <T>(
    sessionId: string,
    work: (tx: Parameters<Parameters<Db['transaction']>[0]>[0]) => Promise<T>,
  ) =>
    db.transaction(async (tx) => {
      await enter(tx, organisationOf(sessionId));
      return work(tx);
    });
  return {
    getSessionAndUser: async (sessionId) => {
      const orgId = organisationOf(sessionId);
      if (!orgId) return [null, null];
      const [holder] = await db.execute<Holder>(sql`select * from session_holder(${hashOf(sessionId)})`);
      if (!holder || holder.org_id !== orgId) return [null, null];
      const session: DatabaseSession = {
        id: sessionId,
        userId: holder.person_id,
        expiresAt: new Date(holder.expires_at),
        attributes: { orgId, device: holder.device },
      };
      return [session, { id: holder.person_id, attributes: { orgId, holder } }];
    },
    getUserSessions: async () => [],
    setSession: async (session) => {
      await within(session.id, (tx) =>
        tx.execute(sql`insert into device_session (id, org_id, person_id, device, created_at, expires_at)
          values (${hashOf(session.id)}, ${session.attributes.orgId}, ${session.userId}, ${session.attributes.device}, now(), ${session.expiresAt.toISOString()})`),
      );
    },
    updateSessionExpiration: async (sessionId, expiresAt) => {
      await within(sessionId, (tx) =>
        tx.execute(
          sql`update device_session set expires_at = ${expiresAt.toISOString()} where id = ${hashOf(sessionId)}`,
        ),
      );
    },
    deleteSession: async (sessionId) => {
      await within(sessionId, (tx) =>
        tx.execute(sql`delete from device_session where id = ${hashOf(sessionId)}`),
      );
    },
    deleteUserSessions: async () => {
      throw new Error(
        'Sessions of a person are ended by identity.signOutEverywhere, which knows the organisation.',
      );
    },
    deleteExpiredSessions: async () => {
      throw new Error('Expired sessions are removed by the clock, organisation by organisation.');
    },
  };
}

/** The one place that knows Lucia. Sessions last 14 days and renew themselves; the cookie is HttpOnly, SameSite=Lax, Secure behind TLS. */
export function createLucia(db: Db, secure: boolean) {
  return new Lucia(adapter(db), {
    sessionExpiresIn: sessionLife,
    sessionCookie: { name: 'gongyi', expires: true, attributes: { secure, sameSite: 'lax', path: '/' } },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  });
}

export type Auth = ReturnType<typeof createLucia>;

/** The stored id of a cookie's session: a hash that opens nothing, used to mark and to end devices. */
export const deviceIdOf = hashOf;

declare module 'lucia' {
  interface Register {
    Lucia: Auth;
    DatabaseSessionAttributes: { orgId: string; device: string };
    DatabaseUserAttributes: { orgId: string; holder: Holder };
  }
}
