import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { installReactions } from '#server/platform/command';
import { reactions } from '#server/reactions';
import { serverSay } from './i18n/server-say';
import { PhrasesContext } from './i18n/use-phrases';
import { NonceContext } from './ui/nonce';

// This build holds its own copy of the runner: pages give orders through it, and those have consequences too.
installReactions(reactions);

export const streamTimeout = 10_000;

/** A defect is logged by where it happened; its message may hold people's data and stays out of the log. */
export function handleError(error: unknown, { context }: { context: AppLoadContext }): void {
  context.desk.log.error({ err: error }, 'a page failed');
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const whole = isbot(request.headers.get('user-agent') ?? '');
    let answered = status;
    const answer = () => {
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      headers.set('Cache-Control', 'private, no-store');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <PhrasesContext.Provider value={{ say: serverSay(context.locale), locale: context.locale }}>
          <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={context.nonce} />
        </PhrasesContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady: () => {
          if (!whole) answer();
        },
        onAllReady: () => {
          clearTimeout(timer);
          if (whole) answer();
        },
        onShellError: (error) => {
          clearTimeout(timer);
          reject(error);
        },
        onError: (error) => {
          answered = 500;
          context.desk.log.error({ err: error }, 'a page failed while rendering');
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1000);
    timer.unref();
  });
}
