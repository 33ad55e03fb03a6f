import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import css from './count-table.module.css';
import type { VoteView } from './vote-view';

/** How many chose what, in the order of the paper, and how many gave no ballot: small enough to stay a table on a phone. */
export function CountTable({ view }: { view: VoteView }) {
  const { say } = usePhrases();
  const { result, choices } = view;
  if (!result) return null;
  const rows = choices.map((choice) => ({
    label: say(`ballot:choices.${choice}` as PhraseKey),
    count: result.counts[choice] ?? 0,
  }));
  return (
    <table className={css.counts}>
      <caption>{say('ballot:counts')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say('ballot:choice')}</th>
          <th scope="col">{say('ballot:votes')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, { label: say('ballot:silent'), count: result.silent }].map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
