import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { usePhrases } from '../i18n/use-phrases';
import { Page } from '../ui/page/page';

const sections = ['proposals', 'affairs'] as const;

/** A section that is named in the navigation and not built: the page says so, and what to do meanwhile. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/unbuilt', request, async () => {
    const path = new URL(request.url).pathname;
    return { section: sections.find((name) => path.startsWith(`/${name}`)) ?? 'proposals' };
  });
}

export default function Unbuilt() {
  const { say } = usePhrases();
  const { section } = useLoaderData<typeof loader>();
  return (
    <Page title={say('platform:unbuilt.title')}>
      <p>{say(`platform:unbuilt.${section}`)}</p>
    </Page>
  );
}
