import type { ReactNode } from 'react';
import type { Author } from '../../domain/report/views';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Tag } from '../badge/badge';
import css from './thread.module.css';

/** Who spoke, for which delegation or office, and when. */
export function AuthorLine(props: { author: Author; at: Date; now: Date; more?: ReactNode }) {
  const { author, at, now, more } = props;
  const { say, locale } = usePhrases();
  return (
    <p className={css.author}>
      <strong>{author.name}</strong>
      {author.delegation && <span>{author.delegation}</span>}
      {author.office && <Tag>{say(`report:thread.${author.office}`)}</Tag>}
      <time dateTime={at.toISOString()} title={sayMoment(locale, at)}>
        {sayWhen(say, locale, at, now)}
      </time>
      {more}
    </p>
  );
}
