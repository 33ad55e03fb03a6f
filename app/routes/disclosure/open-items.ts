import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOpenFeed, viewOpen } from '#server/disclosure/read-open';
import { paths } from '../../paths';

/** What a unit makes public, for programs: the newest fifty items with their words, figures and seals. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { now, org, items } = await viewOpen(
    context.desk,
    'routes/disclosure/open-items',
    params.slug ?? '',
    readOpenFeed,
  );
  const origin = new URL(context.env.ORIGIN ?? request.url).origin;
  const body = {
    unit: org.name,
    at: now,
    items: items.map((item) => ({
      id: item.id,
      year: item.year,
      number: item.number,
      version: item.version,
      title: item.title,
      category: item.category,
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
      effectiveFrom: item.effectiveFrom,
      effectiveTo: item.effectiveTo,
      text: item.text,
      figures: item.figures,
      seal: item.seal,
      page: origin + paths.openItem(org.slug, item.id),
    })),
  };
  return Response.json(body, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
