import { paths } from '../../../paths';
import type { Papers } from './box-check';
import type { Fetched } from './closed-box';
import type { Told } from './worker';

async function get(path: string): Promise<Response> {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

export const fetchPapers = async (box: string): Promise<Papers> =>
  (await get(paths.boxPapers(box))).json() as Promise<Papers>;

/** A whole box, its board portion by portion until an empty one. What is added meanwhile comes after the checkpoints and is left out. */
export async function fetchBox(box: string): Promise<Fetched> {
  const papers = await fetchPapers(box);
  const checkpoints = await (await get(paths.boxCheckpoints(box))).text();
  const portions: string[] = [];
  for (let from = 0; ; ) {
    const lines = await (await get(paths.boxBoard(box, from))).text();
    if (lines === '') break;
    portions.push(lines);
    from += lines.split('\n').length - 1;
  }
  return { papers, board: portions.join(''), checkpoints };
}

type Outcome = Extract<Told, { examined: unknown }>;

/** Goes through a box in a worker, so that the page stays awake; `progress` hears how many ballots are done. */
export function examineApart(
  fetched: Fetched,
  result: string | null,
  progress: (done: number, of: number) => void,
): Promise<Outcome> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Outcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('done' in data) progress(data.done, data.of);
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ fetched, result });
  }).finally(() => worker.terminate());
}
