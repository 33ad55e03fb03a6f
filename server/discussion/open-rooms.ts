import { sql } from 'drizzle-orm';
import { isBeforeSpeech, isSpeechOpen } from '#app/domain/discussion/seat';
import { openRoomsForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { lockSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';

/**
 * Opens the rooms that a launched session lacks: one for each delegation on its roll and each committee of its term, the presidium's and the plenary.
 * Follows the launch and every stage, so that a committee set later gets its room too; what stands already stays as it is.
 */
export const openRooms = command({
  name: 'discussion.openRooms',
  input: openRoomsForm,
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, _given, session) => {
    if (isBeforeSpeech(session.state)) return refuse('discussion.notYet');
    if (!isSpeechOpen(session.state)) return refuse('discussion.over');
    const opened = await hand.tx.execute<{ id: string }>(sql`
      insert into discussion_room (org_id, session_id, kind, delegation_id, committee_id, name, created_at)
      select ${hand.orgId}, ${session.id}, w.kind, w.delegation_id, w.committee_id, w.name, ${hand.now.toISOString()}::timestamptz from (
        select distinct 'delegation' as kind, e.delegation_id, null::uuid as committee_id, e.delegation_name as name
          from roll_entry e where e.session_id = ${session.id}
        union all select 'committee', null, c.id, c.name from committee c where c.term_id = ${session.termId}
        union all values ('presidium', null::uuid, null::uuid, '主席团'), ('plenary', null, null, '大会')) w
      on conflict do nothing returning id`);
    if (opened.length === 0) return done({ opened: 0 });
    return done(
      { opened: opened.length },
      {
        name: 'discussion.roomsOpened',
        subject: session.id,
        session: session.id,
        data: { rooms: opened.length },
      },
    );
  },
});
