import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { keyCeremony, office, person, sealedBox } from '#db/schema';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findMessages } from './load-ceremony';
import { findTrustees } from './load-trustee';

const shown = {
  id: person.id,
  name: person.name,
  staffNumber: person.staffNumber,
  department: person.department,
};

/** How the keys of a session stand: who has done which step, and for the secretary who could be named. */
export async function readKeys({ tx, actor, now }: Reader, sessionId: string) {
  const session = await findSession(tx, sessionId);
  if (isRefusal(session)) return session;
  const rows = await tx
    .select()
    .from(keyCeremony)
    .where(eq(keyCeremony.sessionId, session.id))
    .orderBy(desc(keyCeremony.createdAt));
  const live = rows.find(({ state }) => state !== 'aborted');
  const trustees = live ? await findTrustees(tx, live.id) : [];
  const messages = live ? await findMessages(tx, live.id) : [];
  const boxes = live
    ? await tx.select({ state: sealedBox.state }).from(sealedBox).where(eq(sealedBox.ceremonyId, live.id))
    : [];
  const personId = actor.kind === 'person' ? actor.personId : null;
  const mayRun = hasRole(actor, 'secretary');
  return {
    now,
    session: { id: session.id, title: session.title },
    mayRun,
    ceremony: live
      ? {
          id: live.id,
          state: live.state,
          threshold: live.threshold,
          size: live.size,
          reason: live.reason,
          isOwn: trustees.some((one) => one.personId === personId),
          isInUse: boxes.some(({ state }) => state !== 'void'),
          trustees: trustees.map(({ i, name }) => ({
            i,
            name,
            done: messages.filter((one) => one.i === i).map(({ round, at }) => ({ round, at })),
          })),
        }
      : null,
    ended: rows
      .filter(({ state }) => state === 'aborted')
      .map(({ id, reason, endedAt }) => ({ id, reason: reason ?? '', endedAt })),
    offered: mayRun && !live ? await findOfficeHolders(tx, now) : [],
  };
}

/** Who holds the scrutineer's office today. */
async function findOfficeHolders(tx: Reader['tx'], now: Date) {
  const today = dayInShanghai(now);
  return tx
    .selectDistinct(shown)
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .where(
      and(
        eq(office.kind, 'scrutineer'),
        isNull(person.leftOn),
        lte(office.startsOn, today),
        or(isNull(office.endsOn), gte(office.endsOn, today)),
      ),
    )
    .orderBy(asc(person.staffNumber))
    .limit(30);
}

/** People by id or staff number, in the order they were asked for, and the staff numbers that nobody has. */
export async function resolvePeople(
  { tx }: Pick<Reader, 'tx'>,
  ids: readonly string[],
  numbers: readonly string[],
) {
  const isId = /^[0-9a-f-]{36}$/;
  const known = ids.filter((id) => isId.test(id)).slice(0, 9);
  const asked = numbers.slice(0, 9);
  const rows = await tx
    .select(shown)
    .from(person)
    .where(
      and(
        isNull(person.leftOn),
        or(
          known.length ? inArray(person.id, known) : undefined,
          asked.length ? inArray(person.staffNumber, asked) : undefined,
          // With nothing asked for, nobody.
          isNull(person.id),
        ),
      ),
    );
  const found = [
    ...known.map((id) => rows.find((one) => one.id === id)),
    ...asked.map((number) => rows.find((one) => one.staffNumber === number)),
  ].flatMap((one) => one ?? []);
  return {
    people: [...new Map(found.map((one) => [one.id, one])).values()],
    unknown: asked.filter((number) => !rows.some((one) => one.staffNumber === number)),
  };
}
