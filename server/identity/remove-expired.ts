import { lte, sql } from 'drizzle-orm';
import { noInput } from '#app/domain/identity/forms';
import { activationCode, deviceSession } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Removes sessions and codes whose time is over; they opened nothing any more. */
export const removeExpired = command({
  name: 'identity.removeExpired',
  input: noInput,
  load: nothing,
  perform: async ({ tx, now }) => {
    const sessions = await tx
      .delete(deviceSession)
      .where(lte(deviceSession.expiresAt, now))
      .returning({ id: deviceSession.id });
    // An expired code stays a month, so that its owner hears "expired" and not "wrong".
    const codes = await tx
      .delete(activationCode)
      .where(lte(activationCode.expiresAt, sql`${now.toISOString()}::timestamptz - interval '30 days'`))
      .returning({ id: activationCode.id });
    return done({ sessions: sessions.length, codes: codes.length });
  },
});
