import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { hashNatively } from '#server/ballot/native-hash';
import { installReactions } from '#server/platform/command';
import { reactions } from '#server/reactions';
import { serverSay } from './i18n/server-say';
import { PhrasesContext } from './i18n/use-phrases';
import { NonceContext } from './ui/nonce';
import { joinPage } from './whole-page';

// This build holds its own copy of the runner: pages give orders through it, and those have consequences too.
installReactions(reactions);
hashNatively();

export const streamTimeout = 10_000;

/** A defect is logged by where it happened; its message may hold people's data and stays out of the log. Who hangs up is no defect. */
export function handleError(
  error: unknown,
  { context, request }: { context: AppLoadContext; request: Request },
): void {
  if (!request.signal.aborted) context.desk.log.error({ err: error }, 'a page failed');
}

/** Every page is answered whole: its loaders have read all there is, so a stream would only cost more and could break off half-way. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let answered = status;
    const chunks: Buffer[] = [];
    const page = new Writable({
      write(chunk: Buffer, _encoding, written) {
        chunks.push(chunk);
        written();
      },
      final(ended) {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        headers.set('Cache-Control', 'private, no-store');
        resolve(new Response(joinPage(chunks), { headers, status: answered }));
        ended();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <PhrasesContext.Provider value={{ say: serverSay(context.locale), locale: context.locale }}>
          <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={context.nonce} />
        </PhrasesContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady: () => {
          clearTimeout(timer);
          pipe(page);
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
