import type { LoaderFunctionArgs } from '@remix-run/node';
import { view } from '#server/platform/http';
import { queryOriginal } from '#server/report/queries-versions';

/** The original as it was handed in: a download and nothing else, whatever is inside. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const file = await view(context.desk, 'routes/report/original', request, (reader) =>
    queryOriginal(reader, params.documentId ?? '', Number(params.number)),
  );
  const plain = file.name.replace(/[^\w.-]+/g, '_');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
