import type { LoaderFunctionArgs } from '@remix-run/node';
import { readCheckpoints } from '#server/ballot/queries-board';
import { view } from '#server/platform/http';

/** What the server signed of a board, with the scrutineers' signatures under it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const lines = await view(context.desk, 'routes/ballot/box-checkpoints', request, (reader) =>
    readCheckpoints(reader, params.boxId ?? ''),
  );
  return new Response(lines, {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
