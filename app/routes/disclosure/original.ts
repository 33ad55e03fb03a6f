import type { LoaderFunctionArgs } from '@remix-run/node';
import { queryOriginal } from '#server/disclosure/queries-original';
import { view } from '#server/platform/http';

/** An attachment as it was added, for those who prepare, check and approve: a download and nothing else, whatever is inside. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { name, file } = await view(context.desk, 'routes/disclosure/original', request, (reader) =>
    queryOriginal(reader, params.disclosureId ?? '', params.fileId ?? ''),
  );
  const plain = name.replace(/[^\w.-]+/g, '_');
  return new Response(Buffer.from(file), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(file.length),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
