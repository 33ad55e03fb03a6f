import { type Examined, examine, type Fetched, isResult } from './closed-box';

/** What the page asks of its worker: to go through a box, and to hold a proposed result against it. */
export type Asked = { readonly fetched: Fetched; readonly result: string | null };

export type Told =
  | { readonly done: number; readonly of: number }
  | { readonly examined: Examined; readonly isResult: boolean };

const tell = (told: Told) => self.postMessage(told);

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const examined = examine(data.fetched, (done, of) => tell({ done, of }));
  const isSame =
    data.result !== null && 'opening' in examined && isResult(data.fetched, examined, data.result);
  tell({ examined, isResult: isSame });
};
