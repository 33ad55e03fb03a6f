import type { LoaderFunctionArgs } from '@remix-run/node';
import { view } from '#server/platform/http';
import { querySimilar } from '#server/proposal/queries-write';

/** Earlier proposals that sound like a title, for the page's script while it is being typed. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const similar = await view(context.desk, 'routes/proposal/similar', request, (reader) =>
    querySimilar(reader, search.get('title') ?? '', search.get('self')),
  );
  return Response.json({ similar }, { headers: { 'Cache-Control': 'private, no-store' } });
}
