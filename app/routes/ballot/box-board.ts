import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOpenBoard } from '#server/ballot/queries-board';
import { view } from '#server/platform/http';

/** A portion of the board, from `?from=` on; an empty answer is the end. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const from = Number(new URL(request.url).searchParams.get('from') ?? 0);
  const lines = await view(context.desk, 'routes/ballot/box-board', request, (reader) =>
    readOpenBoard(reader, params.boxId ?? '', from),
  );
  return new Response(lines, { headers: lineHeaders });
}

const lineHeaders = {
  'Content-Type': 'application/jsonl; charset=utf-8',
  'Cache-Control': 'private, no-store',
};
