import type { LoaderFunctionArgs } from '@remix-run/node';
import { readDatasetProgress } from '#server/monitor/indicator/queries-datasets';
import { view } from '#server/platform/http';

/** How far a file is that is being read, as JSON: for the page that waits for it and for programs that upload. */
export const loader = async ({ context, request, params }: LoaderFunctionArgs) =>
  Response.json(
    await view(context.desk, 'routes/monitor/dataset-progress', request, (reader) =>
      readDatasetProgress(reader, params.dataset ?? ''),
    ),
  );
