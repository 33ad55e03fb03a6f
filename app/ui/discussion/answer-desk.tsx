import { useLocation } from '@remix-run/react';
import type { AnswerDesk as Desk } from '../../domain/discussion/question-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Details } from '../details/details';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { AnswerDraft } from './answer-draft';
import { AnswerReview } from './answer-review';
import css from './question.module.css';
import type { Refusing } from './refusing';
import { Words } from './words';

/** An answer on its way, for those through whose hands it goes: what stands there, and what is this reader's to do. */
export function AnswerDesk(props: { questionId: string; desk: Desk; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const { key } = useLocation();
  const { questionId, desk, refused } = props;
  const { latest, awaited, may } = desk;
  const isDrafting = awaited === 'draft';
  const draft = <AnswerDraft key={key} {...{ questionId, desk }} refused={refused} />;
  const redraft = latest?.state === 'published' ? 'questions:answers.correct' : 'questions:answers.redraft';
  return (
    <Section title={say('questions:answers.desk')} id="desk">
      <div className={css.desk}>
        <p className={css.small}>{say('questions:answers.deskNote')}</p>
        {latest === null && <p>{say('questions:answers.open')}</p>}
        {latest && latest.state !== 'published' && (
          <>
            <p>
              <Badge tone={latest.state === 'sentBack' ? 'warning' : 'info'}>
                {say(`questions:answers.state.${latest.state}`)}
              </Badge>
            </p>
            {latest.sentBack !== null && (
              <p>{say('questions:answers.sentBack', { reason: latest.sentBack })}</p>
            )}
            <Words>{latest.text}</Words>
            <p className={css.small}>
              {say('questions:answers.unit', { unit: latest.unit })}
              {` · ${say('questions:answers.latest', { name: latest.by, when: sayMoment(locale, latest.at) })}`}
              {latest.reviewedBy && ` · ${say('questions:answers.reviewedBy', { name: latest.reviewedBy })}`}
            </p>
          </>
        )}
        {desk.isStale && (
          <Notice tone="warning" word={say('questions:answers.stale')}>
            {null}
          </Notice>
        )}
        {desk.due && awaited && (
          <p className={css.small}>{say('questions:answers.due', { when: sayMoment(locale, desk.due) })}</p>
        )}
        <AnswerReview desk={desk} refused={refused} />
        {may.draft && isDrafting && draft}
        {may.draft && !isDrafting && (
          <Details summary={say(redraft)} open={refused?.typed.intent === 'draft'}>
            {latest?.state === 'published' && <p>{say('questions:answers.correctNote')}</p>}
            {draft}
          </Details>
        )}
      </div>
    </Section>
  );
}
