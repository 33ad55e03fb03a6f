import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerSince, askSince } from '#server/discussion/queries-since';
import { view } from '#server/platform/http';

/** What is new in a room, for its page's script: small, asked often, never kept on the way. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const asking = await view(context.desk, 'routes/discussion/room-since', request, (reader) =>
    askSince(reader, params.roomId ?? '', { after: search.get('after'), changes: search.get('changes') }),
  );
  const heard = await answerSince(context.desk, asking);
  return Response.json(heard, { headers: { 'cache-control': 'no-store' } });
}
