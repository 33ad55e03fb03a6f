import { readBox } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import { checkFast } from '#app/domain/ballot/sealed/equation';
import type { Paper } from '#app/domain/ballot/sealed/paper';
import { judge } from '#app/domain/ballot/sealed/verify/ballots';
import type { Judge } from '#app/domain/ballot/sealed/verify/verify';

/** What a worker that judges is asked: the proofs of some ballots of a box. */
export type Question = { readonly kind: 'judge'; readonly asked: Parameters<Judge> };

type Verdicts = Awaited<ReturnType<Judge>>;

/** More would cost memory without being faster: the rest of the work is one thread's. */
const mostWorkers = 4;

function paperOf(source: string): Paper {
  const box = readBox(source);
  if (typeof box === 'string') throw new Error(`The box fails ${box}`);
  return box.paper;
}

/** Judges in this thread, letting others have their turn between batches, so that a page goes on drawing. */
export function judgeInTurns(): Judge {
  const papers = new Map<string, Paper>();
  const check = checkFast(chance);
  return async (source, ballots) => {
    await new Promise((resume) => setTimeout(resume));
    const paper = papers.get(source) ?? paperOf(source);
    papers.set(source, paper);
    return judge(paper, ballots, check);
  };
}

const ask = (worker: Worker, asked: Parameters<Judge>): Promise<Verdicts> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Verdicts>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ kind: 'judge', asked } satisfies Question);
  });

/** Judges on other cores, in workers made of this script's text; in this thread where browsers allow a worker none. */
export function judgeBeside(script: string): Judge {
  const here = judgeInTurns();
  const most = Math.min(navigator.hardwareConcurrency || 1, mostWorkers);
  // A place without a worker judges here.
  const free: (Worker | null)[] = [];
  const waiting: ((place: Worker | null) => void)[] = [];
  let places = 0;

  const open = (): Worker | null => {
    try {
      return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    } catch {
      return null;
    }
  };
  const take = async (): Promise<Worker | null> => {
    if (free.length > 0) return free.pop()!;
    if (places < most) {
      places += 1;
      return open();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (place: Worker | null): void => {
    const next = waiting.shift();
    if (next) next(place);
    else free.push(place);
  };
  return async (...asked) => {
    let place = await take();
    try {
      if (place) return await ask(place, asked);
    } catch {
      place = null;
    } finally {
      give(place);
    }
    return here(...asked);
  };
}
