import type { Happening, Minutes, QuorumTest } from '../../domain/resolution/minutes';
import type { Say } from '../../i18n/phrases';
import { sayClock, sayDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Facts } from '../facts/facts';
import css from './minutes.module.css';

/** Under which rules and why online, who is entitled, who was at the opening. */
export function OpeningPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  const { session, opening } = minutes;
  const name = locale === 'en' ? session.rules.name.en : session.rules.name.zh;
  return (
    <>
      <Facts
        items={[
          {
            label: say('day:minutes.rules'),
            value: `${name} · ${say('congress:setup.rules.version', { version: session.rules.version })}`,
          },
          { label: say('day:minutes.online'), value: session.onlineReason },
        ]}
      />
      {opening && session.rollFrozenAt ? (
        <>
          <p>
            {say('day:minutes.entitled', {
              count: opening.entitled,
              when: sayMoment(locale, session.rollFrozenAt),
            })}
          </p>
          <p>
            {say('day:minutes.openingPresent', {
              present: opening.present,
              leave: opening.leave,
              absent: Math.max(0, opening.entitled - opening.present - opening.leave),
            })}{' '}
            {opening.attendees > 0 && say('day:minutes.attendees', { count: opening.attendees })}
          </p>
        </>
      ) : (
        <p>{say('day:minutes.notFrozen')}</p>
      )}
    </>
  );
}

const steps = {
  'congress.launched': 'day:minutes.steps.launched',
  'congress.papersSent': 'day:minutes.steps.papersSent',
  'report.papersRestarted': 'resolution:record.restarted',
  'congress.adjourned': 'day:minutes.steps.adjourned',
  'congress.resumed': 'day:minutes.steps.resumed',
  'congress.closed': 'resolution:record.closed',
  'congress.published': 'day:minutes.steps.published',
  'congress.reported': 'day:minutes.steps.reported',
  'congress.archived': 'day:minutes.steps.archived',
  'congress.cancelled': 'day:minutes.steps.cancelled',
} as const;

const sayHappening = (say: Say, { fact, stage }: Happening): string | null => {
  if (fact === 'congress.stageReached')
    return stage && say('day:minutes.steps.reached', { stage: say(`congress:stages.${stage}`) });
  return fact === 'congress.quorumMissed' ? null : say(steps[fact]);
};

/** The windows as they were held, then the course of the session as the journal tells it. */
export function StagesPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  return (
    <>
      {minutes.windows.length === 0 ? (
        <p>{say('congress:chair.noWindows')}</p>
      ) : (
        <h3 className={css.subtitle}>{say('day:minutes.windowsHead')}</h3>
      )}
      <ol className={css.list}>
        {minutes.windows.map((window) => (
          <li key={window.id}>
            {say(`congress:stages.${window.stage}`)}{' '}
            {say('day:minutes.window', {
              from: sayMoment(locale, window.opensAt),
              to:
                sayDay(locale, window.opensAt) === sayDay(locale, window.closesAt)
                  ? sayClock(locale, window.closesAt)
                  : sayMoment(locale, window.closesAt),
            })}
            {window.isExtended && ` · ${say('day:minutes.extended')}`} ·{' '}
            {window.state === 'planned'
              ? say('day:minutes.notHeld')
              : say('resolution:record.signedIn', { count: window.signedIn })}
          </li>
        ))}
      </ol>
      {minutes.happenings.length > 0 && (
        <>
          <h3 className={css.subtitle}>{say('day:minutes.movesHead')}</h3>
          <ol className={css.list}>
            {minutes.happenings.map((one) => (
              <li key={`${one.at.toISOString()}:${one.fact}:${one.stage}`}>
                {say('day:minutes.moved', {
                  when: sayMoment(locale, one.at),
                  what: sayHappening(say, one) ?? '',
                })}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

const sayQuorum = (say: Say, test: QuorumTest): string =>
  say('day:minutes.quorum', {
    entitled: test.entitled,
    needed: test.needed,
    present: test.present,
    verdict: say(test.reached ? 'day:minutes.quorumReached' : 'day:minutes.quorumMissed'),
  });

/** Every count of those present: the failed ones of the journal, then the one that stands. */
export function QuorumPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  const tested = minutes.windows.filter((window) => window.quorum !== null && window.state === 'closed');
  if (tested.length === 0 && minutes.missed.length === 0) return <p>{say('day:minutes.quorumNone')}</p>;
  return (
    <ul className={css.list}>
      {minutes.missed.map((one) => (
        <li key={one.at.toISOString()}>
          {say('resolution:record.missed', {
            when: sayMoment(locale, one.at),
            stage: say(`congress:stages.${one.stage}`),
            sentence: sayQuorum(say, one),
          })}
        </li>
      ))}
      {tested.map((window) => (
        <li key={window.id}>
          {say('resolution:record.tested', {
            stage: say(`congress:stages.${window.stage}`),
            sentence: window.quorum ? sayQuorum(say, window.quorum) : '',
          })}
        </li>
      ))}
    </ul>
  );
}
