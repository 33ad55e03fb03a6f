import { textChanged } from '../../domain/ballot/rules';
import type { MinutedBox, MinutedOverride, MinutedVote, Minutes } from '../../domain/resolution/minutes';
import type { PhraseKey } from '../../i18n/phrases';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import css from './minutes.module.css';
import { sayBox, sayVote } from './vote-sentence';

/** Every open vote with the arithmetic that was written at its close, and what the ballot boxes decided. */
export function VotesPart({ minutes }: { minutes: Minutes }) {
  const { say } = usePhrases();
  return (
    <>
      {minutes.votes.length === 0 && <p>{say('day:minutes.noVotes')}</p>}
      <ol className={css.list}>
        {minutes.votes.map((vote) => (
          <li key={vote.id}>
            <Vote vote={vote} />
          </li>
        ))}
        {minutes.boxes.map((box) => (
          <li key={box.id}>
            <Box box={box} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Box({ box }: { box: MinutedBox }) {
  const { say, locale } = usePhrases();
  if (box.state === 'void')
    return (
      <>
        {say('resolution:record.voidBox', {
          title: box.title,
          reason: box.voidReason === textChanged ? say('day:minutes.textChanged') : (box.voidReason ?? '—'),
        })}
      </>
    );
  return (
    <>
      {say('resolution:record.box', { title: box.title })}
      <ul className={css.list}>
        {box.outcomes.map((verdict) => (
          <li key={verdict.ordinal}>
            {say('resolution:record.boxItem', {
              title: verdict.title,
              sentence: sayBox(say, locale, verdict),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Vote({ vote }: { vote: MinutedVote }) {
  const { say, locale } = usePhrases();
  const { question } = vote;
  if (vote.state === 'void') {
    const reason =
      vote.voidReason === textChanged ? say('day:minutes.textChanged') : (vote.voidReason ?? '—');
    return <>{say('day:minutes.voidVote', { question, reason })}</>;
  }
  if (!vote.result) return <>{say('resolution:record.voteUnfinished', { question })}</>;
  return (
    <>
      {say('resolution:record.vote', { question, sentence: sayVote(say, locale, vote.result) })}{' '}
      {vote.isExtended && say('resolution:record.voteExtended')}
    </>
  );
}

/** Conditions that were overridden, with both names and the reason. */
export function OverridesPart({ minutes }: { minutes: Minutes }) {
  const { say } = usePhrases();
  if (minutes.overrides.length === 0) return <p>{say('day:minutes.noOverrides')}</p>;
  return (
    <ul className={css.list}>
      {minutes.overrides.map((one) => (
        <li key={`${one.gate}:${one.asked}:${one.reason}`}>
          <Override one={one} />
        </li>
      ))}
    </ul>
  );
}

function Override({ one }: { one: MinutedOverride }) {
  const { say, locale } = usePhrases();
  const gate = say(`congress:gates.${one.gate}.name` as PhraseKey);
  const { asked, reason, confirmed, confirmedAt } = one;
  if (!confirmed || !confirmedAt) return <>{say('day:minutes.overrideOpen', { gate, asked, reason })}</>;
  return (
    <>
      {say('day:minutes.override', { gate, asked, confirmed, reason, when: sayMoment(locale, confirmedAt) })}
    </>
  );
}

/** The numbered resolutions. */
export function ResolutionsPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  if (minutes.resolutions.length === 0) return <p>{say('day:minutes.noResolutions')}</p>;
  return (
    <ul className={css.list}>
      {minutes.resolutions.map((one) => (
        <li key={one.id}>
          {say('resolution:record.resolution', {
            number: one.number,
            title: one.title,
            unit: one.unit,
            reviewOn: sayIsoDay(locale, one.reviewOn),
            published: say(
              one.isPublished ? 'resolution:record.published' : 'resolution:record.notPublished',
            ),
          })}
        </li>
      ))}
    </ul>
  );
}

/** When it closed, how often it had to be adjourned, what was published and reported. */
export function ClosingPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  const { session, happenings, resolutions } = minutes;
  const adjourned = happenings.filter((one) => one.fact === 'congress.adjourned').length;
  const published = resolutions.filter((one) => one.isPublished).length;
  return (
    <>
      <p>
        {session.closedAt
          ? say('day:minutes.closed', { when: sayMoment(locale, session.closedAt) })
          : say('day:minutes.notClosed')}
      </p>
      {adjourned > 0 && <p>{say('day:minutes.adjourned', { count: adjourned })}</p>}
      {published > 0 && <p>{say('day:minutes.published', { count: published })}</p>}
      {session.receipt && <p>{say('day:minutes.receipt', { receipt: session.receipt })}</p>}
    </>
  );
}
