import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { roomTitle } from './said-state';
import css from './screen.module.css';
import { ScreenSide } from './screen-side';
import { ScreenSpeaker } from './screen-speaker';
import type { ScreenPage } from './screen-view';
import { ScreenVotes } from './screen-votes';
import { useConnection } from './use-connection';

/** The wall of a hall: dark, in type that the last row reads. Without script the page fetches itself again every ten seconds. */
export function ScreenWall({ page }: { page: ScreenPage }) {
  const { say, locale } = usePhrases();
  const { floor } = page;
  const connection = useConnection();
  const time = sayClock(locale, floor.now);
  return (
    <main id="main" tabIndex={-1} className={css.wall} data-votes={page.votes.length > 0 || undefined}>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <header className={css.head}>
        <h1 id="page-title" className={css.room}>
          {roomTitle(say, floor.room)}
        </h1>
        <p className={css.session}>{floor.session.title}</p>
        {connection === 'offline' && (
          <p role="status" className={css.lost}>
            {say('discussion:floor.screen.offline', { time })}
          </p>
        )}
        <noscript>
          <p className={css.lost}>{say('discussion:floor.screen.asOf', { time })}</p>
        </noscript>
      </header>
      <ScreenSpeaker view={floor} />
      <ScreenSide page={page} />
      <ScreenVotes page={page} />
    </main>
  );
}
