import type { Booth } from './contract';

type Reply = { readonly id: number } & (
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: string }
);
type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

/** The worker itself did not come up: not an order that went wrong. */
class NoWorker extends Error {}

/** A booth in a worker of its own: what it knew is gone from the machine's memory when it is closed. */
function boothApart(): Booth {
  const worker = new Worker(new URL('./booth-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const giveUp = (why: Error) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.error));
  };
  worker.onerror = () => giveUp(new NoWorker('The booth fell over.'));
  return {
    ask: (verb, of) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, order: { verb, of } });
      }),
    close: () => {
      worker.terminate();
      giveUp(new Error('The booth is closed.'));
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

function boothSomewhere(): Booth {
  try {
    return boothApart();
  } catch {
    return boothOnPage();
  }
}

/** A booth in a worker; on the page where this browser makes none, or where the worker can't be loaded. */
export function openBooth(): Booth {
  let booth = boothSomewhere();
  let asked = 0;
  return {
    ask: async (verb, of) => {
      asked += 1;
      const isFirst = asked === 1;
      try {
        return await booth.ask(verb, of);
      } catch (error) {
        // Later the worker holds a paper that nobody else knows: then the page opens a new booth.
        if (!isFirst || !(error instanceof NoWorker)) throw error;
        booth.close();
        booth = boothOnPage();
        return booth.ask(verb, of);
      }
    },
    close: () => booth.close(),
  };
}
