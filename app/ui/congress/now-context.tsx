import { Link } from '@remix-run/react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Section } from '../page/page';
import { Timeline } from '../timeline/timeline';
import type { NowSession } from './now-view';
import css from './page-links.module.css';

const places = { closed: 'past', open: 'now', planned: 'next' } as const;
const words = { closed: 'stageOver', open: 'stageOpen', planned: 'stageAhead' } as const;

/** Beside Now: the course of the session, and what else there is to see. */
export function NowContext({ found }: { found: NowSession }) {
  const { say, locale } = usePhrases();
  const { session, windows, now, seat } = found;
  return (
    <>
      {windows.length > 0 && (
        <Section title={say('day:now.stages')}>
          <Timeline
            label={say('day:now.stages')}
            stages={windows.map((window) => ({
              key: window.id,
              title: say(`congress:stages.${window.stage}`),
              state: places[window.state],
              stateWord: say(`day:now.${words[window.state]}`),
              time:
                window.state === 'open'
                  ? say('day:now.until', { when: sayWhen(say, locale, window.closesAt, now) })
                  : window.state === 'planned'
                    ? say('day:now.from', { when: sayWhen(say, locale, window.opensAt, now) })
                    : undefined,
            }))}
          />
        </Section>
      )}
      {found.mayFollow && (
        <ul className={`plain-list ${css.links}`}>
          {found.mayCount && (
            <li>
              <Link to={paths.attendance(session.id)}>{say('day:now.attendance')}</Link>
            </li>
          )}
          <li>
            <Link to={paths.votes(session.id)}>{say('day:now.votes')}</Link>
          </li>
          {seat === 'formal' && (
            <li>
              <Link to={paths.leave(session.id)}>{say('day:now.leave')}</Link>
            </li>
          )}
          <li>
            <Link to={paths.minutes(session.id)}>{say('day:now.minutes')}</Link>
          </li>
        </ul>
      )}
    </>
  );
}
