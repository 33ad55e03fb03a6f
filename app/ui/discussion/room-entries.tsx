import { MOST_SHOWN, type RoomEntry } from '../../domain/discussion/room-views';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { roomTitle } from './said-state';

/** Where the newest page would not show all that is unread one begins at its first; whoever brings something to say begins at the end. */
const placeIn = (room: RoomEntry, carry: Readonly<Record<string, string>>): Record<string, string> =>
  room.unread > MOST_SHOWN && Object.keys(carry).length === 0
    ? { from: String(room.newest - room.unread + 1) }
    : {};

/** Rooms to enter, with what is unread in each; `carry` goes along in the address. */
export function RoomEntries(props: {
  label: string;
  rooms: readonly RoomEntry[];
  now: Date;
  carry: Readonly<Record<string, string>>;
}) {
  const { label, rooms, now, carry } = props;
  const { say, locale } = usePhrases();
  return (
    <EntryList
      label={label}
      entries={rooms.map((room) => ({
        key: room.id,
        to: paths.room(room.id, { ...carry, ...placeIn(room, carry) }),
        title: roomTitle(say, room),
        meta: [
          room.lastAt === null
            ? say('discussion:rooms.silent')
            : say('discussion:rooms.count', {
                count: room.newest,
                when: sayWhen(say, locale, room.lastAt, now),
              }),
          ...(room.seat === 'listener' ? [say('discussion:rooms.listens')] : []),
          ...(room.seat === 'moderator' && room.isOwn ? [say('discussion:rooms.moderates')] : []),
        ].join(' · '),
        state:
          room.unread > 0 ? (
            <Badge tone="info">{say('discussion:rooms.unread', { count: room.unread })}</Badge>
          ) : undefined,
      }))}
    />
  );
}
