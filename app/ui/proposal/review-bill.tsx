import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Decision, type RefusedDecision } from './review-decision';

/** Makes a proposal a bill on the agenda of the session that is being prepared. */
export function BillDecision({ page, refused }: { page: ReviewPage; refused: RefusedDecision }) {
  const { say, locale } = usePhrases();
  const { bill } = page;
  if (!bill)
    return (
      <Details summary={say('proposal:review.page.promote')}>
        <p>{say('proposal:review.page.promoteNone')}</p>
      </Details>
    );
  const mine = refused?.typed.intent === 'promote' ? refused : null;
  return (
    <Decision
      intent="promote"
      seen={page.seen}
      refused={refused}
      summary={say('proposal:review.page.promote')}
      verb={say('proposal:review.page.promoteSend')}
      consequence={say('proposal:review.page.promoteNote', { session: bill.title })}
      reason={{ label: say('proposal:review.page.reason'), required: false }}
    >
      <input type="hidden" name="session" value={bill.session} />
      <Field
        as="select"
        name="matter"
        label={say('proposal:review.page.matter')}
        hint={say('proposal:review.page.matterHint')}
        defaultValue={typedIn(mine, 'matter')}
        error={faultsOf(say, mine?.refusal, 'matter')}
        required
      >
        <option value="">{say('proposal:review.desk.nameChoose')}</option>
        {bill.matters.map(({ id, phrase, procedure }) => (
          <option key={id} value={id}>
            {locale === 'en' ? phrase.en : phrase.zh} · {say(`congress:procedures.${procedure}`)}
          </option>
        ))}
      </Field>
    </Decision>
  );
}
