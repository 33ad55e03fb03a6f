import type { Booth } from './contract';

type Reply = { readonly id: number } & (
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: string }
);
type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

/** A booth in a worker of its own: what it knew is gone from the machine's memory when it is closed. */
function boothApart(): Booth {
  const worker = new Worker(new URL('./booth-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const giveUp = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.error));
  };
  worker.onerror = () => giveUp('The booth fell over.');
  return {
    ask: (verb, of) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, order: { verb, of } });
      }),
    close: () => {
      worker.terminate();
      giveUp('The booth is closed.');
    },
  };
}

/** A booth on the page, with the arithmetic fetched only then. */
function boothOnPage(): Booth {
  const fetched = import('./booth').then(({ boothHere }) => boothHere());
  return {
    ask: async (verb, of) => (await fetched).ask(verb, of),
    close: () => void fetched.then((booth) => booth.close()),
  };
}

/** A booth in a worker; on the page where this browser makes none. */
export function openBooth(): Booth {
  try {
    return boothApart();
  } catch {
    return boothOnPage();
  }
}
