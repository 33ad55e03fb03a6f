import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { readConsole } from '#server/ballot/queries-console';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Page } from '../../ui/page/page';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/ballot/console', request, (reader) =>
    readConsole(reader, params.ceremony ?? ''),
  );
}

/** The arithmetic of the keys is large and only for scrutineers: nobody else's page fetches it, and no server runs it. */
const ConsoleRoom = lazy(() => import('../../ui/ballot/console/console-room'));

export default function Console() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const { session, ceremony, me } = found;
  const loading = <p>{say('sealed:console.loading')}</p>;
  return (
    <Page
      title={say('sealed:console.title')}
      overline={<Link to={paths.keys(session.id)}>{session.title}</Link>}
      lede={say('sealed:console.lede', { i: me, n: ceremony.size, t: ceremony.threshold })}
    >
      <noscript>
        <p>{say('sealed:console.script')}</p>
      </noscript>
      {isHere ? (
        <Suspense fallback={loading}>
          <ConsoleRoom key={ceremony.id} view={found} />
        </Suspense>
      ) : (
        loading
      )}
    </Page>
  );
}
