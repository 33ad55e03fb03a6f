import { useFetcher, useSearchParams } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import type { Thread } from '../../domain/report/views';
import { paths } from '../../paths';

type Page = {
  readonly paper: { readonly id: string };
  readonly thread: Thread | null;
  readonly counts: Readonly<Record<string, number>>;
};

/**
 * The thread of the paragraph that the address names: as the server printed it, then fetched by itself, so that a paper
 * of two thousand paragraphs is not fetched for one comment. `counts` knows what the thread has learnt since.
 */
export function useThread(page: Page) {
  const [search] = useSearchParams();
  const at = search.get('at');
  const after = search.get('after') ?? undefined;
  const fetcher = useFetcher<Thread>();
  const { load, data } = fetcher;
  const { paper, thread: printed } = page;
  const fetched = data?.blockId === at ? data : null;
  const address = at ? paths.thread(paper.id, at, after) : null;
  const isPrinted = printed !== null && printed.blockId === at && !after;
  useEffect(() => {
    if (address && !isPrinted) load(address);
  }, [address, isPrinted, load]);
  const reload = useCallback(() => {
    if (address) load(address);
  }, [address, load]);
  const thread = fetched ?? (printed?.blockId === at ? printed : null);
  const counts =
    thread && !thread.next && !after ? { ...page.counts, [thread.blockId]: sizeOf(thread) } : page.counts;
  return { at, thread, reload, counts };
}

const sizeOf = ({ comments, amendments }: Thread): number =>
  comments.reduce(
    (sum, comment) =>
      sum + Number(comment.text !== null) + comment.replies.filter((reply) => reply.text !== null).length,
    amendments.length,
  );
