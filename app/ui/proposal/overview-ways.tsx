import { Link } from '@remix-run/react';
import type { Standing } from '../../domain/proposal/standing';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from './overview.module.css';

export type WaysOf = Pick<
  Standing,
  | 'isRepresentative'
  | 'isCommittee'
  | 'isSecretary'
  | 'isManagement'
  | 'isPublisher'
  | 'isObserver'
  | 'isPresidium'
> & { readonly handles: boolean };

/** The other pages of proposals, as far as one's offices open them. */
export function OverviewWays({ who }: { who: WaysOf }) {
  const { say } = usePhrases();
  const reviews = who.isCommittee || who.isSecretary;
  const desk = who.handles || who.isManagement || who.isPublisher || reviews;
  const works = who.isRepresentative || desk || who.isObserver || who.isPresidium;
  const ways = [
    ...(reviews ? [{ to: paths.proposalReviewing(), text: say('proposal:overview.list.reviewing') }] : []),
    ...(desk ? [{ to: paths.proposalDesk(), text: say('proposal:overview.list.desk') }] : []),
    ...(works
      ? [
          { to: paths.proposalStatistics(), text: say('proposal:overview.list.statistics') },
          { to: paths.proposalSupervision(), text: say('proposal:overview.list.supervision') },
        ]
      : []),
    { to: paths.proposalAwards(), text: say('proposal:overview.list.awards') },
    ...(who.isSecretary
      ? [
          { to: paths.proposalCalls(), text: say('proposal:overview.list.calls') },
          { to: paths.proposalUnits(), text: say('proposal:overview.list.units') },
          { to: paths.proposalHistory(), text: say('proposal:overview.list.history') },
        ]
      : []),
  ];
  return (
    <nav aria-label={say('proposal:overview.list.links')}>
      <ul className={`plain-list ${css.ways}`}>
        {ways.map((way) => (
          <li key={way.to}>
            <Link className={css.link} to={way.to}>
              {way.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
