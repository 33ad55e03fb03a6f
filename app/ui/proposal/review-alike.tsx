import { Link } from '@remix-run/react';
import type { Alike } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from './review.module.css';

/** Proposals that say something like this one, with what became of each. */
export function AlikeList({ alike }: { alike: readonly Alike[] }) {
  const { say } = usePhrases();
  return (
    <ul className={`plain-list ${css.small}`} aria-label={say('proposal:review.page.alike')}>
      {alike.map((one) => (
        <li key={one.id}>
          <Link to={paths.proposal(one.id)}>
            {say('proposal:review.page.option', { number: one.number, title: one.title })}
          </Link>
          <br />
          {[
            say('proposal:review.page.likeness', { percent: one.likeness }),
            say(`proposal:states.${one.state}`),
            one.standing === 'suggestion' && say('proposal:standings.suggestion'),
            one.code && say(`proposal:codes.${one.code}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
