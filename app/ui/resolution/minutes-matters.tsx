import type { MinutedAmendment, Minutes } from '../../domain/resolution/minutes';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import css from './minutes.module.css';
import { sayVote } from './vote-sentence';

/** The items with their procedure and how they ended, and the vote that adopted the agenda. */
export function AgendaPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  const vote = minutes.votes.findLast((one) => one.subject === 'agenda' && one.result);
  return (
    <>
      <ol className={css.list}>
        {minutes.items.map((item) => (
          <li key={item.id} value={item.ordinal}>
            {item.title}（
            {say('day:minutes.itemState', {
              procedure: say(`congress:procedures.${item.procedure}`),
              state: say(`congress:itemStates.${item.state}`),
            })}
            {item.secret && `；${say('day:minutes.secret')}`}）
          </li>
        ))}
      </ol>
      <p>
        {vote?.result
          ? say('resolution:record.agendaVote', { sentence: sayVote(say, locale, vote.result) })
          : say('day:minutes.notAdopted')}
      </p>
    </>
  );
}

/** Who sat in the presidium. */
export function PresidiumPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  const names = minutes.presidium.map((one) => one.name);
  const chairs = minutes.presidium.filter((one) => one.isChair).map((one) => one.name);
  if (names.length === 0) return <p>{say('day:minutes.noPresidium')}</p>;
  const join = (all: string[]) => all.join(locale === 'en' ? ', ' : '、');
  return (
    <>
      <p>{say('day:minutes.presidium', { count: names.length, names: join(names) })}</p>
      {chairs.length > 0 && <p>{say('day:minutes.chairs', { names: join(chairs) })}</p>}
    </>
  );
}

/** The papers with their totals; those of reading only for whom they are. */
export function ReportsPart({ minutes }: { minutes: Minutes }) {
  const { say, locale } = usePhrases();
  if (minutes.reports.length === 0) return <p>{say('day:minutes.noReports')}</p>;
  return (
    <ul className={css.list}>
      {minutes.reports.map((report) => (
        <li key={report.id}>
          {say('resolution:record.report', {
            title: report.title,
            version: report.version,
            when: report.outAt ? sayMoment(locale, report.outAt) : '—',
            comments: report.comments,
          })}{' '}
          {report.readers && say('resolution:record.readers', report.readers)}
        </li>
      ))}
    </ul>
  );
}

/** Amendments: totals by paper, then each answered one with its answer. */
export function AmendmentsPart({ minutes }: { minutes: Minutes }) {
  const { say } = usePhrases();
  const amended = minutes.reports.filter((report) => report.amendments.total > 0);
  if (amended.length === 0) return <p>{say('day:minutes.noAmendments')}</p>;
  return (
    <>
      <ul className={css.list}>
        {amended.map((report) => (
          <li key={report.id}>
            {say('resolution:record.counts', { title: report.title, ...report.amendments })}
          </li>
        ))}
      </ul>
      <ol className={css.list}>
        {minutes.amendments.map((one) => (
          <li key={one.id}>
            <Amendment one={one} />
          </li>
        ))}
      </ol>
      {minutes.moreAmendments > 0 && (
        <p>{say('day:minutes.amendmentMore', { count: minutes.moreAmendments })}</p>
      )}
    </>
  );
}

function Amendment({ one }: { one: MinutedAmendment }) {
  const { say } = usePhrases();
  const who = one.delegation
    ? say('resolution:record.of', { delegation: one.delegation })
    : say('resolution:record.somebody');
  return (
    <>
      {say(`resolution:record.proposed.${one.kind}`, { who, base: one.baseText, text: one.text })}{' '}
      {say('resolution:record.answered', {
        state: say(`day:minutes.amendmentStates.${one.state}`),
        answer: one.answer || '—',
      })}
    </>
  );
}

/** What the groups asked, how much of it was answered, and how many groups summed up. */
export function QuestionsPart({ minutes }: { minutes: Minutes }) {
  const { say } = usePhrases();
  const { total, answered, followUps, followUpsAnswered, groups, summaries } = minutes.questions;
  return (
    <>
      <p>
        {total === 0
          ? say('resolution:record.noQuestions')
          : say('resolution:record.questions', { groups, total, answered })}
      </p>
      {followUps > 0 && (
        <p>{say('resolution:record.followUps', { count: followUps, answered: followUpsAnswered })}</p>
      )}
      {summaries > 0 && <p>{say('resolution:record.summaries', { count: summaries })}</p>}
    </>
  );
}
