import { Link } from '@remix-run/react';
import type { DeskEntry } from '../../domain/proposal/review-views';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { classes } from '../classes';
import { sayDateOf } from '../roster/say-date';
import css from './review.module.css';
import { AlikeList } from './review-alike';

/** Where a proposal of the desk leads: to its review, to the objection, or to its assignment. */
const pathOf = ({ id, state }: DeskEntry): string =>
  state === 'filed'
    ? paths.proposalHandling(id)
    : state === 'disputed'
      ? paths.proposalDispute(id)
      : paths.proposalReview(id);

/** Proposals on the committee's desk, the oldest first, each with what is like it beside. */
export function ReviewList({ entries, isTicking }: { entries: readonly DeskEntry[]; isTicking: boolean }) {
  const { say, locale } = usePhrases();
  return (
    <ul className={`plain-list ${css.lines}`} aria-label={say('proposal:review.desk.list')}>
      {entries.map((one) => (
        <li key={one.id} className={css.line}>
          {isTicking && (
            <label className={css.pick}>
              <input
                type="checkbox"
                name="proposals[]"
                value={one.id}
                disabled={one.isOwn}
                aria-label={say('proposal:review.desk.pick', { number: one.number })}
              />
            </label>
          )}
          <div className={classes(css.body, one.alike.length > 0 && css.hasAlike)}>
            <div>
              <Link className={css.title} to={pathOf(one)}>
                {say('proposal:review.page.option', { number: one.number, title: one.title })}
              </Link>
              <p className={css.small}>
                {[
                  say(`proposal:categories.${one.category}`),
                  one.names,
                  one.kind === 'collective' && say('proposal:kinds.collective'),
                  sayDate(locale, one.submittedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Marks entry={one} sayOn={(day) => sayDateOf(locale, day)} />
            </div>
            {one.alike.length > 0 && (
              <div>
                <p className={css.small}>{say('proposal:review.desk.alike')}</p>
                <AlikeList alike={one.alike} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Marks({ entry, sayOn }: { entry: DeskEntry; sayOn: (day: string) => string }) {
  const { say } = usePhrases();
  const { assign, waited, state } = entry;
  const charge = entry.reviewer
    ? say('proposal:review.desk.reviewer', { name: entry.reviewer })
    : say('proposal:review.desk.noReviewer');
  return (
    <p className={classes(css.marks, css.small)}>
      {assign ? (
        <AssignBy assign={assign} sayOn={sayOn} />
      ) : (
        <span>
          {waited === 0
            ? say('proposal:review.desk.waitedToday')
            : say('proposal:review.desk.waited', { count: waited })}
        </span>
      )}
      {state === 'submitted' && <span>{charge}</span>}
      {entry.late && <Badge tone="warning">{say('proposal:review.desk.late')}</Badge>}
      {!entry.late && entry.standing === 'suggestion' && (
        <Badge>{say('proposal:standings.suggestion')}</Badge>
      )}
      {entry.isOwn && <Badge tone="warning">{say('proposal:review.desk.own')}</Badge>}
    </p>
  );
}

function AssignBy(props: { assign: NonNullable<DeskEntry['assign']>; sayOn: (day: string) => string }) {
  const { say } = usePhrases();
  const { on, lateness } = props.assign;
  const day = props.sayOn(on);
  if (lateness.kind === 'left')
    return <span>{say('proposal:review.desk.assignLeft', { count: lateness.workingDays, day })}</span>;
  return (
    <Badge tone="warning">
      {lateness.kind === 'overdue'
        ? say('proposal:review.desk.assignOverdue', { count: lateness.workingDays, day })
        : say(`proposal:review.desk.${lateness.kind === 'today' ? 'assignToday' : 'assignResting'}`)}
    </Badge>
  );
}
