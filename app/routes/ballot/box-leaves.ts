import type { LoaderFunctionArgs } from '@remix-run/node';
import { readLeaves } from '#server/ballot/queries-board';
import { view } from '#server/platform/http';

/** Every leaf of a board and its newest checkpoint: a device looks for its own without saying which. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const found = await view(context.desk, 'routes/ballot/box-leaves', request, (reader) =>
    readLeaves(reader, params.boxId ?? ''),
  );
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store' } });
}
