import type { Judge } from '#app/domain/ballot/sealed/verify/verify';
import { judgeBeside, judgeInTurns, type Question } from './judging';
import { type Chosen, isWrong, openChosen, type WrongFiles } from './open-files';
import { examine, type Report } from './report';

/** What is heard while a bundle is examined; the last three end it. */
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  /** No worker here: the page computes by itself and answers slowly. */
  | { readonly kind: 'blocking' }
  | { readonly kind: 'wrong'; readonly wrong: WrongFiles }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'broken' };

type Tell = (told: Told) => void;

/** What the first worker is asked; it makes others of the same script. */
type Errand = { readonly kind: 'examine'; readonly chosen: readonly Chosen[]; readonly script: string };

async function examineHere(chosen: readonly Chosen[], judge: Judge, tell: Tell): Promise<void> {
  try {
    const files = await openChosen(chosen);
    if (isWrong(files)) return tell({ kind: 'wrong', wrong: files });
    const report = await examine(files, judge, (done, of) => tell({ kind: 'progress', done, of }));
    tell({ kind: 'report', report });
  } catch {
    // Memory ran out, or the page's own fault: either way nothing was proved, and the page says so.
    tell({ kind: 'broken' });
  }
}

/** The worker's side: the same script, sent to examine what was chosen, or by such a worker to judge some ballots. */
export function serve(): void {
  const judge = judgeInTurns();
  self.addEventListener('message', ({ data }: MessageEvent<Errand | Question>) => {
    if (data.kind === 'examine') {
      void examineHere(data.chosen, judgeBeside(data.script), (told) => self.postMessage(told));
      return;
    }
    void judge(...data.asked).then(
      (verdicts) => self.postMessage(verdicts),
      // Heard by the sender as an error; what failed here is judged there.
      (error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
    );
  });
}

function startWorker(script: string): Worker | null {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    return null;
  }
}

/** Examines what was chosen beside the page, or in its place where browsers allow no worker. Returns how to stop. */
export function examineChosen(chosen: readonly Chosen[], tell: Tell): () => void {
  let [isHeard, isOver] = [false, false];
  const script = document.querySelector('script')?.textContent ?? '';
  const worker = startWorker(script);
  const hear = (told: Told) => {
    isHeard = true;
    if (isOver) return;
    isOver = told.kind !== 'progress' && told.kind !== 'blocking';
    if (isOver) worker?.terminate();
    tell(told);
  };
  const computeHere = () => {
    hear({ kind: 'blocking' });
    // The page draws what it was told before it begins.
    setTimeout(() => void examineHere(chosen, judgeInTurns(), hear), 100);
  };
  if (!worker) computeHere();
  worker?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    if (isHeard) hear({ kind: 'broken' });
    else computeHere();
  });
  worker?.postMessage({ kind: 'examine', chosen, script } satisfies Errand);
  return () => {
    isOver = true;
    worker?.terminate();
  };
}
