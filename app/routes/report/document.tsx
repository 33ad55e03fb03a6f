import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  Link,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useRouteLoaderData,
} from '@remix-run/react';
import { useRef } from 'react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { coSign } from '#server/report/co-sign';
import { editComment } from '#server/report/edit-comment';
import { proposeAmendment } from '#server/report/propose-amendment';
import { queryDocument } from '#server/report/queries-document';
import { recordReading } from '#server/report/record-reading';
import { withdrawAmendment } from '#server/report/withdraw-amendment';
import { withdrawCoSign } from '#server/report/withdraw-co-sign';
import { withdrawComment } from '#server/report/withdraw-comment';
import { writeComment } from '#server/report/write-comment';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { Page } from '../../ui/page/page';
import type { Answered } from '../../ui/report/answer';
import { Contents } from '../../ui/report/contents';
import { PaperFoot } from '../../ui/report/paper-foot';
import { PaperHead } from '../../ui/report/paper-head';
import { PaperText } from '../../ui/report/paper-text';
import { mixKeys, type Place } from '../../ui/report/place';
import { ThreadPanel } from '../../ui/report/thread-panel';
import { useReading } from '../../ui/report/use-reading';
import { useThread } from '../../ui/report/use-thread';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const version = Number(search.get('version'));
  return view(context.desk, 'routes/report/document', request, (reader) =>
    queryDocument(reader, params.documentId ?? '', {
      version: Number.isInteger(version) && version > 0 ? version : undefined,
      at: search.get('at'),
      after: search.get('after'),
    }),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const raw = { ...(await readForm(request)), documentId: params.documentId };
  const { desk } = context;
  switch ((raw as Record<string, unknown>).intent) {
    case 'comment':
      return hand(desk, writeComment, raw);
    case 'editComment':
      return hand(desk, editComment, raw);
    case 'withdrawComment':
      return hand(desk, withdrawComment, raw);
    case 'amend':
      return hand(desk, proposeAmendment, raw);
    case 'coSign':
      return hand(desk, coSign, raw);
    case 'withdrawCoSign':
      return hand(desk, withdrawCoSign, raw);
    case 'withdrawAmendment':
      return hand(desk, withdrawAmendment, raw);
    case 'read':
      return hand(desk, recordReading, raw);
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

/** A sending that does not reach the server leaves the page, and what was typed on it, as it is. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<Answered> {
  try {
    return (await serverAction<typeof action>()) as Answered;
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, lost: true };
    throw error;
  }
}

/** Opening a paragraph's comments, or writing one, does not fetch the whole paper again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, formData, defaultShouldRevalidate } = args;
  if (formMethod && formData?.get('intent') !== 'read' && formData?.has('blockId')) return false;
  const isSamePaper =
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.searchParams.get('version') === nextUrl.searchParams.get('version');
  if (!formMethod && isSamePaper && currentUrl.search !== nextUrl.search) return false;
  return defaultShouldRevalidate;
}

export default function Document() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>() as Answered | undefined;
  const root = useRouteLoaderData<RootData>('root');
  const { paper, version, blocks } = page;
  const text = useRef<HTMLDivElement>(null);
  useReading(text, paths.paperReading(paper.id), version.number);
  const { at, thread, reload, counts } = useThread(page);
  const open = at ? blocks.find((block) => block.id === at) : undefined;
  const shownVersion = version.isCurrent ? undefined : version.number;
  const place: Place | null = open
    ? {
        documentId: paper.id,
        blockId: open.id,
        action: `${paths.paper(paper.id)}?at=${open.id}`,
        draft: `gongyi:draft:${root?.person?.id}:${paper.id}:${open.id}`,
        serverKey: page.key,
        replyKey: (commentId) => mixKeys(page.key, commentId),
        posted,
        may: page.may,
        now: new Date(root?.now ?? 0),
        reload,
      }
    : null;
  const closed = page.may.begin
    ? null
    : !version.isCurrent
      ? say('report:thread.onlyCurrent')
      : page.may.speak
        ? say('report:thread.repliesOnly')
        : say('report:thread.closed', {
            why: say(page.isSpeaker ? 'report:thread.closedState' : 'report:thread.closedReader'),
          });
  return (
    <>
      <Page
        title={paper.title}
        overline={
          <Link to={paths.papers(paper.sessionId)}>
            {paper.sessionTitle}
            {paper.item && ` · ${paper.item}`}
          </Link>
        }
        status={<PaperHead page={page} now={new Date(root?.now ?? 0)} />}
        context={<Contents blocks={blocks} />}
        contextLabel={say('report:document.contentsOf')}
      >
        <Contents blocks={blocks} folded />
        <PaperText
          documentId={paper.id}
          blocks={blocks}
          counts={counts}
          changed={page.changed}
          at={open?.id ?? null}
          root={text}
          mayOpen={version.isCurrent}
        />
        <PaperFoot page={page} />
      </Page>
      {open && place && (
        <ThreadPanel
          block={open}
          thread={thread}
          place={place}
          closeTo={`${paths.paper(paper.id, shownVersion)}#b-${open.id}`}
          closed={closed}
        />
      )}
    </>
  );
}
