import type { Reviewer } from '../../domain/proposal/review-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';

/** Who shall be in charge of the review: a member of the committee, with how much each has already. */
export function ReviewerFields(props: {
  reviewers: readonly Reviewer[];
  current: string | undefined;
  verb: string;
  note?: string;
  refusal: Refusal | undefined;
  pending: boolean;
}) {
  const { say } = usePhrases();
  const { reviewers, current, verb, note, refusal, pending } = props;
  return (
    <>
      <Field
        as="select"
        name="person"
        label={say('proposal:review.desk.nameTo')}
        hint={note}
        error={faultsOf(say, refusal, 'person')}
        defaultValue={current ?? ''}
        required
      >
        <option value="">{say('proposal:review.desk.nameChoose')}</option>
        {reviewers.map(({ id, name, head, inCharge }) => (
          <option key={id} value={id}>
            {say(head ? 'proposal:review.desk.inChargeHead' : 'proposal:review.desk.inCharge', {
              name,
              count: inCharge,
            })}
          </option>
        ))}
      </Field>
      <Button kind="quiet" name="intent" value="name" pending={pending}>
        {verb}
      </Button>
    </>
  );
}
