import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { isRefusal } from '#app/domain/refusal';
import { bundleOf, zipped } from '#server/ballot/bundle';
import { orAway, throwRefusal, view } from '#server/platform/http';

/** The audit bundle of a counted box, as it is made. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { desk } = context;
  const actor = await view(desk, 'routes/ballot/box-bundle', request, async (reader) => reader.actor);
  const bundle = await orAway(() => bundleOf(desk, actor, params.boxId ?? ''));
  if (isRefusal(bundle)) throwRefusal(bundle, desk);
  const name = `${bundle.title}.zip`;
  return new Response(createReadableStreamFromReadable(Readable.from(zipped(bundle.files))), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="ballot-box.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
