import { Link } from '@remix-run/react';
import type { BoxView, ItemResult } from '../../../domain/ballot/box-view';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Notice } from '../../notice/notice';
import { electedNames, hasOtherName, tiedNames } from './result-words';

/** What follows where a result left something open: a run-off, empty seats, another day. */
export function ResultNext({ view, result }: { view: BoxView; result: ItemResult }) {
  const { say } = usePhrases();
  const { outcome, seats, agendaItemId } = result;
  const isShort = outcome === 'partlyElected' || outcome === 'notElected';
  if (!isShort && outcome !== 'notPassed') return null;
  const tied = tiedNames(result);
  const left = (seats ?? 0) - electedNames(result).length;
  const names = tied.join('、');
  return (
    <Notice tone="info" word={say('sealed:boxes.result.next')}>
      {outcome === 'notPassed' && <p>{say('sealed:boxes.result.again')}</p>}
      {tied.length > 0 && (
        <>
          <p>{say('sealed:boxes.result.tied', { names })}</p>
          <p>{say('sealed:boxes.result.runOff', { names, seats: left })}</p>
        </>
      )}
      {isShort && tied.length === 0 && <p>{say('sealed:boxes.result.short')}</p>}
      {hasOtherName(result) && <p>{say('sealed:boxes.result.otherElected')}</p>}
      {isShort && view.mayRun && agendaItemId && (
        <p>
          <Link to={paths.planBox(view.session.id, agendaItemId)}>
            {say('sealed:boxes.result.planRunOff')}
          </Link>
        </p>
      )}
    </Notice>
  );
}
