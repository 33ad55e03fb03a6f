import { Link } from '@remix-run/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RoomPage, StatementView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../empty-state/empty-state';
import { Notice } from '../notice/notice';
import type { Answered } from '../report/answer';
import { reachedIn, readTo, unreadBefore } from './read-to';
import css from './room.module.css';
import { type ReplyTo, RoomComposer } from './room-composer';
import type { RoomPlace } from './room-place';
import { SaidList } from './said-list';
import { SaidSides } from './said-sides';
import { UnreadGap } from './unread-gap';
import { useEnd, useMarking } from './use-end';
import { useSaid } from './use-said';
import { useVoicing } from './use-voicing';

const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** What is said in a room, growing by itself, with the box to speak in under it. One for each view of the room: its key is the address. */
export function RoomFlow(props: {
  page: RoomPage;
  personId: string;
  posted: Answered | undefined;
  now: Date;
  /** Whether this view reaches to the newest statement and grows. */
  isLive: boolean;
  typing: string;
  onType: () => void;
}) {
  const { page, personId, posted, now, isLive, typing, onType } = props;
  const { say } = usePhrases();
  const { room, item, sides } = page;
  const end = useRef<HTMLDivElement>(null);
  const isAtEnd = useEnd(end);
  const voice = useVoicing();
  const [below, setBelow] = useState(0);
  const [replyTo, setReplyTo] = useState<ReplyTo | null>(
    page.replyTo && {
      id: page.replyTo.id,
      label: say('discussion:rooms.replied', page.replyTo),
      turn: 0,
    },
  );
  const follow = useRef(false);
  const shows = (one: StatementView) =>
    isLive && (!item || one.itemId === item.id) && (!sides || one.side !== null);
  const said = useSaid(room.id, page, shows, (fresh) => {
    voice(fresh);
    const isOwn = fresh.some((one) => one.isMine);
    if (isAtEnd || isOwn) follow.current = true;
    else setBelow((count) => count + fresh.length);
  });
  const { statements, newest, hasOlder, pull } = said;
  const reader = `${personId}:${room.id}`;
  const read = useRef(reachedIn(reader, page.read));
  const arrived = useRef(page.newest);
  const known = Math.max(read.current, page.read);
  useMarking(room.id, reader, readTo(known, statements), read.current, isAtEnd && !item);
  const missed = item ? 0 : unreadBefore(known, statements);
  // Whoever stood at the end stays at the end when the list grows.
  useBeforePaint(() => {
    if (!follow.current) return;
    follow.current = false;
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [statements]);
  useEffect(() => {
    if (isAtEnd) setBelow(0);
  }, [isAtEnd]);
  useArrival(end, isLive);

  const reload = useCallback(() => void pull(), [pull]);
  const reply = useCallback(
    (to: StatementView) =>
      setReplyTo((before) => ({
        id: to.parent?.id ?? to.id,
        label: say('discussion:rooms.replied', { number: to.number, name: to.author.name }),
        turn: (before?.turn ?? 0) + 1,
      })),
    [say],
  );
  // A page of one item need not name it beside every statement.
  const items = useMemo(
    () => new Map(item ? [] : page.items.map((one) => [one.id, one.title])),
    [page.items, item],
  );
  const place: RoomPlace = {
    room,
    action: paths.room(room.id),
    seat: page.seat,
    maySpeak: page.closed === null,
    draft: `gongyi:draft:${personId}:room:${room.id}`,
    serverKey: page.key,
    posted,
    now,
    items,
    reload,
    ...(page.closed === null ? { reply } : {}),
  };
  const search = { item: item?.id ?? '', view: sides ? 'sides' : '' };
  const first = statements[0]?.number;
  const last = statements.at(-1)?.number;
  return (
    <>
      {missed > 0 && <UnreadGap roomId={room.id} count={missed} from={known + 1} newest={newest} />}
      {hasOlder && first !== undefined && (
        <Link className={css.way} to={paths.room(room.id, { ...search, before: String(first) })}>
          {say('discussion:rooms.older')}
        </Link>
      )}
      {statements.length === 0 && (
        <EmptyState title={say(item ? 'discussion:rooms.emptyItem' : 'discussion:rooms.empty')}>
          {say('discussion:rooms.emptyNote')}
        </EmptyState>
      )}
      {sides ? (
        <SaidSides statements={statements} place={place} />
      ) : (
        <SaidList statements={statements} place={place} read={read.current} arrived={arrived.current} />
      )}
      <div ref={end} aria-hidden="true" className={css.end} />
      {!isLive && last !== undefined && (
        <p className={css.ways}>
          <Link className={css.way} to={paths.room(room.id, { ...search, from: String(last + 1) })}>
            {say('discussion:rooms.newer')}
          </Link>
          <Link className={css.way} to={paths.room(room.id, search)}>
            {say('discussion:rooms.toNewest')}
          </Link>
        </p>
      )}
      {below > 0 && (
        <button
          type="button"
          className={css.below}
          onClick={() => end.current?.scrollIntoView({ block: 'center' })}
        >
          {say('discussion:rooms.newBelow', { count: below })}
        </button>
      )}
      <p className={css.typing}>{typing}</p>
      {page.closed === null ? (
        <RoomComposer
          place={place}
          items={page.items}
          itemId={item?.id ?? ''}
          about={page.about}
          replyTo={replyTo}
          onType={onType}
        />
      ) : (
        <Notice tone="info" word={say('discussion:rooms.note')}>
          {say(`discussion:rooms.${closedPhrases[page.closed]}`)}
        </Notice>
      )}
    </>
  );
}

const closedPhrases = {
  notYet: 'closedNotYet',
  over: 'closedOver',
  listenOnly: 'closedListenOnly',
} as const;

/** Somebody who comes to a long room begins where the new begins, or at the end; an address that names a place, or a page gone back to, stays where it is. */
function useArrival(end: React.RefObject<HTMLElement>, isLive: boolean): void {
  const hasArrived = useRef(false);
  useEffect(() => {
    if (hasArrived.current) return;
    hasArrived.current = true;
    if (!isLive || window.location.hash || window.scrollY > 0) return;
    const line = document.querySelector('[data-new]');
    if (line) line.scrollIntoView({ block: 'center' });
    else end.current?.scrollIntoView({ block: 'nearest' });
  }, [end, isLive]);
}
