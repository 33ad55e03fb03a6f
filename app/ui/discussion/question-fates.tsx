import { Form, Link, useNavigation } from '@remix-run/react';
import type { GatherPage, GroupQuestionView } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import type { Tone } from '../shape/shape';
import css from './question.module.css';
import { Words } from './words';

const fateOf = ({ state, question }: GroupQuestionView) => {
  if (state === 'draft') return 'fateDraft' as const;
  if (state === 'sent') return 'fateSent' as const;
  if (state === 'withdrawn') return 'fateWithdrawn' as const;
  return question?.answered ? ('fateAnswered' as const) : ('fatePlaced' as const);
};
const tones: Readonly<Record<ReturnType<typeof fateOf>, Tone>> = {
  fateDraft: 'warning',
  fateSent: 'info',
  fatePlaced: 'info',
  fateAnswered: 'success',
  fateWithdrawn: 'neutral',
};

/** The group's questions, each with what became of it and what its leader can still do. */
export function QuestionFates({ page }: { page: GatherPage }) {
  const { say } = usePhrases();
  return (
    <ul className={`plain-list ${css.lines}`} aria-label={say('questions:gather.questions')}>
      {page.questions.map((one) => {
        const fate = fateOf(one);
        const numbers = one.sources.map((source) =>
          say('questions:gather.sourceNumber', { number: source.number }),
        );
        return (
          <li key={one.id} id={`q-${one.id}`}>
            <p>
              <Badge tone={tones[fate]}>
                {say(`questions:gather.${fate}`, { number: one.question?.number ?? 0 })}
              </Badge>
            </p>
            <Words>{one.text}</Words>
            <p className={css.small}>
              {say('questions:gather.sources', { numbers: numbers.join(say('questions:gather.comma')) })}
            </p>
            {one.question && (
              <p>
                <Link className={css.link} to={paths.question(one.question.id)}>
                  {say('questions:gather.seeQuestion', { number: one.question.number })}
                </Link>
              </p>
            )}
            {page.mayGather && <Acts one={one} roomId={page.room.id} />}
          </li>
        );
      })}
    </ul>
  );
}

function Acts({ one, roomId }: { one: GroupQuestionView; roomId: string }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  if (one.state !== 'draft' && one.state !== 'sent') return null;
  return (
    <Form method="post" className={css.acts}>
      <input type="hidden" name="groupQuestion" value={one.id} />
      {one.state === 'draft' ? (
        <>
          <Button
            name="intent"
            value="send"
            kind="quiet"
            pending={busy}
            consequence={say('questions:gather.sendNote')}
          >
            {say('questions:gather.send')}
          </Button>
          <Link className={css.link} to={`${paths.gather(roomId, { edit: one.id })}#write`}>
            {say('questions:gather.edit')}
          </Link>
        </>
      ) : (
        <Button name="intent" value="takeBack" kind="plain" pending={busy}>
          {say('questions:gather.takeBack')}
        </Button>
      )}
      <Button name="intent" value="withdraw" kind="plain" pending={busy}>
        {say('questions:gather.withdraw')}
      </Button>
    </Form>
  );
}
