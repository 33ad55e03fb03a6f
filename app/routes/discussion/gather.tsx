import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { gatherQuestion } from '#server/discussion/gather-question';
import { queryGather } from '#server/discussion/queries-gather';
import { rewordQuestion } from '#server/discussion/reword-question';
import { sendQuestion } from '#server/discussion/send-question';
import { withdrawQuestion } from '#server/discussion/withdraw-question';
import { writeSummary } from '#server/discussion/write-summary';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { useRoom } from '../../feed/use-room';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ForgetDraft } from '../../ui/discussion/forget-draft';
import { QuestionFates } from '../../ui/discussion/question-fates';
import { GatherForm, gatherDraftName } from '../../ui/discussion/question-gather-form';
import { GroupSummary, summaryDraftName } from '../../ui/discussion/question-summary';
import { roomTitle } from '../../ui/discussion/said-state';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return view(context.desk, 'routes/discussion/gather', request, (reader) =>
    queryGather(reader, params.roomId ?? '', { item: search.get('item'), edit: search.get('edit') }),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const room = params.roomId ?? '';
  const raw = { ...(await readForm(request)), room } as Record<string, unknown>;
  const { desk } = context;
  const done = (how: string, place = 'questions') => `${paths.gather(room, { done: how })}#${place}`;
  switch (raw.intent) {
    case 'gather':
      return hand(desk, gatherQuestion, raw, done('gathered'));
    case 'reword':
      return hand(
        desk,
        rewordQuestion,
        raw,
        `${paths.gather(room, { done: 'reworded', was: String(raw.groupQuestion) })}#questions`,
      );
    case 'send':
      return hand(desk, sendQuestion, raw, done('sent'));
    case 'takeBack':
      return hand(desk, rewordQuestion, { ...raw, takeBack: 'yes' }, done('takenBack'));
    case 'withdraw':
      return hand(desk, withdrawQuestion, raw, done('withdrawn'));
    case 'summary':
      return hand(desk, writeSummary, raw, done('summary', 'summary'));
    case 'submit':
      return hand(desk, writeSummary, { ...raw, submit: 'yes' }, done('submitted', 'summary'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['gathered', 'reworded', 'sent', 'takenBack', 'withdrawn', 'summary', 'submitted'] as const;
/** Which form an answer belongs to. */
const forms: Readonly<Record<string, 'gather' | 'fate' | 'summary'>> = {
  gather: 'gather',
  reword: 'gather',
  summary: 'summary',
  submit: 'summary',
};

export default function Gather() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const { room, closed, mayGather } = page;
  useRoom(room.id);
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const of = refused && (forms[String(refused.typed.intent)] ?? 'fate');
  const draft = gatherDraftName(room.id, search.get('was') ?? undefined);
  // Said where the address leads to, so that a phone shows it too.
  const notice = done && <Notice tone="success" word={say(`questions:gather.done.${done}`)} live />;
  const isSummary = done === 'summary' || done === 'submitted';
  return (
    <Page
      wide={mayGather}
      title={say('questions:gather.title')}
      overline={<Link to={paths.room(room.id)}>{roomTitle(say, room)}</Link>}
      lede={say(mayGather ? 'questions:gather.lede' : 'questions:gather.memberLede')}
    >
      {(done === 'gathered' || done === 'reworded') && <ForgetDraft name={draft} />}
      {isSummary && <ForgetDraft name={summaryDraftName(room.id)} />}
      {of === 'fate' && <Refused refusal={refused?.refusal} />}
      {closed && (
        <p>{say(closed === 'over' ? 'questions:gather.closedOver' : 'questions:gather.closedNotYet')}</p>
      )}
      {mayGather && <GatherForm page={page} refused={of === 'gather' ? refused : null} />}
      <Section title={say('questions:gather.questions')} id="questions">
        {!isSummary && notice}
        {page.questions.length === 0 ? (
          <EmptyState level={3} title={say('questions:gather.none')}>
            {say(mayGather ? 'questions:gather.noneLeader' : 'questions:gather.noneNote')}
          </EmptyState>
        ) : (
          <QuestionFates page={page} />
        )}
      </Section>
      <GroupSummary page={page} refused={of === 'summary' ? refused : null}>
        {isSummary && notice}
      </GroupSummary>
    </Page>
  );
}
