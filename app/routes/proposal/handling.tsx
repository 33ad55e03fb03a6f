import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { askExtension } from '#server/proposal/ask-extension';
import { assign } from '#server/proposal/assign';
import { countersign } from '#server/proposal/countersign';
import { decideExtension } from '#server/proposal/decide-extension';
import { draftReply } from '#server/proposal/draft-reply';
import { giveOpinion } from '#server/proposal/give-opinion';
import { handBack } from '#server/proposal/hand-back';
import { publishReplies } from '#server/proposal/publish-replies';
import { queryHandling } from '#server/proposal/queries-handling';
import { recordContact } from '#server/proposal/record-contact';
import { sendBackReply } from '#server/proposal/send-back-reply';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../../ui/details/details';
import { ForgetDraft } from '../../ui/discussion/forget-draft';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { AssignForm } from '../../ui/proposal/handling-assign';
import { replyDraftName } from '../../ui/proposal/handling-draft';
import { WorkCard } from '../../ui/proposal/handling-item';
import { HandlingWords } from '../../ui/proposal/handling-words';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/handling', request, (reader) =>
    queryHandling(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  const { desk } = context;
  const then = (done: (typeof dones)[number]) => paths.proposalHandling(id, { done });
  switch (raw.intent) {
    case 'assign':
      return hand(desk, assign, raw, then('assigned'));
    case 'handBack':
      return hand(desk, handBack, raw, then('handedBack'));
    case 'contact':
      return hand(desk, recordContact, raw, then('contacted'));
    case 'draft': {
      const search = { done: 'drafted', of: String(raw.assignment) };
      return hand(desk, draftReply, raw, paths.proposalHandling(id, search));
    }
    case 'submit':
      return hand(desk, submitReplies, raw, then('submitted'));
    case 'sign':
      return hand(desk, signReplies, raw, then('signed'));
    case 'publish':
      return hand(desk, publishReplies, raw, then('published'));
    case 'sendBack':
      return hand(desk, sendBackReply, raw, then('sentBack'));
    case 'opinion':
      return hand(desk, giveOpinion, raw, then('opinion'));
    case 'countersign':
      return hand(desk, countersign, raw, then('countersigned'));
    case 'extension':
      return hand(desk, askExtension, raw, then('asked'));
    case 'decide':
      return hand(desk, decideExtension, raw, then('decided'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = [
  'assigned',
  'handedBack',
  'contacted',
  'drafted',
  'submitted',
  'signed',
  'published',
  'sentBack',
  'opinion',
  'countersigned',
  'asked',
  'decided',
] as const;

export default function Handling() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const { proposal, work, past, assign: toAssign, provisional, today } = page;
  const isAssigning = refused?.typed.intent === 'assign' ? refused : null;
  const form = toAssign && <AssignForm key={toAssign.mark} assign={toAssign} refused={isAssigning} />;
  return (
    <Page
      title={say('proposal:handling.title', { title: proposal.title })}
      overline={
        <Link to={paths.proposal(proposal.id)}>
          {say('proposal:handling.overline', { number: proposal.number })}
        </Link>
      }
      status={<StateBadge state={proposal.state} />}
      lede={proposal.round > 1 ? say('proposal:handling.round', { round: proposal.round }) : undefined}
      context={<HandlingWords page={page} />}
      contextLabel={say('proposal:handling.words')}
    >
      {done === 'drafted' && <ForgetDraft name={replyDraftName(search.get('of') ?? '')} />}
      {done && (
        <Notice
          tone="success"
          word={say(`proposal:handling.done.${done}`)}
          live
          actions={<Link to={paths.proposalDesk()}>{say('proposal:handling.toDesk')}</Link>}
        />
      )}
      {page.lacking.length > 0 && (
        <Notice tone="warning" word={say('proposal:handling.lacking')}>
          {page.lacking.map(({ name, role, comment }) => (
            <p key={name}>
              {say('proposal:handling.lackingBy', { name, role: say(`proposal:roles.${role}`), comment })}
            </p>
          ))}
        </Notice>
      )}
      <ProvisionalDays provisional={provisional} />
      <Section title={say('proposal:handling.work')}>
        {work.length === 0 ? (
          <EmptyState level={3} title={say('proposal:handling.noWork')}>
            {say('proposal:handling.noWorkNote')}
          </EmptyState>
        ) : (
          <Stack>
            {work.map((item) => (
              <WorkCard key={item.id} {...{ item, today, refused }} />
            ))}
          </Stack>
        )}
      </Section>
      {form &&
        (work.length === 0 ? (
          <Section title={say('proposal:handling.acts.assign')}>{form}</Section>
        ) : (
          <Details summary={say('proposal:handling.acts.reassign')} open={isAssigning !== null}>
            {form}
          </Details>
        ))}
      {past.length > 0 && (
        <Section title={say('proposal:handling.past')}>
          <Stack>
            {past.map((item) => (
              <WorkCard key={item.id} {...{ item, today, refused }} />
            ))}
          </Stack>
        </Section>
      )}
    </Page>
  );
}
