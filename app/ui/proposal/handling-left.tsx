import type { Refusal } from '../../domain/refusal';
import { sayRefusal } from '../../i18n/say';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';

type Outcome = {
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly number: string; readonly refusal: Refusal }[];
};

/** What came of a list: how many were done, and each that was not, with its reason. */
export function ListOutcome({ outcome }: { outcome: Outcome }) {
  const { say } = usePhrases();
  const { done, left } = outcome;
  return (
    <Notice
      tone={left.length > 0 ? 'warning' : 'success'}
      word={say('proposal:handling.desk.done', { count: done })}
      live
    >
      {left.length > 0 && (
        <ul>
          {left.map(({ id, number, refusal }) => (
            <li key={id}>
              {number
                ? say('proposal:handling.desk.left', { number, why: sayRefusal(say, refusal) })
                : say('proposal:handling.desk.leftUnnamed', { why: sayRefusal(say, refusal) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
