import type { Invited, MeetingPage } from '../../domain/discussion/topic-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { PrintSheet } from '../print-sheet/print-sheet';
import css from './joint-sheet.module.css';

/** A joint meeting on paper: the notice before it, the record after it, and the list to sign. */
export function JointSheet({ page }: { page: MeetingPage }) {
  const { say, locale } = usePhrases();
  const { meeting, rules, items } = page;
  const isOver = meeting.state === 'held' || meeting.state === 'reported';
  return (
    <PrintSheet
      overline={say('topics:joint.sheet.term', { org: page.orgName, term: page.term })}
      title={meeting.title}
      particulars={
        <>
          <p>{say('topics:joint.sheet.when', { when: sayMoment(locale, meeting.holdsAt) })}</p>
          <p>{say('topics:joint.sheet.place', { place: meeting.place })}</p>
        </>
      }
      foot={
        <>
          <p>
            {say('topics:joint.sheet.byRule', {
              profile: locale === 'en' ? meeting.profile.en : meeting.profile.zh,
              bars: say('topics:joint.bars', { article: rules.bars }),
            })}
          </p>
          {rules.report.must && (
            <p>
              {say('topics:joint.sheet.mustReport', { article: rules.report.article })}
              {rules.confirm.must &&
                say('topics:joint.sheet.mustConfirm', { article: rules.confirm.article })}
            </p>
          )}
          {page.reportedTo && <p>{say('topics:joint.sheet.reported', { title: page.reportedTo })}</p>}
        </>
      }
    >
      {meeting.state === 'cancelled' && (
        <p>{say('topics:joint.sheet.cancelled', { reason: meeting.record ?? '' })}</p>
      )}
      <h2>{say('topics:joint.sheet.items')}</h2>
      {items.length === 0 ? (
        <p>{say('topics:joint.sheet.noItems')}</p>
      ) : (
        <ol className={css.items}>
          {items.map((item) => (
            <li key={item.id}>
              <p className={css.title}>{item.title}</p>
              <p className={css.basis}>
                {say('topics:joint.sheet.basis', {
                  matter: locale === 'en' ? item.matter.en : item.matter.zh,
                  procedure: item.procedure,
                  article: item.article,
                })}
              </p>
              {item.outcome && <p>{say('topics:joint.sheet.outcome', { outcome: item.outcome })}</p>}
            </li>
          ))}
        </ol>
      )}
      {isOver && meeting.record && (
        <>
          <h2>{say('topics:joint.sheet.record')}</h2>
          {meeting.record.split(/\n+/).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change.
            <p key={index}>{line}</p>
          ))}
        </>
      )}
      <h2>{say('topics:joint.sheet.invited', { count: page.invited.length })}</h2>
      {page.invited.length === 0 ? (
        <p>{say('topics:joint.sheet.noInvited')}</p>
      ) : (
        <InvitedTable invited={page.invited} signs={!isOver} />
      )}
    </PrintSheet>
  );
}

/** Who is invited and as what, with room for a signature while the meeting is ahead. */
function InvitedTable({ invited, signs }: { invited: readonly Invited[]; signs: boolean }) {
  const { say } = usePhrases();
  return (
    <table className={css.invited}>
      <thead>
        <tr>
          <th scope="col">{say('topics:joint.sheet.name')}</th>
          <th scope="col">{say('topics:joint.sheet.as')}</th>
          {signs && (
            <th scope="col" className={css.sign}>
              {say('topics:joint.sheet.sign')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {invited.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.name} <span className={css.number}>{one.number}</span>
            </th>
            <td>
              {one.as
                .map(({ reason, of }) => say(`topics:joint.sheet.reason.${reason}`, { of: of ?? '' }))
                .join(say('topics:joint.sheet.and'))}
            </td>
            {signs && <td className={css.sign} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
