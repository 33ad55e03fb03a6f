import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import css from './case.module.css';
import { DoneFields, ReasonField } from './decision-fields';
import { type PointProps, Shell } from './decision-point-acts';

/** What was said of a point before it was put right, and the form that puts it right. */
export function Corrections(props: PointProps) {
  const { say, locale } = usePhrases();
  const { point } = props;
  return (
    <>
      {point.corrections.map(({ on, doneOn, evidence, why }, at) => (
        // Corrections are only ever added, so their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={at} className={css.small} dir="auto">
          {say('monitor:decision.page.corrected', {
            on: sayIsoDay(locale, on),
            day: sayIsoDay(locale, doneOn),
            evidence: evidence ?? '',
            why,
          })}
        </p>
      ))}
      {point.mayCorrect && <CorrectPoint {...props} />}
    </>
  );
}

function CorrectPoint(props: PointProps) {
  const { say } = usePhrases();
  const { page, point } = props;
  const typed = props.refused?.typed;
  const refused = typed?.point === point.point && typed.intent === 'correct' ? props.refused : null;
  return (
    <Shell
      {...props}
      refused={refused}
      intent="correct"
      summary={say('monitor:decision.page.correct')}
      isOpen={false}
    >
      <DoneFields refused={refused} today={page.today} stored={point} />
      <ReasonField refused={refused} label={say('monitor:decision.page.correctWhy')} />
      <Button kind="quiet" consequence={say('monitor:decision.page.correctNote')}>
        {say('monitor:decision.page.correctSend')}
      </Button>
    </Shell>
  );
}
