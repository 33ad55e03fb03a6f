import type { LoaderFunctionArgs } from '@remix-run/node';
import { view } from '#server/platform/http';
import { usePhrases } from '../i18n/use-phrases';
import { Page } from '../ui/page/page';

/** A section that is named in the navigation and not built: the page says so, and what to do meanwhile. */
export const loader = ({ context, request }: LoaderFunctionArgs) =>
  view(context.desk, 'routes/unbuilt', request, async () => null);

export default function Unbuilt() {
  const { say } = usePhrases();
  return (
    <Page title={say('platform:unbuilt.title')}>
      <p>{say('platform:unbuilt.affairs')}</p>
    </Page>
  );
}
