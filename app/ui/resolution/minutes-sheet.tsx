import type { MinutesSection } from '../../domain/congress/minutes';
import { minutesSections } from '../../domain/congress/minutes';
import type { Minutes } from '../../domain/resolution/minutes';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { PrintSheet } from '../print-sheet/print-sheet';
import css from './minutes.module.css';
import { AgendaPart, AmendmentsPart, PresidiumPart, QuestionsPart, ReportsPart } from './minutes-matters';
import { OpeningPart, QuorumPart, StagesPart } from './minutes-opening';
import { ClosingPart, OverridesPart, ResolutionsPart, VotesPart } from './minutes-outcomes';
import { MinutesPart, type Writing } from './minutes-part';

const parts: Readonly<Record<MinutesSection, (props: { minutes: Minutes }) => JSX.Element>> = {
  opening: OpeningPart,
  stages: StagesPart,
  quorum: QuorumPart,
  agenda: AgendaPart,
  presidium: PresidiumPart,
  reports: ReportsPart,
  amendments: AmendmentsPart,
  questions: QuestionsPart,
  votes: VotesPart,
  overrides: OverridesPart,
  resolutions: ResolutionsPart,
  closing: ClosingPart,
};

/** The minutes as a sheet of paper; `writing` adds the secretary's forms, which are never printed. */
export function MinutesSheet({ minutes, writing }: { minutes: Minutes; writing: Writing | null }) {
  const { say, locale } = usePhrases();
  const { title } = minutes.session;
  return (
    <PrintSheet
      overline={say('resolution:record.unit', { org: minutes.orgName })}
      title={say(`day:minutes.${title.endsWith('会议') ? 'ofMeeting' : 'of'}`, { title })}
      particulars={say('day:minutes.made', { when: sayMoment(locale, minutes.now) })}
      foot={
        <div className={css.signatures}>
          <p>{say('resolution:record.recorder')}</p>
          <p>{say('resolution:record.chair')}</p>
          <p>{say('resolution:record.date')}</p>
        </div>
      }
    >
      {minutesSections.map((section) => {
        const Part = parts[section];
        return (
          <MinutesPart key={section} section={section} minutes={minutes} writing={writing}>
            <Part minutes={minutes} />
          </MinutesPart>
        );
      })}
    </PrintSheet>
  );
}
