import { type Examined, examine, type Question } from './examine';

export type FromWorker = { readonly done: number; readonly of: number } | { readonly examined: Examined };

const tell = (message: FromWorker) => self.postMessage(message);

// Beside the page, so that it goes on answering while thousands of proofs are checked.
self.onmessage = ({ data }: MessageEvent<Question>) => {
  const examined = examine(data, (done, of) => tell({ done, of }));
  tell({ examined });
};
