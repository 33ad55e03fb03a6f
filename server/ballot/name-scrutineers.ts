import { and, eq, gte, inArray, isNull, lte, notInArray, or } from 'drizzle-orm';
import { nameScrutineersForm } from '#app/domain/ballot/forms-sealed';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical } from '#app/domain/ballot/sealed/document';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { agendaItem, keyCeremony, office, person, trustee } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { liveCeremony } from './load-ceremony';

/** Names the scrutineers (监票人) of a session, who then make the keys of its ballot boxes together. Who runs the boxes holds no key. */
export const nameScrutineers = command({
  name: 'ballot.nameScrutineers',
  input: nameScrutineersForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    const people = await hand.tx
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(and(inArray(person.id, given.people), isNull(person.leftOn)));
    return { session, people, live: await liveCeremony(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, people, live }) => {
    if (live) return refuse('sealed.ceremonyLive');
    const n = given.people.length;
    if (n < 2 || given.threshold > n) return refuse('sealed.fewScrutineers');
    if (new Set(given.people).size < n) return refuse('sealed.scrutineerTwice');
    if (people.length < n) return refuse('sealed.scrutineerUnknown');
    const presiding = await findSecretary(hand, given.people);
    const name = people.find(({ id }) => id === presiding)?.name;
    if (name) return refuse('sealed.scrutineerPresides', { params: { name } });
    const upForVote = await findUpForVote(hand, session.id);
    const judged = people.find(({ id }) => upForVote.has(id));
    if (judged) return refuse('sealed.scrutineerUpForVote', { params: { name: judged.name } });

    const named = given.people.map((id, at) => ({
      i: at + 1,
      personId: id,
      name: people.find((one) => one.id === id)!.name.normalize('NFC'),
    }));
    const source = canonical({
      v: 'SCV1',
      suite: 'R255-SHA512',
      type: 'org',
      orgId: hand.orgId,
      ksId: toBase64url(chance.bytes(16)),
      t: given.threshold,
      n,
      trustees: named.map(({ i, name: own }) => ({ i, name: own, role: '监票人' })),
      purpose: session.title.normalize('NFC'),
    });
    const [made] = await hand.tx
      .insert(keyCeremony)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        state: 'dealing',
        threshold: given.threshold,
        size: n,
        source,
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: keyCeremony.id });
    const ceremonyId = made!.id;
    await hand.tx.insert(trustee).values(named.map((one) => ({ orgId: hand.orgId, ceremonyId, ...one })));
    const data = { names: named.map((one) => one.name), threshold: given.threshold };
    return done(
      { ceremony: ceremonyId },
      { name: 'ballot.scrutineersNamed', subject: ceremonyId, session: session.id, data },
    );
  },
});

/** Somebody among these who holds the secretary's office today. */
async function findSecretary(hand: Hand, people: readonly string[]): Promise<string | undefined> {
  const today = dayInShanghai(hand.now);
  const [row] = await hand.tx
    .select({ personId: office.personId })
    .from(office)
    .where(
      and(
        eq(office.kind, 'secretary'),
        inArray(office.personId, [...people]),
        lte(office.startsOn, today),
        or(isNull(office.endsOn), gte(office.endsOn, today)),
      ),
    )
    .limit(1);
  return row?.personId;
}

/** Whoever is elected or appraised at the session watches over none of its boxes. */
async function findUpForVote(hand: Hand, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await hand.tx
    .select({ persons: agendaItem.persons })
    .from(agendaItem)
    .where(
      and(eq(agendaItem.sessionId, sessionId), notInArray(agendaItem.state, ['withdrawn', 'resubmitted'])),
    );
  return new Set(rows.flatMap((row) => row.persons));
}
