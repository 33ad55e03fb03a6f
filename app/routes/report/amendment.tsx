import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { answerAmendment } from '#server/report/answer-amendment';
import { coSign } from '#server/report/co-sign';
import { queryAmendment } from '#server/report/queries-amendments';
import { withdrawAmendment } from '#server/report/withdraw-amendment';
import { withdrawCoSign } from '#server/report/withdraw-co-sign';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { AmendmentCard } from '../../ui/report/amendment-card';
import type { Answered } from '../../ui/report/answer';
import { AnswerForm } from '../../ui/report/answer-form';
import { Outcomes } from '../../ui/report/outcomes';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await view(context.desk, 'routes/report/amendment', request, (reader) =>
    queryAmendment(reader, params.amendmentId ?? ''),
  );
  return { ...page, now: new Date() };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  // A card of another amendment of the same paragraph names its own.
  const raw = { amendmentId: params.amendmentId, ...form } as Record<string, unknown>;
  if (raw.intent === 'coSign') return hand(context.desk, coSign, raw);
  if (raw.intent === 'withdrawCoSign') return hand(context.desk, withdrawCoSign, raw);
  if (raw.intent === 'withdrawAmendment') return hand(context.desk, withdrawAmendment, raw);
  // Said by the address, because a doorbell's reading again forgets what an action answered.
  return hand(
    context.desk,
    answerAmendment,
    { ...raw, amendmentId: params.amendmentId },
    ({ amendmentId }) => `${paths.amendment(amendmentId)}?done=answered`,
  );
}

export default function Amendment() {
  const { say } = usePhrases();
  const { paper, may, amendment, others, present, answers, nextId, now } = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
  const action = paths.amendment(amendment.id);
  const wasAnswered = useSearchParams()[0].get('done') === 'answered' && posted === undefined;
  return (
    <Page
      title={say(answers.length > 0 ? 'report:answer.title' : 'report:amendment.title')}
      overline={
        present === null ? (
          <Link to={paths.paper(paper.id)}>{paper.title}</Link>
        ) : (
          <Link to={paths.paragraph(paper.id, amendment.blockId)}>{paper.title}</Link>
        )
      }
    >
      {wasAnswered && (
        <Notice
          tone="success"
          word={say('report:answer.done')}
          live
          actions={
            nextId ? (
              <Link to={paths.amendment(nextId)}>{say('report:answer.next')}</Link>
            ) : (
              <Link to={paths.toAnswer()}>{say('report:answer.queue')}</Link>
            )
          }
        />
      )}
      <AmendmentCard {...{ amendment, now, action }} mayAmend={may.amend} links={false} />
      {present === null && (
        <Notice tone="warning" word={say('report:amendment.collides')}>
          {say('report:amendment.gone')}
        </Notice>
      )}
      {amendment.state === 'open' && <Outcomes amendment={amendment} present={present} />}
      {others.length > 0 && (
        <Section title={say('report:amendment.same')}>
          <Stack>
            {others.map((other) => (
              <AmendmentCard key={other.id} amendment={other} {...{ now, action }} mayAmend={may.amend} />
            ))}
          </Stack>
        </Section>
      )}
      {answers.length > 0 && (
        <Section title={say('report:answer.choose')}>
          <AnswerForm key={amendment.state} {...{ amendment, answers, posted }} />
        </Section>
      )}
    </Page>
  );
}
