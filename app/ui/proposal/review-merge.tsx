import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Decision, type RefusedDecision } from './review-decision';

/** Into which case a proposal of the same content goes; says what to do first where there is none. */
export function MergeDecision({ page, refused }: { page: ReviewPage; refused: RefusedDecision }) {
  const { say } = usePhrases();
  if (page.targets.length === 0)
    return (
      <Details summary={say('proposal:review.page.merge')}>
        <p>{say('proposal:review.page.intoNone')}</p>
      </Details>
    );
  const mine = refused?.typed.intent === 'merge' ? refused : null;
  return (
    <Decision
      intent="merge"
      seen={page.seen}
      refused={refused}
      summary={say('proposal:review.page.merge')}
      verb={say('proposal:review.page.mergeSend')}
      consequence={say('proposal:review.page.mergeNote')}
      reason={{ label: say('proposal:review.page.reason'), required: false }}
    >
      <Field
        as="select"
        name="into"
        label={say('proposal:review.page.into')}
        hint={say('proposal:review.page.intoHint')}
        defaultValue={typedIn(mine, 'into')}
        error={faultsOf(say, mine?.refusal, 'into')}
        required
      >
        <option value="">{say('proposal:review.desk.nameChoose')}</option>
        {page.targets.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {say('proposal:review.page.option', { number, title })}
          </option>
        ))}
      </Field>
    </Decision>
  );
}
