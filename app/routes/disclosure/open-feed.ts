import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOpenFeed, viewOpen } from '#server/disclosure/read-open';
import { writeAtom } from '#server/disclosure/write-atom';
import { paths } from '../../paths';

/** What a unit makes public, for feed readers; the same for everybody, so anybody may keep a copy for some minutes. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { now, org, items } = await viewOpen(
    context.desk,
    'routes/disclosure/open-feed',
    params.slug ?? '',
    readOpenFeed,
  );
  const origin = new URL(context.env.ORIGIN ?? request.url).origin;
  const addresses = {
    self: origin + paths.openAtom(org.slug),
    page: origin + paths.open(org.slug),
    item: (id: string) => origin + paths.openItem(org.slug, id),
  };
  return new Response(writeAtom(org, items, addresses, now), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
