import type { LoaderFunctionArgs } from '@remix-run/node';
import { queryEvidence } from '#server/monitor/decision/queries-evidence';
import { view } from '#server/platform/http';

/** A file that shows that a point was done, as it was added: a download and nothing else, whatever is inside. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const file = await view(context.desk, 'routes/monitor/decision-file', request, (reader) =>
    queryEvidence(reader, params.decisionId ?? '', params.fileId ?? ''),
  );
  const plain = file.name.replace(/[^\w.-]+/g, '_');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.media_type,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
