import type { Stage } from '../../domain/congress/states';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../button/button';
import { EmptyState } from '../empty-state/empty-state';
import type { NowView } from './now-view';

const mayStillSpeak: readonly Stage[] = ['preparatory', 'opening', 'reports', 'groups'];

/** Nothing is asked: what will be here, when, and who acts. */
export function NowNothing({ found }: { found: NowView }) {
  const { say, locale } = usePhrases();
  const published = (
    <ButtonLink kind="quiet" to={paths.resolutions()}>
      {say('day:now.toResolutions')}
    </ButtonLink>
  );
  if (found.session === null)
    return (
      <EmptyState
        title={say('day:now.noSession')}
        who={say('day:now.noSessionWho')}
        action={
          found.mayChair ? (
            <ButtonLink to={paths.sessions()}>{say('day:now.toSessions')}</ButtonLink>
          ) : (
            published
          )
        }
      >
        {say('day:now.noSessionText')}
      </EmptyState>
    );
  if (!found.seat)
    return (
      <EmptyState title={say('day:now.nothing')} action={published}>
        {say('day:now.bystander', { title: found.session.title })}
      </EmptyState>
    );
  const open = found.windows.find((window) => window.state === 'open' && window.closesAt > found.now);
  const next = found.windows.find((window) => window.opensAt > found.now && window.stage !== 'presidium');
  return (
    <EmptyState
      title={say('day:now.nothing')}
      action={
        <ButtonLink kind="quiet" to={paths.papers()}>
          {say('day:now.toPapers')}
        </ButtonLink>
      }
    >
      {open && mayStillSpeak.includes(open.stage) && (
        <p>
          {say('day:now.meanwhile', {
            stage: say(`congress:stages.${open.stage}`),
            when: sayWhen(say, locale, open.closesAt, found.now),
          })}
        </p>
      )}
      {next
        ? say('day:now.nothingNext', {
            stage: say(`congress:stages.${next.stage}`),
            when: sayWhen(say, locale, next.opensAt, found.now),
          })
        : say('day:now.nothingLater')}
    </EmptyState>
  );
}
