import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryComments } from '#server/report/queries-comments';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { CommentEntry } from '../../ui/report/comment-entry';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const page = await view(context.desk, 'routes/report/comments', request, (reader) =>
    queryComments(reader, params.documentId ?? '', after),
  );
  return { ...page, isFirst: after === null, now: new Date() };
}

export default function Comments() {
  const { say } = usePhrases();
  const { paper, comments, older, isFirst, now } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say('report:comments.title')}
      overline={<Link to={paths.paper(paper.id)}>{paper.title}</Link>}
      lede={say('report:comments.lede')}
    >
      {comments.length === 0 ? (
        <EmptyState title={say('report:comments.empty')}>{say('report:comments.emptyNote')}</EmptyState>
      ) : (
        <ul className="plain-list">
          {comments.map((comment) => (
            <CommentEntry key={comment.id} documentId={paper.id} comment={comment} now={now} />
          ))}
        </ul>
      )}
      {(older || !isFirst) && (
        <Pager
          label={say('report:comments.title')}
          {...(isFirst
            ? {}
            : { previous: { to: paths.paperComments(paper.id), text: say('report:comments.newest') } })}
          {...(older
            ? { next: { to: paths.paperComments(paper.id, older), text: say('report:comments.older') } }
            : {})}
        />
      )}
    </Page>
  );
}
