import { usePhrases } from '../../i18n/use-phrases';
import { SurveySheet } from '../../ui/monitor/survey-sheet';

export const handle = { bare: true, plain: true };

export default function SurveyThanks() {
  const { say } = usePhrases();
  return (
    <SurveySheet title={say('monitor:satisfaction.survey.thanks')}>
      <p>{say('monitor:satisfaction.survey.thanksText')}</p>
    </SurveySheet>
  );
}
