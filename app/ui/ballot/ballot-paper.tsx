import { Form, Link } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ActionBar } from '../action-bar/action-bar';
import { Button, ButtonLink } from '../button/button';
import { Choice } from '../choice/choice';
import { faultsOf } from '../identity/faults';
import { PrintSheet } from '../print-sheet/print-sheet';
import { Stack } from '../stack/stack';
import css from './ballot-paper.module.css';
import type { VoteView } from './vote-view';

type Props = {
  view: VoteView;
  /** The choice that waits to be checked; null while the paper is being filled in. */
  checked: string | null;
  /** What was ticked before "choose again". */
  ticked?: string;
  refusal: Refusal | null;
};

/** The paper of an open vote: a question, large boxes, nothing ticked; then the same paper once more to check before it is cast. */
export function BallotPaper({ view, checked, ticked, refusal }: Props) {
  const { say } = usePhrases();
  const { vote, paper } = view;
  return (
    <PrintSheet title={vote.question} level={2}>
      <Stack>
        {paper && (
          <p>
            {say('ballot:paper.text')}：
            <Link to={paths.paper(paper.documentId, paper.number)}>{paper.title}</Link>
            <br />
            <small>{say('ballot:bound')}</small>
          </p>
        )}
        {checked ? <Check view={view} choice={checked} /> : <Fill {...{ view, ticked, refusal }} />}
      </Stack>
    </PrintSheet>
  );
}

const labelOf = (choice: string) => `ballot:choices.${choice}` as PhraseKey;

function Fill({ view, ticked, refusal }: Pick<Props, 'view' | 'ticked' | 'refusal'>) {
  const { say } = usePhrases();
  const { vote, choices } = view;
  return (
    <Form method="post" action={paths.vote(vote.id)}>
      <Stack>
        <Choice
          type="radio"
          name="choice"
          layout="list"
          legend={say('ballot:paper.legend')}
          required
          defaultValue={ticked}
          error={faultsOf(say, refusal, 'choice')}
          options={choices.map((value) => ({ value, label: say(labelOf(value)) }))}
        />
        <Terms view={view} />
        <ActionBar>
          <Button wide name="intent" value="check" consequence={say('ballot:paper.nextNote')}>
            {say('ballot:paper.next')}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function Check({ view, choice }: { view: VoteView; choice: string }) {
  const { say } = usePhrases();
  const { vote, mine } = view;
  return (
    <Form method="post" action={paths.vote(vote.id)}>
      <Stack>
        <p>{say('ballot:paper.check')}</p>
        <p className={css.chosen} role="status">
          <span className={css.label}>{say('ballot:paper.chosen')}</span>{' '}
          <strong>{say(labelOf(choice))}</strong>
        </p>
        <Terms view={view} />
        <input type="hidden" name="choice" value={choice} />
        <input type="hidden" name="seen" value={mine ? mine.changes + 1 : 0} />
        <ActionBar>
          <Button kind="seal" wide name="intent" value="cast">
            {say('ballot:paper.cast')}
          </Button>
          <ButtonLink kind="quiet" to={paths.vote(vote.id, mine ? 'change' : undefined)}>
            {say('ballot:paper.back')}
          </ButtonLink>
        </ActionBar>
      </Stack>
    </Form>
  );
}

/** What casting means: said with the boxes and once more before it is done. */
function Terms({ view }: { view: VoteView }) {
  const { say } = usePhrases();
  return (
    <div className={css.terms}>
      <p>{say('ballot:paper.named')}</p>
      <p>{say(view.vote.changeable ? 'ballot:paper.changeable' : 'ballot:paper.final')}</p>
      <p>{say('ballot:paper.base')}</p>
    </div>
  );
}
