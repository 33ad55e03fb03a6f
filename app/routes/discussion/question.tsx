import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { askFollowUp } from '#server/discussion/ask-follow-up';
import { draftAnswer } from '#server/discussion/draft-answer';
import { publishAnswer } from '#server/discussion/publish-answer';
import { queryQuestion } from '#server/discussion/queries-question';
import { reviewAnswer } from '#server/discussion/review-answer';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { AnswerDesk } from '../../ui/discussion/answer-desk';
import { answerDraftName } from '../../ui/discussion/answer-draft';
import { ForgetDraft } from '../../ui/discussion/forget-draft';
import { QuestionAnswers } from '../../ui/discussion/question-answers';
import { FollowUps, followUpDraft } from '../../ui/discussion/question-follow-ups';
import { QuestionParts } from '../../ui/discussion/question-parts';
import { Words } from '../../ui/discussion/words';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/question', request, (reader) =>
    queryQuestion(reader, params.questionId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const question = params.questionId ?? '';
  const raw = { ...(await readForm(request)), question } as Record<string, unknown>;
  const { desk } = context;
  const done = (how: string) => paths.question(question, { done: how });
  switch (raw.intent) {
    case 'draft':
      return hand(desk, draftAnswer, raw, done('drafted'));
    case 'review':
      return hand(desk, reviewAnswer, raw, done(raw.verdict === 'approve' ? 'reviewed' : 'sentBack'));
    case 'publish':
      return hand(desk, publishAnswer, raw, done('published'));
    case 'followUp':
      return hand(desk, askFollowUp, raw, `${done('followedUp')}#follow-ups`);
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['drafted', 'reviewed', 'sentBack', 'published'] as const;

export default function Question() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const how = useSearchParams()[0].get('done');
  const done = refused ? undefined : dones.find((one) => one === how);
  const { parent, desk, answers } = page;
  const title = parent ? 'questions:path.followUpNumber' : 'questions:path.number';
  const isAnswered = answers.length > 0;
  return (
    <Page
      title={say(title, { number: page.number })}
      overline={<Link to={paths.questions({ session: page.session.id })}>{say('questions:path.toAll')}</Link>}
      status={
        <Badge tone={isAnswered ? 'success' : 'info'}>
          {say(isAnswered ? 'questions:list.isAnswered' : 'questions:list.isOpen')}
        </Badge>
      }
    >
      {how === 'drafted' && <ForgetDraft name={answerDraftName(page.id)} />}
      {how === 'followedUp' && <ForgetDraft name={followUpDraft(page.id)} />}
      {done && (
        <Notice
          tone="success"
          word={say(`questions:answers.done.${done}`)}
          live
          actions={
            <Link to={paths.questionsToAnswer({ session: page.session.id })}>
              {say('questions:answers.next')}
            </Link>
          }
        />
      )}
      {how === 'followedUp' && !refused && (
        <Notice tone="success" word={say('questions:path.askSent')} live />
      )}
      <Words large>{page.text}</Words>
      <p>
        {[
          page.askedBy && say('questions:path.askedBy', { name: page.askedBy }),
          page.item && say('questions:path.about', { title: page.item.title }),
          say('questions:path.placed', { when: sayMoment(locale, page.at) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {parent && (
        <p>
          <Link to={paths.question(parent.id)}>{say('questions:path.follows', parent)}</Link>
        </p>
      )}
      {page.isMine && !parent && <p>{say('questions:path.mine')}</p>}
      <Section title={say('questions:path.answer')}>
        <QuestionAnswers answers={answers} />
      </Section>
      {desk && <AnswerDesk questionId={page.id} desk={desk} refused={refused} />}
      <FollowUps page={page} refused={refused?.typed.intent === 'followUp' ? refused : null} />
      {page.groups.length > 0 && (
        <Section title={say('questions:path.path')}>
          <QuestionParts groups={page.groups} />
        </Section>
      )}
    </Page>
  );
}
