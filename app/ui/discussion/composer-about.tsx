import { Link, useLocation } from '@remix-run/react';
import type { RoomPage } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import css from './room.module.css';

/** The paragraph that the next words are about, brought along from its paper. */
export function ComposerAbout({ about }: { about: NonNullable<RoomPage['about']> }) {
  const { say } = usePhrases();
  const { pathname } = useLocation();
  return (
    <div className={css.about}>
      <input type="hidden" name="documentId" value={about.documentId} />
      <input type="hidden" name="blockId" value={about.blockId} />
      <blockquote className={css.small} dir="auto" aria-label={say('discussion:rooms.aboutLabel')}>
        {about.quote}
      </blockquote>
      <Link className={css.verb} to={`${pathname}#say`} preventScrollReset>
        {say('discussion:rooms.dropQuote')}
      </Link>
    </div>
  );
}
