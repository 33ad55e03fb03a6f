import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import css from './case.module.css';
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
  const fault = (name: string) => faultsOf(say, refused?.refusal, name);
  const given = (name: string, stored: string) => (refused ? typedIn(refused, name) : stored);
  return (
    <Shell
      {...props}
      refused={refused}
      intent="correct"
      summary={say('monitor:decision.page.correct')}
      isOpen={false}
    >
      <Field
        type="date"
        name="doneOn"
        label={say('monitor:decision.page.doneDay')}
        defaultValue={given('doneOn', point.doneOn ?? '')}
        error={fault('doneOn')}
        max={page.today}
        chars={12}
        required
      />
      <Field
        as="textarea"
        rows={3}
        name="evidence"
        label={say('monitor:decision.page.evidenceLabel')}
        defaultValue={given('evidence', point.evidence ?? '')}
        error={fault('evidence')}
        maxLength={4000}
        required
      />
      <Field
        as="textarea"
        rows={2}
        name="reason"
        label={say('monitor:decision.page.correctWhy')}
        defaultValue={typedIn(refused, 'reason')}
        error={fault('reason')}
        maxLength={1000}
        required
      />
      <Button kind="quiet" consequence={say('monitor:decision.page.correctNote')}>
        {say('monitor:decision.page.correctSend')}
      </Button>
    </Shell>
  );
}
