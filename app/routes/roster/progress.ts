import type { LoaderFunctionArgs } from '@remix-run/node';
import { view } from '#server/platform/http';
import { readImportProgress } from '#server/roster/queries-import';

/** How far a running import is, for the page that waits for it. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  view(context.desk, 'routes/roster/progress', request, (reader) =>
    readImportProgress(reader, params.batchId ?? ''),
  );
