import { Form, Link, useLocation, useNavigation } from '@remix-run/react';
import type { QuestionPage } from '../../domain/discussion/question-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import css from './question.module.css';
import { PublishedAnswer } from './question-answers';
import type { Refusing } from './refusing';
import { Words } from './words';

/** What was asked further, and the box for asking, for those whom the answer concerns. */
export function FollowUps({ page, refused }: { page: QuestionPage; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const { key } = useLocation();
  const { followUps, mayFollowUp } = page;
  if (followUps.length === 0 && mayFollowUp === null) return null;
  return (
    <Section title={say('questions:path.followUps')} id="follow-ups">
      <ul className={`plain-list ${css.lines}`}>
        {followUps.map((one) => (
          <li key={one.id}>
            <Words>{one.text}</Words>
            <p className={css.small}>
              <Link to={paths.question(one.id)}>
                {say('questions:path.followUp', { number: one.number })}
              </Link>
              {` · ${say('questions:path.askedBy', { name: one.askedBy })} · ${sayMoment(locale, one.at)}`}
            </p>
            {one.answer ? (
              <PublishedAnswer answer={one.answer} />
            ) : (
              <p className={css.small}>{say('questions:path.notYet')}</p>
            )}
          </li>
        ))}
      </ul>
      {mayFollowUp === 'waits' && <p>{say('questions:path.waits')}</p>}
      {mayFollowUp === 'over' && <p>{say('questions:path.over')}</p>}
      {mayFollowUp === 'yes' && <FollowUpForm key={key} page={page} refused={refused} />}
    </Section>
  );
}

const empty = { text: '' };
export const followUpDraft = (questionId: string) => `gongyi.followUp:${questionId}`;

function FollowUpForm({ page, refused }: { page: QuestionPage; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const typed = refused ? { text: String(refused.typed.text ?? '') } : undefined;
  const draft = useDraft(followUpDraft(page.id), empty, String(refused?.typed.key ?? page.key), typed);
  return (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      <input type="hidden" name="key" value={draft.key} />
      <Field
        as="textarea"
        name="text"
        rows={3}
        label={say('questions:path.askLabel')}
        hint={say('questions:path.askHint')}
        maxLength={2000}
        required
        error={faultsOf(say, refused?.refusal, 'text')}
        value={draft.fields.text}
        onChange={(event) => draft.write({ text: event.currentTarget.value })}
      />
      <div className={css.acts}>
        <Button name="intent" value="followUp" pending={busy}>
          {say('questions:path.askSend')}
        </Button>
        {draft.isKept && <span className={css.small}>{say('questions:path.kept')}</span>}
      </div>
    </Form>
  );
}
