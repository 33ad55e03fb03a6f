import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { draft as begin } from '#server/disclosure/draft';
import { drop } from '#server/disclosure/drop';
import { queryWrite } from '#server/disclosure/queries-write';
import { receiveAttachment } from '#server/disclosure/receive-attachment';
import { redact } from '#server/disclosure/redact';
import { removeAttachment } from '#server/disclosure/remove-attachment';
import { revise } from '#server/disclosure/revise';
import { submit } from '#server/disclosure/submit';
import { unredact } from '#server/disclosure/unredact';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { DeskFiles } from '../../ui/disclosure/desk-files';
import { DeskPlaces } from '../../ui/disclosure/desk-places';
import { WriteForm } from '../../ui/disclosure/write-form';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const wanted = { id: search.get('id'), duty: search.get('duty'), period: search.get('period') };
  return view(context.desk, 'routes/disclosure/write', request, (reader) => queryWrite(reader, wanted));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { desk } = context;
  const id = new URL(request.url).searchParams.get('id') ?? '';
  if (request.headers.get('content-type')?.startsWith('multipart/'))
    return receiveAttachment(desk, request, id);
  const raw: Record<string, unknown> = { disclosure: id, ...(await readForm(request)) };
  const then = (done: string) => (made: { readonly disclosure: string }) =>
    paths.writeDisclosure({ id: made.disclosure, done });
  switch (raw.intent) {
    case 'save':
      return id === '' ? hand(desk, begin, raw, then('saved')) : hand(desk, revise, raw, then('saved'));
    case 'removeAttachment':
      return hand(desk, removeAttachment, raw, then('saved'));
    case 'redact':
      return hand(desk, redact, raw, then('redacted'));
    case 'unredact':
      return hand(desk, unredact, raw, then('unredacted'));
    case 'submit':
      return hand(desk, submit, raw, paths.checkDisclosure(id, { done: 'submitted' }));
    case 'drop':
      return hand(desk, drop, raw, paths.affairsDesk());
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = {
  saved: 'disclosure:desk.write.savedNote',
  added: 'disclosure:desk.write.savedNote',
  redacted: 'disclosure:desk.redact.done',
  unredacted: 'disclosure:desk.redact.undone',
} as const;

export default function Write() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { draft } = page;
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const done = refused ? undefined : dones[search.get('done') as keyof typeof dones];
  const intent = refused?.typed.intent;
  const hasForm = intent === 'save' || intent === 'redact';
  return (
    <Page
      overline={<Link to={paths.affairsDesk({ turn: 'draft' })}>{say('disclosure:desk.write.back')}</Link>}
      title={say(draft?.why ? 'disclosure:desk.write.titleCorrection' : 'disclosure:desk.write.title')}
      lede={
        draft?.why ? say('disclosure:desk.write.why', { why: draft.why }) : say('disclosure:desk.write.lede')
      }
    >
      {done && (
        <Notice tone="success" word={say('disclosure:desk.write.saved')} live>
          <p>{say(done)}</p>
        </Notice>
      )}
      {draft?.sentBackWhy && (
        <Notice tone="warning" word={say('disclosure:desk.write.sentBackTitle')}>
          <p>{draft.sentBackWhy}</p>
        </Notice>
      )}
      {draft?.isFromSource && (
        <Notice tone="info" word={say('disclosure:desk.write.sentBackTitle')}>
          <p>{say('disclosure:desk.write.fromSource')}</p>
        </Notice>
      )}
      {!hasForm && <Refused refusal={refused?.refusal} />}
      {!draft?.isFromSource && (
        <WriteForm key={draft?.revision ?? 0} page={page} refused={intent === 'save' ? refused : null} />
      )}
      {draft && !draft.isFromSource && (
        <>
          <Section title={say('disclosure:desk.files.title')}>
            <DeskFiles id={draft.id} files={draft.files} />
          </Section>
          <Section title={say('disclosure:desk.redact.title')}>
            <DeskPlaces
              places={draft.places}
              hidden={draft.hidden}
              may={{ redact: true, unredact: true }}
              refused={intent === 'redact' ? refused : null}
            />
          </Section>
          <Form method="post">
            <input type="hidden" name="seen" value={draft.revision} />
            <Row>
              <Button
                kind="seal"
                name="intent"
                value="submit"
                pending={busy}
                consequence={say('disclosure:desk.write.submitNote')}
              >
                {say('disclosure:desk.write.submit')}
              </Button>
              <Link to={paths.checkDisclosure(draft.id)}>{say('disclosure:desk.write.open')}</Link>
            </Row>
          </Form>
        </>
      )}
      {draft && (
        <Details summary={say('disclosure:desk.write.dropSummary')}>
          <Form method="post">
            <input type="hidden" name="seen" value={draft.revision} />
            <Button
              kind="danger"
              name="intent"
              value="drop"
              pending={busy}
              consequence={say('disclosure:desk.write.dropNote')}
            >
              {say('disclosure:desk.write.drop')}
            </Button>
          </Form>
        </Details>
      )}
    </Page>
  );
}
