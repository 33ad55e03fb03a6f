import type { Say } from '../../i18n/phrases';
import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import css from './screen.module.css';
import type { ScreenPage, ScreenVote } from './screen-view';
import own from './screen-votes.module.css';

function sayCast(say: Say, { isRough, cast: count, entitled }: ScreenVote): string {
  if (!isRough) return say('discussion:floor.screen.cast', { count, entitled });
  return count === 0
    ? say('discussion:floor.screen.castNone', { entitled })
    : say('discussion:floor.screen.castFew', { count, entitled });
}

/** What stands open to vote on: how many have cast, never what; with the code that leads a phone there. */
export function ScreenVotes({ page }: { page: ScreenPage }) {
  const { say, locale } = usePhrases();
  if (page.votes.length === 0) return null;
  return (
    <section className={own.votes} aria-label={say('discussion:floor.screen.votes')}>
      <ul>
        {page.votes.slice(0, 3).map((vote) => (
          <li key={vote.id} className={own.vote}>
            <svg
              className={own.code}
              viewBox={`0 0 ${vote.qr.size} ${vote.qr.size}`}
              role="img"
              aria-label={say('discussion:floor.screen.qr', { title: vote.title })}
            >
              <path d={vote.qr.path} fill="currentColor" shapeRendering="crispEdges" />
            </svg>
            <div>
              <h2>{vote.title}</h2>
              <p className={own.cast}>{sayCast(say, vote)}</p>
              <p className={css.soft}>
                {say('discussion:floor.screen.closes', { time: sayClock(locale, vote.closesAt) })}
                {' · '}
                {say('discussion:floor.screen.typed', { address: page.address })}
              </p>
              {vote.code && (
                <p className={css.soft}>{say('discussion:floor.screen.code', { code: vote.code })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
