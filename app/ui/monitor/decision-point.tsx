import type { DecisionPage, PointView } from '../../domain/monitor/decision/views';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { Refusing } from '../discussion/refusing';
import { Stack } from '../stack/stack';
import css from './case.module.css';
import { Corrections } from './decision-correct';
import { PointActs } from './decision-point-acts';

/** What stands under a point of a path: days, who sees to it, what shows that it was done, what the reader can do. */
export function DecisionPoint({
  page,
  point,
  refused,
}: {
  page: DecisionPage;
  point: PointView;
  refused: Refusing;
}) {
  const { say, locale } = usePhrases();
  const days = [
    say('monitor:decision.page.dueOn', { day: sayIsoDay(locale, point.dueOn) }),
    point.doneOn && say('monitor:decision.page.doneOn', { day: sayIsoDay(locale, point.doneOn) }),
    point.recordedOn &&
      point.recordedOn !== point.doneOn &&
      say('monitor:decision.page.recordedOn', { day: sayIsoDay(locale, point.recordedOn) }),
    point.days > 0 && say('monitor:decision.page.lateBy', { days: point.days }),
  ].filter(Boolean);
  return (
    <Stack gap="tight">
      <p className={css.small}>{days.join(' · ')}</p>
      {point.owner && (
        <p className={css.small}>{say('monitor:decision.page.owner', { owner: point.owner })}</p>
      )}
      {point.skippedWhy && <p>{say('monitor:decision.page.skipped', { why: point.skippedWhy })}</p>}
      {point.evidence && (
        <p className={css.words} dir="auto">
          {point.evidence}
        </p>
      )}
      {point.file && (
        <p>
          <a href={paths.decisionFile(page.id, point.file.id)} download>
            {say('monitor:decision.page.file', { name: point.file.name })}
          </a>
        </p>
      )}
      <Corrections page={page} point={point} refused={refused} />
      {(point.mayComplete || page.links) && point.doneOn === null && !point.skippedWhy && (
        <PointActs page={page} point={point} refused={refused} />
      )}
    </Stack>
  );
}
