import type { LoaderFunctionArgs } from '@remix-run/node';
import { view } from '#server/platform/http';
import { queryFile } from '#server/proposal/queries-file';

/** An attachment as it was added: a download and nothing else, whatever is inside. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const file = await view(context.desk, 'routes/proposal/file', request, (reader) =>
    queryFile(reader, params.proposalId ?? '', params.fileId ?? ''),
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
