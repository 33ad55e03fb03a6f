import { useEffect, useState } from 'react';
import type { Alike } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Stack } from '../stack/stack';
import { AlikeList } from './review-alike';

const CALM = 400;

/** Earlier proposals that sound like the title, looked up anew with every pause in typing; where that fails, those found last stay. */
function useSimilar(title: string, found: readonly Alike[], self: string | null): readonly Alike[] {
  const [similar, setSimilar] = useState(found);
  useEffect(() => {
    const words = title.trim();
    if ([...words].length < 4) {
      setSimilar([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(paths.similarProposals(words, self), { signal: abort.signal });
        if (answer.ok) setSimilar(((await answer.json()) as { similar: Alike[] }).similar);
      } catch {
        // Looking up is a help, not a duty: the next pause tries again.
      }
    }, CALM);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [title, self]);
  return similar;
}

/** What may be about the same matter, said politely and out of the way. */
export function SimilarProposals(props: { title: string; found: readonly Alike[]; self: string | null }) {
  const { say } = usePhrases();
  const similar = useSimilar(props.title, props.found, props.self);
  return (
    <div role="status">
      {similar.length > 0 && (
        <Stack gap="tight">
          <p>{say('proposal:draft.write.similar')}</p>
          <AlikeList alike={similar} />
          <p>{say('proposal:draft.write.similarNote')}</p>
        </Stack>
      )}
    </div>
  );
}
