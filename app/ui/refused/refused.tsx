import type { Refusal } from '../../domain/refusal';
import { sayRefusal } from '../../i18n/say';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';

/** The refusal of an action, said in its phrase (what happened, why, what now) with the article behind it; nothing where there is none. */
export function Refused({ refusal }: { refusal: Refusal | null | undefined }) {
  const { say } = usePhrases();
  if (!refusal) return null;
  return (
    <Notice tone="danger" word={say('platform:refused')} live>
      <p>{sayRefusal(say, refusal)}</p>
      {refusal.article && (
        <p>
          {say('platform:basis')} <cite>{refusal.article}</cite>
        </p>
      )}
    </Notice>
  );
}
