import { Form, useNavigation } from '@remix-run/react';
import type { AnswerDesk } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import css from './question.module.css';
import type { Refusing } from './refusing';

/** Letting an answer pass, sending it back, publishing it: each only for whom it is, when it is their turn. */
export function AnswerReview({ desk, refused }: { desk: AnswerDesk; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { awaited, may } = desk;
  const isOurs = refused !== null && refused.typed.intent !== 'draft' && refused.typed.intent !== 'followUp';
  const isReviewing = may.review && (awaited === 'review' || awaited === 'publish');
  const isPublishing = may.publish && awaited === 'publish';
  if (!isReviewing && !isPublishing) return isOurs ? <Refused refusal={refused.refusal} /> : null;
  return (
    <>
      {isOurs && <Refused refusal={refused.refusal} />}
      {isPublishing && (
        <Form method="post" className={css.form}>
          <input type="hidden" name="seen" value={desk.mark} />
          <div>
            <Button
              kind="seal"
              name="intent"
              value="publish"
              pending={busy}
              consequence={say('questions:answers.publishNote')}
            >
              {say('questions:answers.publish')}
            </Button>
          </div>
        </Form>
      )}
      {isReviewing && desk.isOwn && <p>{say('questions:answers.own')}</p>}
      {isReviewing && !desk.isOwn && awaited === 'review' && (
        <Form method="post" className={css.form}>
          <input type="hidden" name="seen" value={desk.mark} />
          <input type="hidden" name="verdict" value="approve" />
          <div>
            <Button
              name="intent"
              value="review"
              pending={busy}
              consequence={say('questions:answers.approveNote')}
            >
              {say('questions:answers.approve')}
            </Button>
          </div>
        </Form>
      )}
      {isReviewing && !desk.isOwn && (
        <Details summary={say('questions:answers.sendBack')} open={isOurs}>
          <Form method="post" className={css.form}>
            <input type="hidden" name="seen" value={desk.mark} />
            <input type="hidden" name="verdict" value="sendBack" />
            <Field
              as="textarea"
              name="reason"
              rows={3}
              label={say('questions:answers.reason')}
              hint={say('questions:answers.reasonHint')}
              maxLength={1000}
              required
              error={faultsOf(say, isOurs ? refused.refusal : null, 'reason')}
              defaultValue={isOurs ? String(refused.typed.reason ?? '') : ''}
            />
            <Button kind="quiet" name="intent" value="review" pending={busy}>
              {say('questions:answers.sendBack')}
            </Button>
          </Form>
        </Details>
      )}
    </>
  );
}
