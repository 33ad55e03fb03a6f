import { and, eq, isNull, ne } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { nameLeaderForm } from '#app/domain/roster/forms';
import { delegation, person, representative } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findSeat } from './load';

/** Names the leader of a delegation; the former leader hands over in the same moment. A roll that is frozen keeps its leaders. */
export const nameLeader = command({
  name: 'roster.nameLeader',
  input: nameLeaderForm,
  load: async (hand, given) => {
    const named = await findSeat(hand.tx, given.representative);
    if (isRefusal(named)) return named;
    const [group] = await hand.tx
      .select()
      .from(delegation)
      .where(eq(delegation.id, named.delegationId))
      .for('update');
    // Read again behind the lock: somebody else may have named a leader or ended the mandate meanwhile.
    const seat = await findSeat(hand.tx, given.representative);
    return isRefusal(seat) || !group ? refuse('platform.notFound') : { seat, group };
  },
  perform: async (hand, _given, { seat, group }) => {
    if (seat.endedOn) return refuse('roster.mandateEnded', { params: { name: seat.name, on: seat.endedOn } });
    if (seat.leftOn) return refuse('roster.leaderLeft', { params: { name: seat.name } });
    if (seat.leader) return done({ delegation: group.name });
    const former = await hand.tx
      .update(representative)
      .set({ leader: false })
      .from(person)
      .where(
        and(
          eq(representative.delegationId, group.id),
          eq(person.id, representative.personId),
          eq(representative.leader, true),
          isNull(representative.endedOn),
          ne(representative.id, seat.id),
        ),
      )
      .returning({ name: person.name });
    await hand.tx
      .update(representative)
      .set({ leader: true, deputy: false })
      .where(eq(representative.id, seat.id));
    return done(
      { delegation: group.name },
      {
        name: 'roster.leaderNamed',
        subject: group.id,
        data: { delegation: group.name, leader: seat.name, former: former[0]?.name ?? null },
      },
    );
  },
});
