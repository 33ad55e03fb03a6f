import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { dropDraft } from '#server/proposal/drop-draft';
import { queryWrite } from '#server/proposal/queries-write';
import { receiveAttachment } from '#server/proposal/receive-attachment';
import { removeAttachment } from '#server/proposal/remove-attachment';
import { saveDraft } from '#server/proposal/save-draft';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { CallNote } from '../../ui/proposal/draft-call';
import { DraftFiles } from '../../ui/proposal/draft-files';
import { DraftForm } from '../../ui/proposal/draft-form';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get('id');
  return view(context.desk, 'routes/proposal/write', request, (reader) => queryWrite(reader, id));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { desk } = context;
  if (request.headers.get('content-type')?.startsWith('multipart/')) return receiveAttachment(desk, request);
  const proposal = new URL(request.url).searchParams.get('id') ?? '';
  const raw: Record<string, unknown> = { proposal, ...(await readForm(request)) };
  switch (raw.intent) {
    case 'save':
      return hand(desk, saveDraft, raw, (saved) => `${paths.writeProposal(saved.proposal)}&done=saved`);
    case 'next':
      return hand(desk, saveDraft, raw, (saved) => paths.proposalSeconding(saved.proposal));
    case 'removeAttachment':
      return hand(desk, removeAttachment, raw, `${paths.writeProposal(proposal)}&done=removed`);
    case 'drop':
      return hand(desk, dropDraft, raw, paths.proposals({ view: 'mine' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = {
  saved: 'proposal:draft.write.saved',
  added: 'proposal:draft.files.added',
  removed: 'proposal:draft.files.removed',
  takenBack: 'proposal:draft.seconding.takenBack',
} as const;

export default function Write() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { draft, others } = page;
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones[search.get('done') as keyof typeof dones];
  const busy = useNavigation().state !== 'idle';
  const inUse = useRef(page.newKey);
  const isWords = typeof refused?.typed.title === 'string';
  const isReturned = draft?.state === 'returned';
  if (draft === null && !page.mayBegin)
    return (
      <Page title={say('proposal:draft.write.title')}>
        <Refused refusal={refuse('proposal.notRepresentative')} />
        <Link to={paths.proposals()}>{say('proposal:draft.back')}</Link>
      </Page>
    );
  return (
    <Page
      overline={<Link to={paths.proposals({ view: 'mine' })}>{say('proposal:draft.back')}</Link>}
      title={say(`proposal:draft.write.${isReturned ? 'titleReturned' : 'title'}`)}
      lede={say(`proposal:draft.write.${draft?.kind === 'collective' ? 'collectiveNote' : 'lede'}`)}
    >
      {done && (
        <Notice tone="success" word={say('proposal:draft.doneWord')} live>
          <p>{say(done)}</p>
        </Notice>
      )}
      {isReturned ? (
        <Notice tone="warning" word={say('proposal:draft.heedWord')}>
          <p>
            {draft.sentBack
              ? say('proposal:draft.write.sentBack', { reason: draft.sentBack })
              : say('proposal:draft.write.sentBackPlain')}
          </p>
        </Notice>
      ) : (
        <CallNote calls={page.calls} now={page.now} />
      )}
      {!isWords && <Refused refusal={refused?.refusal} />}
      {/* A sheet that was begun here stays the same sheet when the server knows it; another draft is another sheet. */}
      <DraftForm
        key={draft === null || draft.key === inUse.current ? 'new' : draft.key}
        page={page}
        refused={isWords ? refused : null}
        inUse={inUse}
      />
      <Section title={say('proposal:draft.files.title')}>
        {draft ? (
          <DraftFiles id={draft.id} files={draft.files} />
        ) : (
          <p>{say('proposal:draft.files.saveFirst')}</p>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={say('proposal:draft.write.others')}>
          <EntryList
            label={say('proposal:draft.write.others')}
            entries={others.map((one) => ({
              key: one.id,
              to: one.state === 'seconding' ? paths.proposalSeconding(one.id) : paths.writeProposal(one.id),
              title: one.title || say('proposal:draft.write.untitled'),
              meta: say('proposal:draft.write.startedOn', { when: sayDate(locale, one.startedAt) }),
              state: <StateBadge state={one.state} />,
            }))}
          />
        </Section>
      )}
      {draft?.state === 'draft' && (
        <Details summary={say('proposal:draft.write.dropSummary')}>
          <Form method="post">
            <Button
              kind="danger"
              name="intent"
              value="drop"
              pending={busy}
              consequence={say('proposal:draft.write.dropNote')}
            >
              {say('proposal:draft.write.drop')}
            </Button>
          </Form>
        </Details>
      )}
    </Page>
  );
}
