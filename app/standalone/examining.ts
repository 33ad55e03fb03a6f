import { type Chosen, isWrong, openChosen, type WrongFiles } from './open-files';
import { examine, type Report } from './report';

/** What is heard while a bundle is examined; the last three end it. */
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  /** No worker here: the page stands still until it is done. */
  | { readonly kind: 'blocking' }
  | { readonly kind: 'wrong'; readonly wrong: WrongFiles }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'broken' };

type Tell = (told: Told) => void;

async function examineHere(chosen: readonly Chosen[], tell: Tell): Promise<void> {
  try {
    const files = await openChosen(chosen);
    if (isWrong(files)) return tell({ kind: 'wrong', wrong: files });
    const report = await examine(files, (done, of) => tell({ kind: 'progress', done, of }));
    tell({ kind: 'report', report });
  } catch {
    // Memory ran out, or the page's own fault: either way nothing was proved, and the page says so.
    tell({ kind: 'broken' });
  }
}

/** The worker's side: the same script, told what was chosen. */
export function serve(): void {
  self.addEventListener('message', ({ data }: MessageEvent<readonly Chosen[]>) => {
    void examineHere(data, (told) => self.postMessage(told));
  });
}

function startWorker(): Worker | null {
  try {
    const source = document.querySelector('script')?.textContent ?? '';
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    return worker;
  } catch {
    return null;
  }
}

/** Examines what was chosen beside the page, or in its place where browsers allow no worker. Returns how to stop. */
export function examineChosen(chosen: readonly Chosen[], tell: Tell): () => void {
  let [isHeard, isOver] = [false, false];
  const hear = (told: Told) => {
    isHeard = true;
    if (!isOver) tell(told);
  };
  const blockPage = () => {
    hear({ kind: 'blocking' });
    // The page draws what it was told before it stands still.
    setTimeout(() => void examineHere(chosen, hear), 100);
  };
  const worker = startWorker();
  if (!worker) blockPage();
  worker?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    if (isHeard) hear({ kind: 'broken' });
    else blockPage();
  });
  worker?.postMessage(chosen);
  return () => {
    isOver = true;
    worker?.terminate();
  };
}
