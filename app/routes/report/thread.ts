import type { LoaderFunctionArgs } from '@remix-run/node';
import { isRefusal } from '#app/domain/refusal';
import { view } from '#server/platform/http';
import { openPaper } from '#server/report/open-paper';
import { queryThread } from '#server/report/queries-thread';

/** What is said about one paragraph, by itself: the page fetches it when a paragraph is opened. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return view(context.desk, 'routes/report/thread', request, async (reader) => {
    const opened = await openPaper(reader, params.documentId ?? '');
    if (isRefusal(opened)) return opened;
    return queryThread(reader, opened, (search.get('at') ?? '').slice(0, 40), search.get('after'));
  });
}
