import type { LoaderFunctionArgs } from '@remix-run/node';
import { readPapers } from '#server/ballot/queries-board';
import { view } from '#server/platform/http';

/** The documents of a box, for a console that checks everything itself. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const papers = await view(context.desk, 'routes/ballot/box-papers', request, (reader) =>
    readPapers(reader, params.boxId ?? ''),
  );
  return Response.json(papers, { headers: { 'Cache-Control': 'private, no-store' } });
}
