import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, Suspense } from 'react';
import { countUnread } from '#server/notice/count-unread';
import { orAway } from '#server/platform/http';
import { rolesOf } from './domain/actor';
import { roomsOf } from './i18n/rooms';
import { usePhrases } from './i18n/use-phrases';
import type { RootData } from './root-data';
import { Frame, type FrameHandle } from './ui/frame/frame';
import { useTitle, useTitleOfHeading } from './ui/frame/title';
import { useNonce } from './ui/nonce';
import { Trouble, TroubleAlone } from './ui/trouble/trouble';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

/** What every page may know: who is signed in, how the person likes to read, the server's time. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<RootData> {
  const actor = await orAway(context.desk.actor);
  const cookie = request.headers.get('cookie') ?? '';
  return {
    person:
      actor.kind === 'person'
        ? { id: actor.personId, name: actor.name, orgName: actor.orgName, roles: rolesOf(actor) }
        : null,
    unread: actor.kind === 'person' ? await orAway(() => countUnread(context.desk.db, actor)) : 0,
    largeType: /(?:^|;\s*)type=large/.test(cookie),
    theme: /(?:^|;\s*)theme=(light|dark)/.exec(cookie)?.[1] ?? null,
    now: new Date().toISOString(),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = usePhrases();
  const nonce = useNonce();
  const root = useRouteLoaderData<RootData>('root');
  const title = useTitle();
  const matches = useMatches();
  const rooms = new Set(matches.flatMap((match) => roomsOf(match.id)));
  const isPlain = matches.some((match) => (match.handle as FrameHandle | undefined)?.plain);
  return (
    <html
      lang={locale}
      data-rooms={[...rooms].join(' ')}
      data-type={root?.largeType ? 'large' : undefined}
      data-theme={root?.theme ?? undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <title>{title}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {isPlain ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  useTitleOfHeading();
  return (
    <Frame>
      {/* A refusal may speak for a room whose phrases this browser has not fetched yet. */}
      <Suspense>
        <Outlet />
      </Suspense>
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<RootData>('root');
  if (!root?.person) return <TroubleAlone error={error} />;
  return (
    <Frame>
      <Trouble error={error} />
    </Frame>
  );
}
