import { Link } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { ButtonLink } from '../button/button';
import { Row, Stack } from '../stack/stack';
import { sayDateOf } from './say-date';
import css from './term-card.module.css';

export type TermView = {
  id: string;
  name: string;
  beginsOn: string;
  endsOn: string;
  state: 'now' | 'over' | 'ahead';
  representatives: number;
  delegations: number;
  attendees: number;
};

/** One term: its days, its figures, the pages of its roster. */
export function TermCard({ term, isMain }: { term: TermView; isMain: boolean }) {
  const { say, locale } = usePhrases();
  const { id, representatives, delegations, attendees } = term;
  const isEmpty = representatives === 0;
  const pages = [
    ['members', paths.rosterMembers(id)],
    ['composition', paths.rosterComposition(id)],
    ['mandates', paths.rosterMandates(id)],
    ['committees', paths.rosterCommittees(id)],
  ] as const;
  return (
    <article className={css.term}>
      <Stack gap="tight">
        <Row spread>
          <h3>{term.name}</h3>
          <Badge tone={term.state === 'now' ? 'success' : 'neutral'}>
            {say(`roster:terms.${term.state}`)}
          </Badge>
        </Row>
        <p className={css.dates}>
          {say('roster:terms.dates', {
            from: sayDateOf(locale, term.beginsOn),
            to: sayDateOf(locale, term.endsOn),
          })}
        </p>
        <p>
          {isEmpty
            ? say('roster:terms.noRepresentatives')
            : say('roster:terms.figures', { representatives, delegations, attendees })}
        </p>
        <ul className={`plain-list ${css.links}`}>
          {pages.map(([page, to]) => (
            <li key={page}>
              <Link to={to}>{say(`roster:terms.links.${page}`)}</Link>
            </li>
          ))}
        </ul>
        {term.state !== 'over' && (
          <div>
            <ButtonLink
              kind={isMain && isEmpty ? 'primary' : 'quiet'}
              to={paths.importRoster('representatives', id)}
            >
              {say('roster:terms.importRepresentatives')}
            </ButtonLink>
          </div>
        )}
      </Stack>
    </article>
  );
}
