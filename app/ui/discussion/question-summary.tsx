import { Form, useLocation, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { GatherPage } from '../../domain/discussion/question-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import { heldAfter } from './held-seen';
import css from './question.module.css';
import type { Refusing } from './refusing';
import { Words } from './words';

export const summaryDraftName = (roomId: string) => `gongyi.summary:${roomId}`;

/** The group's summary: to be written by its leader, to be read by its members once it is submitted. */
export function GroupSummary(props: { page: GatherPage; refused: Refusing; children?: ReactNode }) {
  const { page, refused, children } = props;
  const { say, locale } = usePhrases();
  const { key } = useLocation();
  const { summary } = page;
  return (
    <Section title={say('questions:gather.summary')} id="summary">
      {children}
      {summary && (
        <p className={css.small}>
          {summary.submittedAt
            ? say('questions:gather.summarySubmitted', { when: sayMoment(locale, summary.submittedAt) })
            : say('questions:gather.summaryDraft')}
          {` · ${say('questions:gather.summaryBy', { name: summary.by, when: sayMoment(locale, summary.at) })}`}
        </p>
      )}
      {summary && <Words>{summary.text}</Words>}
      {page.mayGather && <SummaryForm key={key} page={page} refused={refused} />}
      {!page.mayGather && !summary && <p>{say('questions:gather.summaryNone')}</p>}
    </Section>
  );
}

function SummaryForm({ page, refused }: { page: GatherPage; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { room, summary } = page;
  // Kept with what one types, so that another's words, or one's own from another device, are not written over unseen.
  const standing = { text: summary?.text ?? '', seen: summary?.seen ?? '' };
  const draft = useDraft(summaryDraftName(room.id), standing, '', heldAfter(standing, refused));
  return (
    <Form method="post" className={css.form}>
      <p>{say('questions:gather.summaryLede')}</p>
      <Refused refusal={refused?.refusal} />
      <input type="hidden" name="seen" value={draft.fields.seen} />
      {draft.fields.seen !== standing.seen && (
        <p>
          {say('questions:gather.summaryOther')}{' '}
          <Button type="button" kind="plain" onClick={() => draft.clear()}>
            {say('questions:gather.summaryTake')}
          </Button>
        </p>
      )}
      <Field
        as="textarea"
        name="text"
        id="summary-text"
        rows={6}
        label={say('questions:gather.summaryText')}
        maxLength={10000}
        required
        error={faultsOf(say, refused?.refusal, 'text')}
        value={draft.fields.text}
        onChange={(event) => draft.write({ text: event.currentTarget.value })}
      />
      <div className={css.acts}>
        {!summary?.submittedAt && (
          <Button kind="quiet" name="intent" value="summary" pending={busy}>
            {say('questions:gather.summarySave')}
          </Button>
        )}
        <Button kind="quiet" name="intent" value="submit" pending={busy}>
          {say(summary?.submittedAt ? 'questions:gather.summaryAgain' : 'questions:gather.summarySubmit')}
        </Button>
        {draft.isKept && <span className={css.small}>{say('questions:gather.kept')}</span>}
      </div>
    </Form>
  );
}
