import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, type ShouldRevalidateFunctionArgs, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { queryDocument } from '#server/report/queries-document';
import { takeOrder } from '#server/report/take-order';
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
import { useAnswer } from '../../use-answer';

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

export const action = async ({ context, request, params }: ActionFunctionArgs) =>
  takeOrder(context.desk, params.documentId, await readForm(request));

/** Opening a paragraph's comments does not fetch the whole paper again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = args;
  const isSamePaper =
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.searchParams.get('version') === nextUrl.searchParams.get('version');
  if (isSamePaper && currentUrl.search !== nextUrl.search) return false;
  return defaultShouldRevalidate;
}

export default function Document() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
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
        toGroup: page.may.speak ? paths.bringToGroup(paper.sessionId, paper.id, open.id) : null,
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
        isContextBeside
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
