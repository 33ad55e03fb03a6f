import type { LoaderFunctionArgs } from '@remix-run/node';
import { readDatasetProgress } from '#server/monitor/indicator/queries-datasets';
import { view } from '#server/platform/http';

/** How far a file is that is being read, for the page that waits for it. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  view(context.desk, 'routes/monitor/dataset-progress', request, (reader) =>
    readDatasetProgress(reader, params.dataset ?? ''),
  );
